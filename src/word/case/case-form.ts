import type { FieldLine } from '../../form/field-line';
import type { FieldText, FoundForm } from '../../form/form';
import { judgeForm } from '../../form/judge';
import { withoutPrompts } from '../../form/prompts';
import type { FormFieldName, Notice } from '../../notice/notice';
import type { CaseForm } from './case-desk';
import { fieldOf } from './field-lines';

/** A form as it was found, before it is judged: what follows the author changes one field and judges again. */
export interface FoundCase {
  readonly found: FoundForm;
  readonly lines: Readonly<Partial<Record<FormFieldName, readonly FieldLine[]>>>;
  readonly fixedBecause: Readonly<Partial<Record<FormFieldName, string>>>;
}

export function caseFormOf({ found, lines, fixedBecause }: FoundCase, notice: Notice): CaseForm {
  const reading = judgeForm(found, notice);
  return {
    ...reading,
    fields: reading.fields.map((field) => ({
      ...field,
      lines: lines[field.name] ?? [],
      fixedBecause: fixedBecause[field.name] ?? null,
    })),
  };
}

/** The same form with another text in one field. */
export function withField(form: FoundCase, name: FormFieldName, lines: readonly FieldLine[]): FoundCase {
  return {
    ...form,
    found: { ...form.found, texts: { ...form.found.texts, [name]: textOf(name, lines) } },
    lines: { ...form.lines, [name]: lines },
  };
}

function textOf(name: FormFieldName, lines: readonly FieldLine[]): FieldText {
  const field = fieldOf(name);
  const written = lines.map(({ label, text }) => label + text);
  if (!field) return { lines: written, promptLeft: false };
  const { lines: words, found } = withoutPrompts(written, field);
  return { lines: words, promptLeft: found };
}
