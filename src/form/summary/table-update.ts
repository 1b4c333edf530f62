import type { SummaryContent } from '../blocks/summary-block';
import { columnKey, textColumns } from '../../notice/columns';
import type { Notice } from '../../notice/notice';
import { type SummaryRow, isNameless, oneLine, rowWith, summaryText } from './summary-row';
import { mergeRows } from './merge-rows';
import { type SummaryCell, type SummaryTable, type SummaryTableRow, isInteger } from './summary-table';

/** What is to be written into a cell; positions count all rows of the table, before rows are added. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** `fill`: the cell is empty. `instead`: a number in digits takes the place of another. `list`: it gets the list's next number. */
  readonly how: 'fill' | 'instead' | 'list';
  /** '' for `list`. */
  readonly text: string;
}

/** What brings an annex 2 up to date. */
export interface TableUpdate {
  readonly edits: readonly CellEdit[];
  /** Rows that go in after the row at `after`, as texts by column; empty if the prepared ones will do. */
  readonly newRows: { readonly after: number; readonly texts: readonly (readonly string[])[] };
  /** How the rows are numbered: by a list that Word counts, by digits, or by something else that is left alone. */
  readonly numbering: Numbering;
  /** Cases that are new, in their order. */
  readonly added: readonly AddedRow[];
  /** Rows that no case on the list belongs to: the office may have typed them, or left the case out since. */
  readonly unlisted: readonly UnlistedRow[];
  /** Rows that get something in a cell that was empty. */
  readonly completed: number;
  readonly differences: readonly string[];
  /** What cannot be done; a sentence each. */
  readonly left: readonly string[];
}

/** A row that is new, or a prepared one that was filled. */
export interface AddedRow {
  /** Its position among all rows of the table, once rows were added. */
  readonly row: number;
  /** Which of the numbered rows it is, from 1. */
  readonly place: number;
  /** The same of one that was there, is of the same unit, has a similar name, and may be this one renamed; null without one. */
  readonly alike: number | null;
}

export interface UnlistedRow {
  /** Its position among all rows of the table, which is the same once rows were added. */
  readonly row: number;
  /** Which of the numbered rows it is, from 1. */
  readonly place: number;
}

export type Numbering = 'list' | 'digits' | 'other';

const NOT_NUMBERED = '表格的序号不都是数字，新写入的行没有编号，请手动填写。';
const MISNUMBERED = '有的序号与次序不符（是域、图片或手工写的），没有改，请核对。';
const LIKE_HEAD = '表格里原来没有可作样板的行，新加的行沿用了表头的格式，请核对。';

/**
 * What has to be written so that the table has all cases: what stands in a cell stays, empty cells are filled, new cases take
 * the prepared rows below the last case and then new ones.
 */
export function planUpdate(table: SummaryTable, content: SummaryContent, notice: Notice): TableUpdate {
  const { columns, rows } = table;
  const cases = positions(rows, 'case');
  const existing = cases.map((row) => caseIn(table, row, notice));
  // A row that says nothing would be nobody's.
  const merged = mergeRows(
    existing,
    content.rows.filter((row) => !isNameless(row)),
    notice,
  );
  const fresh = merged.rows.slice(existing.length);

  const last = cases.at(-1) ?? table.head;
  const prepared = freeBelow(rows, last).slice(0, fresh.length);
  const completions = cases.flatMap((row, index) => fillsOf(table, row, merged.rows[index], notice));
  const fills = [...completions, ...prepared.flatMap((row, index) => fillsOf(table, row, fresh[index], notice))];
  const numbering = numberingOf(table);
  const after = prepared.at(-1) ?? last;
  const added = fresh.slice(prepared.length);
  const filled = new Set([...cases, ...prepared]);
  const numbers = numbering === 'other' ? [] : numbersOf(table, numbering, filled, { after, count: added.length });
  const places = placesOf(table, filled, { after, count: added.length });
  const width = rows[table.head]?.cells.length ?? 0;
  const newNumbers = numbers.filter(({ isNew }) => isNew);
  const texts = added.map((values, index) => {
    const row = new Array<string>(width).fill('');
    for (const column of textColumns(notice))
      row[columns[columnKey(column)] ?? -1] = oneLine(summaryText(values, column, notice));
    row[columns.number] = newNumbers[index]?.text ?? '';
    return row;
  });
  const left = [
    ...(numbering === 'other' && fresh.length > 0 ? [NOT_NUMBERED] : []),
    ...(isMisnumbered(numbers) ? [MISNUMBERED] : []),
    ...(added.length > 0 && after === table.head ? [LIKE_HEAD] : []),
  ];
  return {
    edits: [...fills, ...numbers.flatMap(({ edit }) => edit ?? [])],
    newRows: { after, texts },
    numbering,
    added: fresh.map((_, index): AddedRow => {
      const row = prepared[index] ?? after + 1 + index - prepared.length;
      const like = merged.alike.find((one) => one.added === existing.length + index);
      const there = like && cases[like.existing];
      return { row, place: places[row] ?? 0, alike: there === undefined ? null : (places[there] ?? null) };
    }),
    unlisted: merged.unclaimed.flatMap((index): UnlistedRow[] => {
      const row = cases[index];
      return row === undefined ? [] : [{ row, place: places[row] ?? 0 }];
    }),
    // A cell that holds a picture is not written into.
    completed: new Set(completions.map(({ row }) => row)).size,
    differences: merged.differences,
    left,
  };
}

