import type { CellLabel } from '../../format/sheets/cell-label';
import { AnswerCells } from '../../format/sheets/answer-cells';
import type { FormCell } from '../../format/sheets/form-tables';
import { fieldOf, fieldOfKind, headerFields, isOneLine } from '../../notice/fields';
import { LABEL_END, type LabelMatcher } from '../../notice/label-match';
import type { FormField, FormFieldName, Notice } from '../../notice/notice';
import { withoutBlanks } from '../../text/blanks';
import type { XmlElement } from '../../ooxml/xml';
import type { DraftParagraph } from '../../draft/draft';
import { answerPlaces } from './field-answer';
import type { FieldPlace } from './field-place';
import { dateAlone, isDateLabel } from './header-line';
import { datePlace } from './header-places';
import { type Part, linesOf, textOf, wholeOf, wordsOf } from '../../draft/part';

/** Where the fields stand in the cells of one table. */
export class TablePlaces {
  private readonly found: FieldPlace[] = [];
  private readonly answers = new Set<FormCell>();
  private readonly answerCells: AnswerCells;
  private readonly seen = new Set<FormFieldName>();
  /** What goes on under labels of its own, by the place where it begins. */
  private readonly goneOn = new Map<FieldPlace, FieldPlace[]>();

  constructor(
    private readonly cells: readonly FormCell[],
    private readonly paragraphOf: ReadonlyMap<XmlElement, DraftParagraph>,
    private readonly matcher: LabelMatcher,
    private readonly notice: Notice,
  ) {
    this.answerCells = new AnswerCells(cells);
  }

  /**
   * Labels in the notice's own words first: a damaged one counts only for a field that has no better one, and never where
   * the answer to another label stands (汀州市红十字会 is a value, however much it sounds like a label).
   */
  find(): FieldPlace[] {
    for (const cell of this.cells) if (cell.label?.exact) this.answer(cell, cell.label);
    for (const cell of this.cells)
      if (cell.label && !cell.label.exact && (cell.label.goesOn || !this.seen.has(cell.label.field)))
        this.answer(cell, cell.label);
    return this.found.map((place) => joined([place, ...(this.goneOn.get(place) ?? [])]));
  }

  /** Some forms have unit and date in the first row of the table, or the date beside a label of its own above the opinion. */
  dates(): FieldPlace[] {
    const { date: field } = headerFields(this.notice);
    if (!field) return [];
    const opinion = fieldOfKind(this.notice, 'opinion')?.name;
    const end = this.cells.find(({ label }) => label?.field === opinion)?.row ?? Infinity;
    const free = this.cells.filter((cell) => cell.row < end && !this.answers.has(cell));
    const first = free.filter((cell, at) => cell.row === 0 || isDated(cell) || isBesideLabel(cell, free[at - 1]));
    return linesOf(first.flatMap((cell) => this.roomOf(cell))).flatMap((line) => {
      const date = dateAlone(textOf(line));
      return date ? [datePlace(field, line, date)] : [];
    });
  }

  /** What stands in the rows below the last answer, row by row. */
  rowsBelow(): Part[][] {
    let end = 0;
    for (const { row, rowSpan } of this.answers) end = Math.max(end, row + rowSpan);
    const rows = new Map<number, Part[]>();
    for (const { row, lines } of this.cells) if (row >= end) rows.set(row, [...(rows.get(row) ?? []), ...lines]);
    return [...rows.values()];
  }

  /** Index of the last paragraph of the table. */
  lastParagraph(): number {
    const last = this.cells.at(-1)?.paragraphs.at(-1);
    return (last && this.paragraphOf.get(last)?.index) ?? -1;
  }

  /** The words in cells that are neither labels nor answers. */
  loose(): Part[] {
    return this.cells.filter((cell) => !cell.label && !this.answers.has(cell)).flatMap(({ lines }) => lines);
  }

