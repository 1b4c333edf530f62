import { fieldOf } from './fields';
import type { Notice } from './notice';

export type SummaryColumn = Notice['summary']['columns'][number];

/** What a column is called where it is told from the others. */
export function columnKey(column: SummaryColumn): string {
  switch (column.content) {
    case 'number':
      return 'number';
    case 'field':
      return column.field;
    case 'office':
      return column.name;
  }
}

/** The columns with words, the case's name first: by it a row that was filled in part is known again. */
export function textColumns(notice: Notice): SummaryColumn[] {
  const isName = (column: SummaryColumn) =>
    column.content === 'field' && fieldOf(notice, column.field).means === 'case-name';
  const columns = notice.summary.columns.filter(({ content }) => content !== 'number');
  return [...columns.filter(isName), ...columns.filter((column) => !isName(column))];
}

/** The column that none of the form's fields fills: the office has to say it; null where there is none. */
export function officeColumn({ summary }: Notice) {
  return summary.columns.find((column) => column.content === 'office') ?? null;
}
