import type { FormField, FormFieldName, Notice } from '../../notice/notice';
import type { FieldText } from '../form';
import { withoutPrompts } from '../prompts';

/** Collects what is found in a document, field by field. */
export class FoundFields {
  readonly warnings: string[] = [];
  private readonly fields: ReadonlyMap<FormFieldName, FormField>;
  private readonly found = new Map<FormFieldName, FieldText>();

  constructor(readonly notice: Notice) {
    this.fields = new Map(notice.form.fields.map((field) => [field.name, field]));
  }

  field(name: FormFieldName): FormField | null {
    return this.fields.get(name) ?? null;
  }

  has(name: FormFieldName): boolean {
    return (this.found.get(name)?.lines.length ?? 0) > 0;
  }

  /** The first answer counts; a second one is doubtful. */
  take(name: FormFieldName, lines: readonly string[]): void {
    const field = this.field(name);
    if (!field) return;
    const { lines: words, found } = withoutPrompts(lines, field);
    if (this.has(name)) {
      if (words.length > 0) this.warnings.push(`“${field.label}”不止一处有内容，取的是第一处，请核对。`);
      return;
    }
    this.found.set(name, { lines: words, promptLeft: found });
  }

  get texts(): Readonly<Partial<Record<FormFieldName, FieldText>>> {
    return Object.fromEntries(this.found);
  }
}
