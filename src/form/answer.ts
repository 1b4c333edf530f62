import type { FormField } from '../notice/notice';
import { normalDate } from '../text/chinese-date';
import type { FoundFields } from './found-fields';
import { readOpinionCell } from './opinion-cell';

/** Takes what stands beside or below a label; the place of the opinion holds its date as well. */
export function readAnswer(field: FormField, lines: readonly string[], found: FoundFields): void {
  if (field.kind !== 'opinion') {
    found.take(field.name, lines);
    return;
  }
  const { words, date } = readOpinionCell(lines);
  found.take('opinion', words);
  if (date) found.take('opinionDate', [normalDate(date)]);
}
