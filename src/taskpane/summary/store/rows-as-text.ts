import { asCell, summaryText } from '../../../form/summary/summary-row';
import type { Notice } from '../../../notice/notice';
import { type SummaryEntry, rowsOf } from './summary-entry';

/** The rows of the table under its column labels, with tabs between the cells, as spreadsheets take it from the clipboard. */
export function rowsAsText(notice: Notice, cases: readonly SummaryEntry[]): string {
  const { columns } = notice.summary;
  const rows = rowsOf(cases, notice).map((row, index) =>
    columns.map((column) =>
      column.content === 'number' ? String(index + 1) : asWords(summaryText(row, column, notice)),
    ),
  );
  return [columns.map(({ label }) => label), ...rows].map((cells) => cells.join('\t')).join('\n');
}

/** No cell ends early. */
function asWords(text: string): string {
  return asCell(text).replace(/[\t\r\n]+/gu, ' ');
}
