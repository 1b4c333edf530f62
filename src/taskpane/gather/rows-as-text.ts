import { summaryText } from '../../form/summary/summary-row';
import type { Notice } from '../../notice/notice';
import { type GatheredCase, rowOf } from './gathered-case';

/** The rows of the table under its column labels, with tabs between the cells, as spreadsheets take it from the clipboard. */
export function rowsAsText(notice: Notice, cases: readonly GatheredCase[]): string {
  const { columns } = notice.summary;
  const rows = cases.map((gathered, index) =>
    columns.map((column) =>
      column.content === 'number' ? String(index + 1) : asWords(summaryText(rowOf(gathered), column)),
    ),
  );
  return [columns.map(({ label }) => label), ...rows].map((cells) => cells.join('\t')).join('\n');
}

/** No cell ends early, and a name that begins like a formula is kept from being calculated. */
function asWords(text: string): string {
  const oneLine = text.replace(/[\t\r\n]+/gu, ' ');
  return /^[=+\-@]/u.test(oneLine) ? `'${oneLine}` : oneLine;
}
