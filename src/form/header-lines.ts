import { trimBlanks } from '../text/blanks';
import { findDate, normalDate } from '../text/chinese-date';
import { isDateLine } from '../text/date-line';
import type { FoundFields } from './found-fields';
import type { LabelMatcher } from './label-match';
import { withoutOpenDate } from './open-date';

const YEAR_OF_TITLE = /(\d{4})\s*年度?/u;

/** Reads what stands above the table: the title with its year, the unit, the date. */
export function readHeaderLines(above: readonly string[], matcher: LabelMatcher, found: FoundFields): void {
  const texts = above.map(trimBlanks);
  const title = [...texts].reverse().find((text) => YEAR_OF_TITLE.test(text.normalize('NFKC')) && !findDate(text));
  const year = title && YEAR_OF_TITLE.exec(title.normalize('NFKC'))?.[1];
  if (year) found.take('year', [year]);
  for (const text of texts) {
    const date = findDate(text);
    const label = matcher.match(text);
    if (label?.field === 'unit') found.take('unit', unitIn(label.rest));
    if (date && (label?.field === 'unit' || isDateLine(text))) found.take('headerDate', [normalDate(date)]);
  }
}

/** What follows the unit's label, without the date at the end of the line and without a line to write on. */
function unitIn(rest: string): string[] {
  const date = findDate(rest);
  const undated = date ? rest.slice(0, date.start) + rest.slice(date.end) : withoutOpenDate(rest);
  const unit = trimBlanks(undated.replace(/_+/gu, ' '));
  return unit === '' ? [] : [unit];
}
