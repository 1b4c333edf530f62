import type { Draft } from '../../draft/draft';
import type { FormFieldName, Notice } from '../../notice/notice';
import { wAncestors } from '../../ooxml/dom';
import type { XmlElement } from '../../ooxml/xml';
import { type LabelMatch, LabelMatcher } from '../../notice/label-match';
import { ParagraphTexts } from '../../draft/paragraph-texts';
import { type TableCell, cellsOf } from '../../ooxml/table-cells';

/** So many different labels make a table a form: others mention one or two of the words. */
const FEWEST_LABELS = 3;

export interface FormCell extends TableCell {
  readonly lines: readonly string[];
  readonly label: LabelMatch | null;
}

/** The cells of every table that is a form, or a part of one that was broken in two; by table. */
export function formTables(draft: Draft, notice: Notice): FormCell[][] {
  const texts = new ParagraphTexts(draft);
  const matcher = new LabelMatcher(notice);
  return tablesOf(draft)
    .map((table) =>
      withoutAnswersAsLabels(
        cellsOf(table).map((cell) => {
          const lines = texts.linesOf(cell.paragraphs);
          return { ...cell, lines, label: matcher.match(lines.join('')) };
        }),
      ),
    )
    .filter((cells) => new Set(cells.flatMap(({ label }) => (isOwn(label) ? label.field : []))).size >= FEWEST_LABELS);
}

/** Labels that are used for other things as well (电话, 项目名称) make no table a form. */
function isOwn(label: LabelMatch | null): label is LabelMatch {
  return label !== null && (label.exact || !label.known);
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
  return [...new Set(draft.paragraphs.flatMap(({ element }) => wAncestors(element, 'tbl')))];
}

/** The cells with the answer to a label: beside it up to the next label; where none is beside it, those in the row below it. */
export function answerCells(label: FormCell, cells: readonly FormCell[]): readonly FormCell[] {
  const end = label.row + label.rowSpan;
  // 电话 within the answer to 联系方式 asks for nothing else.
  const isOther = (cell: FormCell) => cell.label?.known === true && cell.label.field !== label.label?.field;
  const rows = Array.from({ length: label.rowSpan }, (_, offset) => label.row + offset);
  const beside = rows.flatMap((row) => {
    const after = cells.filter((cell) => cell.row === row && cell.column > label.column);
    const next = after.findIndex((cell) => isOther(cell));
    return next < 0 ? after : after.slice(0, next);
  });
  if (beside.length > 0 || label.label?.rest !== '') return beside;
  return cells.filter((cell) => cell.row === end && cell.column === label.column && !isOther(cell));
}
