import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { type SummaryRow, asCell, summaryText } from '../form/summary/summary-row';
import type { SummaryColumn } from '../notice/columns';
import type { Notice } from '../notice/notice';

/** Widths in characters: a name of twenty 字 fits. */
const WIDTHS = { number: 6, office: 16, field: 44 } as const;

/** The rows of annex 2 as a spreadsheet, under its own column labels. */
export async function xlsxOf(notice: Notice, rows: readonly SummaryRow[]): Promise<Uint8Array> {
  const { columns } = notice.summary;
  const header = columns.map(({ label }) => ({ value: label, fontWeight: 'bold' as const }));
  const cells = rows.map((row, index) =>
    columns.map((column) => {
      const value = valueOf(row, index, column, notice);
      return { value, type: typeof value === 'number' ? Number : String, wrap: true };
    }),
  );
  return writeExcelFile([header, ...cells], {
    columns: columns.map(({ content }) => ({ width: WIDTHS[content] })),
    stickyRowsCount: 1,
  }).toBuffer();
}

/**
 * The same as CSV. With a byte order mark, without which spreadsheets on Windows take it for GBK.
 */
export function csvOf(notice: Notice, rows: readonly SummaryRow[]): Uint8Array {
  const { columns } = notice.summary;
  const lines = rows.map((row, index) =>
    columns.map((column) => {
      const value = valueOf(row, index, column, notice);
      return typeof value === 'string' ? asCell(value) : value;
    }),
  );
  const text = stringify([columns.map(({ label }) => label), ...lines], {
    bom: true,
    record_delimiter: 'windows',
  });
  return new TextEncoder().encode(text);
}

function valueOf(row: SummaryRow, index: number, column: SummaryColumn, notice: Notice): string | number {
  return column.content === 'number' ? index + 1 : summaryText(row, column, notice);
}
