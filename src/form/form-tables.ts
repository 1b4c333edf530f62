import type { Draft } from '../draft/draft';
import type { FormFieldName } from '../notice/notice';
import { wAncestor } from '../ooxml/dom';
import type { XmlElement } from '../ooxml/xml';
import type { LabelMatch, LabelMatcher } from './label-match';
import type { ParagraphTexts } from './paragraph-texts';
import { type TableCell, cellsOf } from './table-cells';

/** So many different labels make a table a form: others mention one or two of the words. */
const FEWEST_LABELS = 3;

export interface FormCell extends TableCell {
  readonly lines: readonly string[];
  readonly label: LabelMatch | null;
}

/** The cells of every table that is a form, or a part of one that was broken in two; by table. */
export function formTables(draft: Draft, texts: ParagraphTexts, matcher: LabelMatcher): FormCell[][] {
  return tablesOf(draft)
    .map((table) =>
      withoutAnswersAsLabels(
        cellsOf(table).map((cell) => {
          const lines = texts.linesOf(cell.paragraphs);
          return { ...cell, lines, label: matcher.match(lines.join('')) };
        }),
      ),
    )
    .filter((cells) => new Set(cells.flatMap(({ label }) => label?.field ?? [])).size >= FEWEST_LABELS);
}

/** A case may be called 主要做法: of cells that sound like the same label only those furthest to the left are labels. */
function withoutAnswersAsLabels(cells: readonly FormCell[]): FormCell[] {
  const leftmost = new Map<FormFieldName, number>();
  for (const { label, column } of cells)
    if (label) leftmost.set(label.field, Math.min(column, leftmost.get(label.field) ?? column));
  return cells.map((cell) =>
    cell.label && cell.column > (leftmost.get(cell.label.field) ?? 0) ? { ...cell, label: null } : cell,
  );
}

/** All tables in the order of the document; a form may stand in a cell of a table that is there for the layout. */
function tablesOf(draft: Draft): XmlElement[] {
  const tables = new Set<XmlElement>();
  for (const { element, place } of draft.paragraphs) {
    if (place.tableDepth === 0) continue;
    for (let table = wAncestor(element, 'tbl'); table; table = wAncestor(table, 'tbl')) tables.add(table);
  }
  return [...tables];
}

/** The cells with the answer to a label: beside it up to the next label; where none is beside it, those in the row below it. */
export function answerCells(label: FormCell, cells: readonly FormCell[]): readonly FormCell[] {
  const end = label.row + label.rowSpan;
  const rows = Array.from({ length: label.rowSpan }, (_, offset) => label.row + offset);
  const beside = rows.flatMap((row) => {
    const behind = cells.filter((cell) => cell.row === row && cell.column > label.column);
    const next = behind.findIndex((cell) => cell.label?.exact);
    return next < 0 ? behind : behind.slice(0, next);
  });
  if (beside.length > 0 || label.label?.rest !== '') return beside;
  return cells.filter((cell) => cell.row === end && cell.column === label.column && !cell.label?.exact);
}
