import type { SummaryContent } from '../build/summary-block';
import type { SummaryRow } from './summary-row';
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
  /** Rows that go in behind the row at `behind`, as texts by column; empty if the prepared ones will do. */
  readonly newRows: { readonly behind: number; readonly texts: readonly (readonly string[])[] };
  /** How the rows are numbered: by a list that Word counts, by digits, or by something else that is left alone. */
  readonly numbering: Numbering;
  /** Cases that are new. */
  readonly added: number;
  /** Rows that get something in a cell that was empty. */
  readonly completed: number;
  readonly differences: readonly string[];
  /** What cannot be done; a sentence each. */
  readonly left: readonly string[];
}

export type Numbering = 'list' | 'digits' | 'other';

const NAMELESS = '有的案例既没有名称也没有申报单位，没有写进表格。请先在列表里补上，再更新一次。';
const NOT_NUMBERED = '表格的序号不都是数字，新写入的行没有编号，请手动填写。';
const MISNUMBERED = '有的序号与次序不符（是域、图片或手工写的），没有改，请核对。';
const LIKE_HEAD = '表格里原来没有可作样板的行，新加的行沿用了表头的格式，请核对。';

/**
 * What has to be written so that the table has all cases: what stands in a cell stays, empty cells are filled, new cases take
 * the prepared rows below the last case and then new ones.
 */
export function planUpdate(table: SummaryTable, content: SummaryContent): TableUpdate {
  const { columns, rows } = table;
  const cases = positions(rows, 'case');
  const existing = cases.map((row) => caseIn(table, row));
  const read = unwritten(content.rows, existing);
  const merged = mergeRows(existing, read);
  const fresh = merged.rows.slice(existing.length);

  const last = cases.at(-1) ?? table.head;
  const prepared = freeBelow(rows, last).slice(0, fresh.length);
  const completions = cases.flatMap((row, index) => fillsOf(table, row, merged.rows[index]));
  const fills = [...completions, ...prepared.flatMap((row, index) => fillsOf(table, row, fresh[index]))];
  const numbering = numberingOf(table);
  const behind = prepared.at(-1) ?? last;
  const added = fresh.slice(prepared.length);
  const filled = new Set([...cases, ...prepared]);
  const numbers = numbering === 'other' ? [] : numbersOf(table, numbering, filled, { behind, count: added.length });
  const width = rows[table.head]?.cells.length ?? 0;
  const newNumbers = numbers.filter(({ isNew }) => isNew);
  const texts = added.map((values, index) => {
    const row = new Array<string>(width).fill('');
    for (const key of KEYS) row[columns[key]] = oneLine(values[key]);
    row[columns.number] = newNumbers[index]?.text ?? '';
    return row;
  });
  const left = [
    ...(content.rows.some(isNameless) ? [NAMELESS] : []),
    ...(numbering === 'other' && fresh.length > 0 ? [NOT_NUMBERED] : []),
    ...(isMisnumbered(numbers) ? [MISNUMBERED] : []),
    ...(added.length > 0 && behind === table.head ? [LIKE_HEAD] : []),
  ];
  return {
    edits: [...fills, ...numbers.flatMap(({ edit }) => edit ?? [])],
    newRows: { behind, texts },
    numbering,
    added: fresh.length,
    // A cell that holds a picture is not written into.
    completed: new Set(completions.map(({ row }) => row)).size,
    differences: merged.differences,
    left,
  };
}

/** The name first: by it a row that was filled in part is known again. */
const KEYS = ['caseName', 'unit', 'category'] as const;

function positions(rows: readonly SummaryTableRow[], kind: SummaryTableRow['kind']): number[] {
  return rows.flatMap((row, index) => (row.kind === kind ? [index] : []));
}

function caseIn({ columns, rows }: SummaryTable, row: number): SummaryRow {
  const text = (column: number) => (rows[row]?.cells[column]?.text ?? '').replace(/\s*\n\s*/gu, '');
  return { category: text(columns.category), caseName: text(columns.caseName), unit: text(columns.unit) };
}

/** The rows to be merged: without those that say nothing, and those without a name that were written before. */
function unwritten(read: readonly SummaryRow[], existing: readonly SummaryRow[]): SummaryRow[] {
  const written = existing.filter(({ caseName }) => caseName === '').map(({ unit }) => unit);
  return read.filter((row) => {
    if (isNameless(row)) return false;
    const at = oneLine(row.caseName) === '' ? written.indexOf(oneLine(row.unit)) : -1;
    if (at >= 0) written.splice(at, 1);
    return at < 0;
  });
}

function isNameless({ caseName, unit }: SummaryRow): boolean {
  return oneLine(caseName) === '' && oneLine(unit) === '';
}

/** The prepared rows that follow a row, up to the first that is something else. */
function freeBelow(rows: readonly SummaryTableRow[], row: number): number[] {
  const free: number[] = [];
  for (let at = row + 1; rows[at]?.kind === 'free'; at += 1) free.push(at);
  return free;
}

function fillsOf({ columns, rows }: SummaryTable, row: number, values: SummaryRow | undefined): CellEdit[] {
  return KEYS.flatMap((key): CellEdit[] => {
    const cell = rows[row]?.cells[columns[key]];
    const text = oneLine(values?.[key] ?? '');
    return cell?.isEmpty && text !== '' ? [{ row, column: columns[key], how: 'fill', text }] : [];
  });
}

/** A line end in a cell would be a paragraph in some hosts and a row in none. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, '').trim();
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
  added: { readonly behind: number; readonly count: number },
): RowNumber[] {
  const numbers: RowNumber[] = [];
  let count = 0;
  let joining = 0;
  const column = table.columns.number;
  for (const { row, kind, cell } of numberCells(table)) {
    const counts = filled.has(row) || (kind === 'free' && cell?.text !== '');
    if (counts && cell) {
      count += 1;
      const edit = numberEdit(cell, { row, column }, numbering, count);
      // Those that join the list push the ones below them on.
      if (edit?.how === 'list') joining += 1;
      const shown = edit ? count : shownNumber(cell, joining);
      numbers.push({ isNew: false, text: '', edit, offset: shown === null ? null : shown - count });
    }
    if (row !== added.behind) continue;
    for (let at = 0; at < added.count; at += 1) {
      count += 1;
      numbers.push({ isNew: true, text: numbering === 'digits' ? String(count) : '', edit: null, offset: 0 });
    }
  }
  return numbers;
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
