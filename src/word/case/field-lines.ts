import type { FieldLine } from '../../form/field-line';
import { isPromptOnly, withoutPrompts } from '../../form/prompts';
import type { FormField, FormFieldName } from '../../notice/notice';
import { redcross2022 } from '../../notice/redcross-2022';
import type { LiveField } from './live-field';
import { linesOf } from './surplus-place';

const FIELDS: ReadonlyMap<FormFieldName, FormField> = new Map(
  redcross2022.form.fields.map((field) => [field.name, field]),
);

export function fieldOf(name: FormFieldName): FormField | null {
  return FIELDS.get(name) ?? null;
}

export function labelOf(name: FormFieldName): string {
  return FIELDS.get(name)?.label.replace(/（.*）/u, '') ?? name;
}

export function limitOf(name: FormFieldName): number | null {
  return FIELDS.get(name)?.limit ?? null;
}

/** What the author filled in: a prompt, of the form's or of Word's, is nothing that was filled in. */
export function fieldLines(live: LiveField, name: FormFieldName): FieldLine[] {
  const field = FIELDS.get(name);
  const lines = linesOf(live.paragraphs);
  if (!field || isPromptOnly(field, lines.map(({ text }) => text).join(''))) return [];
  return lines.flatMap(({ label, text }) => {
    const [words] = withoutPrompts([text], field).lines;
    return words === undefined ? [] : [{ label, text: words }];
  });
}
