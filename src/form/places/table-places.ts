import { type FormCell, answerCells } from '../../format/sheets/form-tables';
import { fieldOf, headerFields } from '../../notice/fields';
import type { LabelMatch } from '../../notice/label-match';
import type { FormFieldName, Notice } from '../../notice/notice';
import type { XmlElement } from '../../ooxml/xml';
import type { DraftParagraph } from '../../draft/draft';
import { answerPlaces } from './field-answer';
import type { FieldPlace } from './field-place';
import { dateAlone } from './header-line';
import { datePlace } from './header-places';
import { type Part, linesOf, textOf, wholeOf } from './part';

const COLON = /[：:]/u;

/** Where the fields stand in the cells of one table. */
export class TablePlaces {
  private readonly found: FieldPlace[] = [];
  private readonly answers = new Set<FormCell>();
  private readonly seen = new Set<FormFieldName>();

  constructor(
    private readonly cells: readonly FormCell[],
    private readonly paragraphOf: ReadonlyMap<XmlElement, DraftParagraph>,
    private readonly notice: Notice,
  ) {}

  /**
   * Labels in the notice's own words first: a damaged one counts only for a field that has no better one, and never where
   * the answer to another label stands (汀州市红十字会 is a value, however much it sounds like a label).
   */
  find(): FieldPlace[] {
    for (const cell of this.cells) if (cell.label?.exact) this.answer(cell, cell.label);
    for (const cell of this.cells)
      if (cell.label && !cell.label.exact && !this.seen.has(cell.label.field)) this.answer(cell, cell.label);
    return this.found;
  }

  /** Some forms have unit and date in the first row of the table. */
  dates(): FieldPlace[] {
    const { date: field } = headerFields(this.notice);
    if (!field) return [];
    const first = this.cells.filter((cell) => cell.row === 0 && !this.answers.has(cell));
    return linesOf(first.flatMap((cell) => this.roomOf(cell))).flatMap((line) => {
      const date = dateAlone(textOf(line));
      return date ? [datePlace(field, line, date)] : [];
    });
  }

  private answer(cell: FormCell, label: LabelMatch): void {
    if (this.answers.has(cell)) return;
    this.seen.add(label.field);
    const own = answerCells(cell, this.cells);
    for (const answer of own) this.answers.add(answer);
    const after = this.afterLabel(cell, label, own.length === 0);
    const filled = own.filter(({ lines }) => lines.length > 0);
    const beside = (filled.length > 0 ? filled : own).map((each) => this.roomOf(each));
    const holders = [after, ...beside].filter((room) => linesOf(room).length > 0);
    const about = {
      label: this.roomOf(cell).find((part) => linesOf([part]).length > 0) ?? null,
      kind: after.length > 0 ? ('label-cell' as const) : ('cell' as const),
      near: label.exact ? null : labelWords(cell, label),
      cells: Math.max(holders.length, own.length + after.length > 0 ? 1 : 0),
    };
    // Of empty places the first is the one to write in.
    const room = holders.length > 0 ? holders.flat() : after.length > 0 ? after : (beside[0] ?? []);
    this.found.push(...answerPlaces(fieldOf(this.notice, label.field), room, about, this.notice));
  }

  /** What a cell keeps free after its label and a colon: where a label has no other place, the colon may end it. */
  private afterLabel(cell: FormCell, { rest }: LabelMatch, isOnlyPlace: boolean): Part[] {
    const room = this.roomOf(cell);
    const at = room.findIndex((part) => COLON.test(textOf(part)));
    const labelled = room[at];
    if (!labelled || (rest === '' && !(isOnlyPlace && room.some((part) => /[：:]\s*$/u.test(textOf(part)))))) return [];
    return [{ ...labelled, start: textOf(labelled).search(COLON) + 1 }, ...room.slice(at + 1)];
  }

  private roomOf(cell: FormCell): Part[] {
    return cell.paragraphs.flatMap((element) => this.paragraphOf.get(element) ?? []).map(wholeOf);
  }
}

/** The words of a label as they are printed, without the answer in the same cell. */
function labelWords({ lines }: FormCell, { rest }: LabelMatch): string {
  const words = lines.join('');
  return rest === '' ? words : words.replace(/[：:].*$/su, '');
}
