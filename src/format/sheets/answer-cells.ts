import type { FormFieldName } from '../../notice/notice';
import { edgeOf, largest, type FormCell } from './form-tables';

/** Which cells of a form hold the answer to which label. */
export class AnswerCells {
  private readonly rows: ReadonlyMap<number, readonly FormCell[]>;
  private readonly known: ReadonlySet<FormFieldName>;

  constructor(cells: readonly FormCell[]) {
    const rows = new Map<number, FormCell[]>();
    for (const cell of cells) {
      const row = rows.get(cell.row);
      if (row) row.push(cell);
      else rows.set(cell.row, [cell]);
    }
    this.rows = rows;
    this.known = new Set(cells.flatMap(({ label }) => (label?.known ? label.field : [])));
  }

  /**
   * The cells with the answer to a label: beside it up to the next label, and in the rows that go on below; where none is beside
   * it, those in the row below it.
   */
  of(label: FormCell): readonly FormCell[] {
    const end = label.row + label.rowSpan;
    // 电话 within the answer to 联系方式 asks for nothing else.
    const isOther = ({ label: other }: FormCell) => other?.known === true && other.field !== label.label?.field;
    // Labels and answers in turn: a damaged label is one where its field has no other, and words stand beside it.
    const isNext = ({ label: other, row, column }: FormCell, at: number) =>
      at > 0 && other !== null && !this.known.has(other.field) && this.row(row).some((cell) => cell.column > column);
    const rows = Array.from({ length: label.rowSpan }, (_, offset) => label.row + offset);
    const beside = rows.flatMap((row) => {
      const after = this.row(row).filter(({ column }) => column > label.column);
      const next = after.findIndex((cell, at) => isOther(cell) || isNext(cell, at));
      return next < 0 ? after : after.slice(0, next);
    });
    const below = this.row(end);
    if (beside.length === 0 && label.label?.rest === '')
      return below.filter((cell) => cell.column === label.column && !isOther(cell));
    if (label.label?.rest === '' && beside.every(({ lines }) => lines.length === 0)) {
      const [alone, ...others] = below;
      if (alone && others.length === 0 && !alone.label && alone.lines.length > 0) return [alone];
      if (isLabelRow(this.row(label.row)) && below.every((cell) => !cell.label)) {
        const edge = largest([label, ...beside].map(edgeOf));
        return below.filter(({ column }) => column >= label.column && column < edge);
      }
    }
    return [...beside, ...goesOn(beside, end, (row) => this.row(row))];
  }

  private row(row: number): readonly FormCell[] {
    return this.rows.get(row) ?? [];
  }
}

/** Several labels with nothing beside any of them. */
function isLabelRow(row: readonly FormCell[]): boolean {
  return row.filter(({ label }) => label).length > 1 && row.every(({ label, lines }) => label ?? lines.length === 0);
}

/** The cells of the rows below in which nothing stands in the place of the label. */
function goesOn(beside: readonly FormCell[], from: number, rowOf: (row: number) => readonly FormCell[]): FormCell[] {
  const [head] = beside;
  const cells: FormCell[] = [];
  for (let row = from; head; row += 1) {
    const [first, ...others] = rowOf(row);
    const isRest = first?.lines.length === 0 && others.some(({ lines }) => lines.length > 0);
    if (!isRest || others.some(({ label, column }) => label !== null || column < head.column)) break;
    cells.push(...others);
  }
  return cells;
}
