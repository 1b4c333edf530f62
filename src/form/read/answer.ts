import { headerFields } from '../../notice/fields';
import type { FormField } from '../../notice/notice';
import type { FoundFields } from './found-fields';
import { readHeaderLine, takeDates } from './header-lines';
import { readOpinionCell } from './opinion-cell';

/** Takes what stands beside or below a label; the places of the header's line and of the opinion hold their dates as well. */
export function readAnswer(field: FormField, lines: readonly string[], found: FoundFields): void {
  if (field === headerFields(found.notice).line) {
    readHeaderLine(field, lines, found);
  } else if (field.kind === 'opinion') {
    const { words, dates } = readOpinionCell(lines);
    found.take(field.name, words);
    takeDates(found.notice.form.seal.date, dates, found);
  } else {
    found.take(field.name, lines);
  }
}
