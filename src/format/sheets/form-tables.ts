import { ANNEX } from '../../draft/classify/annotation';
import { isSheetTitle } from '../../draft/classify/form-sheet';
import type { Draft, DraftParagraph } from '../../draft/draft';
import { type Part, linesOf, textOf, wholeOf } from '../../draft/part';
import { type LabelMatch, LabelMatcher } from '../../notice/label-match';
import type { FormFieldName, Notice } from '../../notice/notice';
import { wAncestors } from '../../ooxml/dom';
import { withoutBlanks } from '../../text/blanks';
import { isContinuation } from '../../text/continued';
import { type TableCell, cellsOf } from '../../ooxml/table-cells';
import type { XmlElement } from '../../ooxml/xml';
import { type CellLabel, labelIn } from './cell-label';

/** So many different labels make a table a form: others mention one or two of the words. */
const FEWEST_LABELS = 3;
/** The same of labels in other words, and how many parts of a case are among them. */
const FEWEST_IN_OTHER_WORDS = 6;
const FEWEST_PARTS = 2;

export interface FormCell extends TableCell {
  /** With words. */
  readonly lines: readonly Part[];
  readonly label: CellLabel | null;
}

/** The cells of every table that is a form, by form; one that was broken in two counts as one, its rows one after the other. */
export function formTables(draft: Draft, notice: Notice): FormCell[][] {
  const position = new Map(draft.paragraphs.map(({ element }, at) => [element, at]));
  const matcher = new LabelMatcher(notice);
  const groups: FormTable[] = [];
  for (const element of tablesOf(draft)) {
    const table = new FormTable(element, draft, position, matcher);
    const last = groups.at(-1);
    if (last?.goesOnIn(table)) last.add(table);
    else groups.push(table);
  }
  return groups.filter((table) => table.isForm(notice)).map(({ cells }) => cells);
}

/** So many lines, empty ones aside, may stand between the parts of a table that was broken in two: （接上页）. */
const MOST_BETWEEN = 2;

class FormTable {
  cells: FormCell[];
  private last: XmlElement;

  constructor(
    private readonly element: XmlElement,
    private readonly draft: Draft,
    private readonly position: ReadonlyMap<XmlElement, number>,
    matcher: LabelMatcher,
  ) {
    this.last = element;
    const paragraphs = (cell: TableCell) =>
      cell.paragraphs.flatMap((paragraph) => draft.paragraphs[position.get(paragraph) ?? -1] ?? []);
    this.cells = withoutAnswersAsLabels(
      cellsOf(element).map((cell) => {
        const words = linesOf(paragraphs(cell).map(wholeOf));
        // 续 in the place of a label: what stands beside it goes on.
        const lines = isContinuation(withoutBlanks(words.map(textOf).join(''))) ? [] : words;
        return { ...cell, lines, label: labelIn(lines, matcher) };
      }),
    );
  }

  /** Labels that are used for other things as well (电话, 项目名称) make no table a form, unless they ask for the parts of a case. */
  isForm({ form }: Notice): boolean {
    const own = new Set(this.cells.flatMap(({ label }) => (isOwn(label) ? label.field : [])));
    if (own.size >= FEWEST_LABELS) return true;
    const known = new Set(this.cells.flatMap(({ label }) => (label?.known ? label.field : [])));
    const parts = form.fields.filter(({ name, kind }) => known.has(name) && (kind === 'prose' || kind === 'itemised'));
    return known.size >= FEWEST_IN_OTHER_WORDS && parts.length >= FEWEST_PARTS;
  }

  /** Whether another table is the rest of this one: it begins with a label that is still to come, or with an item that goes on. */
  goesOnIn(next: FormTable): boolean {
    const own = this.exact();
    if (own.size === 0 || this.last.parentNode !== next.element.parentNode) return false;
    const between = this.wordsUpTo(next);
    const [first] = next.cells;
    if (!between || !first || [...next.exact()].some((name) => own.has(name))) return false;
    if (first.label?.exact) return true;
    // Word counts the columns of each part anew: without a label that is still to come the rest has to have them all.
    return between.length === 0 && next.beginsWithRest() && (next.exact().size > 0 || this.isAsWideAs(next));
  }

  /** Whether nothing stands in the place of a label up to the first one: a table of figures has empty corners only. */
  private beginsWithRest(): boolean {
    const labelled = this.cells.find(({ label }) => label?.exact)?.row ?? Infinity;
    const rest = this.cells.filter(({ row }) => row < labelled);
    return (
      rest.some(({ lines }) => lines.length > 0) && rest.every(({ column, lines }) => column > 0 || lines.length === 0)
    );
  }

  private isAsWideAs(other: FormTable): boolean {
    return largest(this.cells.map(edgeOf)) === largest(other.cells.map(edgeOf));
  }

  add(next: FormTable): void {
    const rows = largest(this.cells.map(({ row, rowSpan }) => row + rowSpan));
    this.cells = [...this.cells, ...next.cells.map((cell) => ({ ...cell, row: cell.row + rows }))];
    this.last = next.element;
  }

  private exact(): ReadonlySet<FormFieldName> {
    return new Set(this.cells.flatMap(({ label }) => (label?.exact && !label.goesOn ? label.field : [])));
  }

  /** The lines between the two; null where they are too many, or begin another sheet. */
  private wordsUpTo(next: FormTable): DraftParagraph[] | null {
    const [start = 0] = next.positions();
    const words = this.draft.paragraphs
      .slice(largest(this.positions(), -1) + 1, start)
      .filter(({ clean }) => clean !== '' && !isContinuation(withoutBlanks(clean)));
    const isOther = words.some(({ clean }) => isSheetTitle(clean) || ANNEX.test(clean));
    return isOther || words.length > MOST_BETWEEN ? null : words;
  }

  private positions(): number[] {
    return this.cells.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => this.position.get(paragraph) ?? []),
    );
  }
}

export const edgeOf = ({ column, columnSpan }: TableCell): number => column + columnSpan;

/** A table may have more cells than a call takes arguments. */
export function largest(numbers: readonly number[], least = 0): number {
  return numbers.reduce((one, other) => Math.max(one, other), least);
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

/** The paragraphs that stand in a frame alone: a table of one cell is no table to a reader. */
export function framedIn(draft: Draft): ReadonlySet<XmlElement> {
  const cells = tablesOf(draft).map(cellsOf);
  return new Set(cells.flatMap(([cell, ...others]) => (cell && others.length === 0 ? cell.paragraphs : [])));
}

/** All tables in the order of the document; a form may stand in a cell of a table that is there for the layout. */
function tablesOf(draft: Draft): XmlElement[] {
  return [...new Set(draft.paragraphs.flatMap(({ element }) => wAncestors(element, 'tbl')))];
}
