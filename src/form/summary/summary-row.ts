import type { Notice } from '../../notice/notice';

/** A case in the table of annex 2; '' for what is not known. */
export interface SummaryRow {
  readonly category: string;
  readonly caseName: string;
  readonly unit: string;
}

/** What a row says in a column of the notice's table; '' where it knows nothing. Its number is its place in the table. */
export function summaryText(row: SummaryRow, column: Notice['summary']['columns'][number]): string {
  const { content } = column;
  return content === 'category' || content === 'caseName' || content === 'unit' ? row[content] : '';
}
