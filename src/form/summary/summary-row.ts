import { type SummaryColumn, textColumns } from '../../notice/columns';
import { fieldOf } from '../../notice/fields';
import type { Notice } from '../../notice/notice';
import type { CaseFile } from './case-file';

/** A case in the table of annex 2; '' for what is not known. */
export interface SummaryRow {
  /** What the office says of it in the column that is its own. */
  readonly category: string;
  readonly caseName: string;
  readonly unit: string;
  /** What stands in further columns, by field. */
  readonly others?: Readonly<Record<string, string>>;
}

/** Whether nobody could tell which case it is: the table has no such row. */
export function isNameless({ caseName, unit }: Pick<SummaryRow, 'caseName' | 'unit'>): boolean {
  return oneLine(caseName) === '' && oneLine(unit) === '';
}

/** A line end in a cell would be a paragraph in some hosts and a row in none. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, '').trim();
}

/** What spreadsheets take for the beginning of a formula: signs of full width as well, and whatever follows a tab or a line end. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A text as a cell of a spreadsheet: a name that begins like a formula is kept from being calculated. */
export function asCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What a row says in a column of the notice's table; '' where it knows nothing. Its number is its place in the table. */
export function summaryText(row: SummaryRow, column: SummaryColumn, notice: Notice): string {
  if (column.content !== 'field') return column.content === 'office' ? row.category : '';
  switch (fieldOf(notice, column.field).means) {
    case 'case-name':
      return row.caseName;
    case 'unit':
      return row.unit;
    default:
      return row.others?.[column.field] ?? '';
  }
}

/** The row that says this in the columns of the notice's table. */
export function rowWith(textOf: (column: SummaryColumn) => string, notice: Notice): SummaryRow {
  const row = { category: '', caseName: '', unit: '' };
  const others: Record<string, string> = {};
  for (const column of textColumns(notice)) {
    const means = column.content === 'field' ? fieldOf(notice, column.field).means : undefined;
    if (column.content === 'office') row.category = textOf(column);
    else if (means === 'case-name') row.caseName = textOf(column);
    else if (means === 'unit') row.unit = textOf(column);
    else if (column.content === 'field') others[column.field] = textOf(column);
  }
  return Object.keys(others).length === 0 ? row : { ...row, others };
}

/** The row of a case that was read. */
export function rowOfCase({ caseName, unit, fields }: CaseFile, category: string, notice: Notice): SummaryRow {
  const valueOf = (field: string) => fields.find(({ name }) => name === field)?.value ?? '';
  const row = rowWith((column) => (column.content === 'field' ? valueOf(column.field) : category), notice);
  // A file without a form is known by what stands above its narrative.
  return { ...row, caseName: caseName ?? '', unit: unit ?? '' };
}