  private answer(cell: FormCell, label: CellLabel): void {
    if (this.answers.has(cell)) return;
    this.seen.add(label.field);
    const field = fieldOf(this.notice, label.field);
    const own = ownCells(this.answerCells.of(cell), field);
    for (const answer of own) this.answers.add(answer);
    const after = this.afterLabel(cell, label, own.length === 0);
    const filled = own.filter(({ lines }) => lines.length > 0);
    const beside = (filled.length > 0 ? filled : own).map((each) => this.withoutLabel(this.roomOf(each), label));
    const holders = [after, ...beside].filter((room) => linesOf(room).length > 0);
    const about = {
      label: this.roomOf(cell).find((part) => linesOf([part]).length > 0) ?? null,
      kind: after.length > 0 ? ('label-cell' as const) : ('cell' as const),
      near: label.exact ? null : label.words,
      cells: Math.max(holders.length, own.length + after.length > 0 ? 1 : 0),
    };
    // Of empty places the first is the one to write in.
    const room = holders.length > 0 ? holders.flat() : after.length > 0 ? after : (beside[0] ?? []);
    const places = answerPlaces(field, room, about, this.notice);
    this.found.push(...places.filter((place) => !(label.goesOn && this.join(place))));
  }

  /** Keeps a place with that of the same field which goes on in it; false where there is none. */
  private join(next: FieldPlace): boolean {
    const place = this.found.find(({ field, date }) => field === next.field && date === null);
    if (!place || next.date) return false;
    const more = this.goneOn.get(place);
    if (more) more.push(next);
    else this.goneOn.set(place, [next]);
    return true;
  }

  /** What a cell keeps free after its label; where the label has no other place, its own cell may have room. */
  private afterLabel({ lines, paragraphs }: FormCell, { rest, end }: CellLabel, isOnlyPlace: boolean): Part[] {
    if (rest === '' && !isOnlyPlace) return [];
    const room = this.partsOf(paragraphs);
    const line = lines[end.line];
    const at = room.findIndex(({ paragraph }) => paragraph === line?.paragraph);
    const labelled = room[at];
    if (!line || !labelled) return [];
    const below = room.slice(at + 1);
    const isOpen = rest !== '' || below.length > 0 || LABEL_END.test(textOf(line).slice(-1));
    return isOpen ? [{ ...labelled, start: line.start + end.offset }, ...below] : [];
  }

  /** An answer may begin with its label again: 申报意见：同意推荐。 */
  private withoutLabel(room: readonly Part[], { field }: CellLabel): Part[] {
    const at = room.findIndex((part) => linesOf([part]).length > 0);
    const first = room[at];
    const words = first && wordsOf(first);
    const again = words && this.matcher.begin(textOf(words));
    if (!first || !again || again.field !== field || !again.marked) return [...room];
    return [{ ...first, start: words.start + again.end }, ...room.slice(at + 1)];
  }

  private roomOf({ paragraphs }: FormCell): Part[] {
    return this.partsOf(paragraphs);
  }

  private partsOf(paragraphs: readonly XmlElement[]): Part[] {
    return paragraphs.flatMap((element) => this.paragraphOf.get(element) ?? []).map(wholeOf);
  }
}

function joined(places: readonly [FieldPlace, ...FieldPlace[]]): FieldPlace {
  return {
    ...places[0],
    words: places.flatMap(({ words }) => words),
    room: places.flatMap(({ room }) => room),
    cells: places.reduce((sum, { cells }) => sum + cells, 0),
  };
}

function wordsIn({ lines }: FormCell): string {
  return withoutBlanks(lines.map(textOf).join(''));
}

/** 填报日期：2022年9月5日 in one cell. */
function isDated(cell: FormCell): boolean {
  const words = wordsIn(cell);
  const date = dateAlone(words);
  return date !== null && date.start > 0 && isDateLabel(words.slice(0, date.start));
}

function isBesideLabel({ row }: FormCell, before: FormCell | undefined): boolean {
  return before?.row === row && before.lines.length > 0 && isDateLabel(wordsIn(before));
}

/**
 * Of the cells after a label those with its answer. What is answered in a few words ends before the label of a date, and parts of
 * its label may stand in cells of their own: 案例负责人 | 姓名 | … | 职务 | ….
 */
function ownCells(cells: readonly FormCell[], field: FormField): readonly FormCell[] {
  if (!isOneLine(field)) return cells;
  const end = cells.findIndex((cell) => cell.lines.length > 0 && isDateLabel(wordsIn(cell)));
  const own = end < 0 ? cells : cells.slice(0, end);
  const isPart = (cell: FormCell, at: number) =>
    wordsIn(cell) !== '' && field.label.includes(wordsIn(cell)) && at + 1 < own.length;
  return own.filter((cell, at) => !isPart(cell, at));
}
