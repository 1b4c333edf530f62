import type { FieldLine } from '../../../form/field-line';
import { isPromptOnly, withoutPrompts } from '../../../form/prompts';
import { linesOf } from '../../../form/surplus-place';
import type { FormField } from '../../../notice/notice';
import type { LiveField } from './live-field';

/** What the author filled in: a prompt, of the form's or of Word's, is nothing that was filled in. */
export function fieldLines(live: LiveField, field: FormField): FieldLine[] {
  const lines = linesOf(live.paragraphs);
  if (isPromptOnly(field, lines.map(({ text }) => text).join(''))) return [];
  return lines.flatMap(({ label, text }) => {
    const [words] = withoutPrompts([text], field).lines;
    return words === undefined ? [] : [{ label, text: words }];
  });
}
