import type { FieldLine } from './field-line';
import { isPromptOnly, withoutPrompts } from './prompts';
import { linesOf } from './limits/surplus-place';
import type { FormField } from '../notice/notice';

/** What the author filled in: a prompt, of the form's or of Word's, is nothing that was filled in. */
export function fieldLines(
  { paragraphs }: { readonly paragraphs: readonly FieldLine[] },
  field: FormField,
): FieldLine[] {
  const lines = linesOf(paragraphs);
  if (isPromptOnly(field, lines.map(({ text }) => text).join(''))) return [];
  return lines.flatMap(({ label, text }) => {
    const [words] = withoutPrompts([text], field).lines;
    return words === undefined ? [] : [{ label, text: words }];
  });
}