function positions(rows: readonly SummaryTableRow[], kind: SummaryTableRow['kind']): number[] {
  return rows.flatMap((row, index) => (row.kind === kind ? [index] : []));
}

function caseIn({ columns, rows }: SummaryTable, row: number, notice: Notice): SummaryRow {
  const textAt = (place = -1) => (rows[row]?.cells[place]?.text ?? '').replace(/\s*\n\s*/gu, '');
  return rowWith((column) => textAt(columns[columnKey(column)]), notice);
}

/** The prepared rows that follow a row, up to the first that is something else. */
function freeBelow(rows: readonly SummaryTableRow[], row: number): number[] {
  const free: number[] = [];
  for (let at = row + 1; rows[at]?.kind === 'free'; at += 1) free.push(at);
  return free;
}

function fillsOf(
  { columns, rows }: SummaryTable,
  row: number,
  values: SummaryRow | undefined,
  notice: Notice,
): CellEdit[] {
  return textColumns(notice).flatMap((column): CellEdit[] => {
    const place = columns[columnKey(column)] ?? -1;
    const text = values ? oneLine(summaryText(values, column, notice)) : '';
    return rows[row]?.cells[place]?.isEmpty && text !== '' ? [{ row, column: place, how: 'fill', text }] : [];
  });
}

function numberingOf(table: SummaryTable): Numbering {
  const numbers = numberCells(table).filter(({ kind }) => kind !== 'other');
  if (numbers.some(({ cell }) => cell?.label)) return 'list';
  return numbers.every(({ cell }) => cell?.isEmpty || isInteger(cell?.text ?? '')) ? 'digits' : 'other';
}

function numberCells({ columns, rows }: SummaryTable) {
  return rows.map(({ cells, kind }, row) => ({ row, kind, cell: cells[columns.number] }));
}

interface RowNumber {
  readonly isNew: boolean;
  readonly text: string;
  readonly edit: CellEdit | null;
  /** How far the number that a row shows in the end is from its place; null if it shows none. */
  readonly offset: number | null;
}

/** A list may begin at 101; but then all of it is off by as much. */
function isMisnumbered(numbers: readonly RowNumber[]): boolean {
  const offsets = new Set(numbers.filter(({ isNew }) => !isNew).map(({ offset }) => offset));
  return offsets.has(null) || offsets.size > 1;
}

/** The numbers in the order in which the rows will stand, so that they are right after the office has sorted them. */
function numbersOf(
  table: SummaryTable,
  numbering: 'list' | 'digits',
  filled: ReadonlySet<number>,
  added: { readonly after: number; readonly count: number },
): RowNumber[] {
  const numbers: RowNumber[] = [];
  let count = 0;
  let joining = 0;
  const column = table.columns.number;
  for (const { row, kind, cell } of numberCells(table)) {
    if (isNumbered({ kind, cell }, filled.has(row)) && cell) {
      count += 1;
      const edit = numberEdit(cell, { row, column }, numbering, count);
      // Those that join the list push the ones below them on.
      if (edit?.how === 'list') joining += 1;
      const shown = edit ? count : shownNumber(cell, joining);
      numbers.push({ isNew: false, text: '', edit, offset: shown === null ? null : shown - count });
    }
    if (row !== added.after) continue;
    for (let at = 0; at < added.count; at += 1) {
      count += 1;
      numbers.push({ isNew: true, text: numbering === 'digits' ? String(count) : '', edit: null, offset: 0 });
    }
  }
  return numbers;
}

/** Whether a row counts: a case does, and one that nothing stands in but its number. */
function isNumbered(
  { kind, cell }: { readonly kind: SummaryTableRow['kind']; readonly cell: SummaryCell | undefined },
  isFilled: boolean,
): boolean {
  return isFilled || (kind === 'free' && cell !== undefined && (cell.text !== '' || cell.label !== null));
}

/** By position in the table, once rows were added: which of the rows that count it is, from 1; 0 for those that do not. */
function placesOf(
  table: SummaryTable,
  filled: ReadonlySet<number>,
  added: { readonly after: number; readonly count: number },
): number[] {
  let count = 0;
  return numberCells(table).flatMap(({ row, ...rest }) => {
    const own = isNumbered(rest, filled.has(row)) ? ++count : 0;
    return [own, ...Array.from({ length: row === added.after ? added.count : 0 }, () => ++count)];
  });
}

/** What a number cell shows, once so many rows above it have joined the list; null if it is no integer. */
function shownNumber({ label, text }: SummaryCell, joining: number): number | null {
  const digits = /^\D*(\d+)\D*$/u.exec((label?.text ?? text).normalize('NFKC'))?.[1];
  return digits === undefined ? null : Number(digits) + (label ? joining : 0);
}

function numberEdit(
  { isEmpty, label, paragraph, text }: SummaryCell,
  place: { readonly row: number; readonly column: number },
  numbering: 'list' | 'digits',
  count: number,
): CellEdit | null {
  if (numbering === 'list') return isEmpty && label === null ? { ...place, how: 'list', text: '' } : null;
  if (isEmpty) return { ...place, how: 'fill', text: String(count) };
  const isRight = Number(text.normalize('NFKC')) === count;
  // A number below an empty paragraph, or one that a field or control shows, is left alone.
  const isPlain = paragraph.text.trim() === text && paragraph.objects.size === 0;
  return isRight || !isPlain ? null : { ...place, how: 'instead', text: String(count) };
}
