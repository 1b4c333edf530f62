import type { FieldLine } from '../../form/field-line';
import { hintOf } from '../../form/build/field-control';
import { withoutPrompts } from '../../form/prompts';
import type { FormField, FormFieldName } from '../../notice/notice';
import { redcross2022 } from '../../notice/redcross-2022';
import { withoutBlanks } from '../../text/blanks';
import type { LiveField } from './live-field';
import { linesOf } from './surplus-place';

const FIELDS: ReadonlyMap<FormFieldName, FormField> = new Map(
  redcross2022.form.fields.map((field) => [field.name, field]),
);

/** Word's own prompts for a control that has none, as it shows them in Chinese and in English. */
const WORDS_OWN_PROMPTS = [
  '单击或点击此处输入文字。',
  '单击此处输入文字。',
  'Click or tap here to enter text.',
  'Click here to enter text.',
];

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
  if (!field || isPrompt(lines.map(({ text }) => text).join(''), field)) return [];
  return lines.flatMap(({ label, text }) => {
    const [words] = withoutPrompts([text], field).lines;
    return words === undefined ? [] : [{ label, text: words }];
  });
}

function isPrompt(text: string, field: FormField): boolean {
  const bare = withoutBlanks(text);
  return [hintOf(field), ...WORDS_OWN_PROMPTS].some((prompt) => withoutBlanks(prompt) === bare);
}
