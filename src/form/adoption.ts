import type { Draft, DraftParagraph } from '../draft/draft';
import { withoutCaseLists } from '../format/clean/case-lists';
import { fieldOf, headerFields, isOneLine } from '../notice/fields';
import type { FormField, FormFieldName, Notice } from '../notice/notice';
import { controlsInside } from '../ooxml/controls';
import { isBlank } from '../text/blanks';
import type { Adoption, AdoptionTarget, NotAdopted } from './adoption-target';
import { type FormAnswer, findLines, headerOf } from './read/form-lines';
import { type Span, dateAlone } from './read/header-line';
import { type HeaderPlaces, type Place, findHeader, findUnit } from './read/header-lines';
import { findForms } from './read/read-form';
import { type FormCell, answerCells, formTables } from '../format/sheets/form-tables';
import { LabelMatcher } from '../notice/label-match';
import { findOpinion } from './read/opinion-cell';
import { fieldOfTag, tagOf } from './tags';

export type { Adoption, AdoptionTarget, NotAdopted } from './adoption-target';

/**
 * Finds what controls are to be put around in a form that was typed by hand, the first of several. Fields that have our
 * control are left out.
 */
export function adoptionTargets(draft: Draft, notice: Notice): Adoption {
  const [first] = findForms(draft, notice);
  return new Adopter(first?.part ?? withoutCaseLists(draft, notice), notice).adopt();
}

class Adopter {
  private readonly byElement: ReadonlyMap<unknown, DraftParagraph>;
  private readonly matcher: LabelMatcher;
  private readonly targets = new Map<FormFieldName, AdoptionTarget>();
  private readonly reasons = new Map<FormFieldName, Omit<NotAdopted, 'field'>>();

  /** What stands above the table. */
  private readonly top: ReturnType<typeof headerFields>;

  constructor(
    private readonly draft: Draft,
    private readonly notice: Notice,
  ) {
    this.byElement = new Map(draft.paragraphs.map((paragraph) => [paragraph.element, paragraph]));
    this.matcher = new LabelMatcher(notice);
    this.top = headerFields(notice);
  }

  adopt(): Adoption {
    const tables = formTables(this.draft, this.notice);
    const lines = tables.length === 0 ? findLines(this.draft, this.matcher, this.notice) : null;
    const first = tables[0]?.[0]?.paragraphs[0];
    const start = this.draft.paragraphs.findIndex(({ element }) => element === first);
    const above = lines ? headerOf(lines.header) : this.draft.paragraphs.slice(0, Math.max(0, start)).map(wholeOf);
    this.header(above, findHeader(above.map(textOf), this.matcher, this.top.line));
    for (const cells of tables) this.table(cells, cells === tables[0]);
    for (const answer of lines?.answers ?? []) this.lines(answer);
    const fields = this.notice.form.fields.filter(({ kind }) => kind !== 'year');
    const tags = new Set(this.draft.paragraphs.flatMap(tagsIn));
    return {
      // Name and unit may have controls above a narrative: that of the form is the one that stands in its place.
      targets: fields.flatMap(({ name }) => this.targets.get(name) ?? []).filter((target) => !this.isAdopted(target)),
      missing: fields
        .filter(({ name }) => !this.targets.has(name) && !tags.has(tagOf(name)))
        .map(({ name, label }) => ({
          field: name,
          reason: `没有找到“${label}”，请在表里补上这一栏再放进窗格填写。`,
          paragraph: null,
          ...this.reasons.get(name),
        })),
    };
  }

  private isAdopted(target: AdoptionTarget): boolean {
    const indexes = target.kind === 'stretch' ? [target.paragraph] : target.paragraphs;
    return this.draft.paragraphs.some(
      (paragraph) => indexes.includes(paragraph.index) && tagsIn(paragraph).includes(tagOf(target.field)),
    );
  }

  /** Unit and date where they were found in these parts of paragraphs. */
  private header(parts: readonly ParagraphPart[], { units, dates }: Pick<HeaderPlaces, 'units' | 'dates'>): void {
    const { line, date } = this.top;
    if (line) for (const place of units) this.place(line.name, parts, place);
    if (date) for (const place of dates) this.place(date.name, parts, place);
  }

  /** What answers the label of the unit in a table, or where one was: a name may stand on several lines. */
  private unit(field: FormField, parts: readonly ParagraphPart[]): void {
    const { units, dates } = findUnit(parts.map(textOf));
    const names = units.filter(({ start, end }) => start < end);
    const lines = parts.slice(names[0]?.at, (names.at(-1)?.at ?? 0) + 1);
    if (names.length > 1 && dates.every((date) => names.every(({ at }) => at !== date.at)))
      this.whole(
        field,
        lines.map(({ paragraph }) => paragraph),
      );
    this.header(parts, { units: names.length > 0 ? names : units, dates });
  }

  private place(name: FormFieldName, parts: readonly ParagraphPart[], { at, start, end }: Place): void {
    const part = parts[at];
    if (part) this.stretch(name, part.paragraph, part.start + start, part.start + end);
  }

  /** A form without a table: the answer stands after its label, on the lines below it, or both. */
  private lines({ field: name, pieces, beside }: FormAnswer): void {
    const field = fieldOf(this.notice, name);
    if (field === this.top.line) {
      this.unit(field, pieces.length > 0 ? pieces : [beside]);
      return;
    }
    const words = field.kind === 'opinion' ? this.opinionWords(field, pieces) : pieces;
    if (!words) return;
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) {
      this.stretch(name, beside.paragraph, beside.start, beside.start);
    } else if (!isOneLine(field) && words.every(isWholeParagraph)) {
      this.whole(
        field,
        this.draft.paragraphs.filter(({ index }) => index >= first.paragraph.index && index <= last.paragraph.index),
      );
    } else if (words.length === 1) {
      this.stretch(name, first.paragraph, first.start, first.end);
    } else {
      this.refuse(
        name,
        `“${field.label}”的内容和栏目名写在一段里，请在栏目名后面换行再放进窗格填写。`,
        first.paragraph,
      );
    }
  }

  private table(cells: readonly FormCell[], isFirst: boolean): void {
    const answers = new Set<FormCell>();
    const adopt = (cell: FormCell, name: FormFieldName) => {
      if (answers.has(cell)) return;
      const own = answerCells(cell, cells);
      for (const answer of own) answers.add(answer);
      this.answer(fieldOf(this.notice, name), cell, own);
    };
    for (const cell of cells) if (cell.label?.exact) adopt(cell, cell.label.field);
    for (const cell of cells)
      if (cell.label && !cell.label.exact && !this.targets.has(cell.label.field)) adopt(cell, cell.label.field);
    for (const cell of cells.filter(({ row }) => isFirst && row === 0))
      for (const paragraph of answers.has(cell) ? [] : this.paragraphsOf(cell)) {
        const date = dateAlone(paragraph.text);
        if (date && this.top.date) this.stretch(this.top.date.name, paragraph, date.start, date.end);
      }
  }

  private answer(field: FormField, label: FormCell, own: readonly FormCell[]): void {
    const isOwnPlace = own.length === 0 && this.paragraphsOf(label).some(({ text }) => /[：:]\s*$/u.test(text));
    if (label.label?.rest !== '' || isOwnPlace) {
      this.afterLabel(field, label);
      return;
    }
    const filled = own.filter(({ lines }) => lines.length > 0);
    if (field === this.top.line && filled.length > 0) {
      this.unit(field, filled.flatMap((each) => this.paragraphsOf(each)).map(wholeOf));
      return;
    }
    const [cell] = filled.length > 0 ? filled : own;
    if (!cell || filled.length > 1) {
      const reason = cell
        ? `“${field.label}”的内容分在几个格里，请合并成一格再放进窗格填写。`
        : `“${field.label}”旁边没有填写的地方，请补上一格再放进窗格填写。`;
      this.refuse(field.name, reason, this.paragraphsOf(cell ?? label)[0]);
      return;
    }
    const paragraphs = this.paragraphsOf(cell);
    if (field.kind === 'opinion') this.opinion(field, paragraphs);
    else this.whole(field, paragraphs);
  }

  /** Label and answer in one cell: 联系方式：0000-1234567. */
  private afterLabel(field: FormField, cell: FormCell): void {
    const paragraphs = this.paragraphsOf(cell);
    const at = paragraphs.findIndex(({ text }) => /[：:]/u.test(text));
    const labelled = paragraphs[at];
    const below = paragraphs.slice(at + 1);
    if (!labelled) return;
    const start = labelled.text.search(/[：:]/u) + 1;
    const isEmpty = labelled.text.slice(start).trim() === '';
    if (field === this.top.line) this.unit(field, [{ ...wholeOf(labelled), start }, ...below.map(wholeOf)]);
    else if (field.kind === 'opinion' && isEmpty) this.opinion(field, below);
    else if (isEmpty && below.length > 0) this.whole(field, below);
    else if (below.every(({ clean }) => clean === '')) this.stretch(field.name, labelled, start, labelled.text.length);
    else
      this.refuse(field.name, `“${field.label}”的内容和栏目名写在一段里，请在冒号后面换行再放进窗格填写。`, labelled);
  }

  /** The cell of the opinion: words, place of the seal, date. */
  private opinion(field: FormField, paragraphs: readonly DraftParagraph[]): void {
    const words = this.opinionWords(field, paragraphs.map(wholeOf));
    if (words?.every(isWholeParagraph))
      this.whole(
        field,
        words.map(({ paragraph }) => paragraph),
      );
    else for (const { paragraph, start, end } of words ?? []) this.stretch(field.name, paragraph, start, end);
  }

  /** Takes the date; gives the words before it and the place of the seal, null where no one control can hold them. */
  private opinionWords({ name, label }: FormField, parts: readonly ParagraphPart[]): readonly ParagraphPart[] | null {
    const { words, dates } = findOpinion(parts.map(textOf));
    for (const date of dates) this.place(this.notice.form.seal.date, parts, date);
    if (!words) this.refuse(name, `“${label}”和日期写在一段里，请把日期另起一行再放进窗格填写。`, parts[0]?.paragraph);
    return (
      words?.flatMap(({ at, start, end }) => {
        const part = parts[at];
        return part ? [{ ...part, start: part.start + start, end: part.start + end }] : [];
      }) ?? null
    );
  }

  /** The paragraphs from the first to the last one with words; the first of all if there is none. */
  private whole(field: FormField, paragraphs: readonly DraftParagraph[]): void {
    const worded = paragraphs.flatMap(({ clean }, index) => (clean === '' ? [] : [index]));
    const own = paragraphs.slice(worded[0] ?? 0, (worded.at(-1) ?? 0) + 1);
    const [only] = own;
    if (!only) {
      this.refuse(field.name, `“${field.label}”没有填写的地方，请在这一格里空出一行再放进窗格填写。`, undefined);
    } else if (own.some(({ place }) => place.tableDepth !== only.place.tableDepth)) {
      this.refuse(field.name, `“${field.label}”的格里还有一张表，请改成文字再放进窗格填写。`, only);
    } else if (own.length === 1 && isOneLine(field) && only.clean !== '') {
      this.stretch(field.name, only, 0, only.text.length);
    } else if (this.isFree(field.name, own)) {
      const target = { field: field.name, kind: 'paragraphs', paragraphs: own.map(({ index }) => index) } as const;
      this.targets.set(field.name, target);
    }
  }

  /**
   * Part of a paragraph without the blanks, and the lines to write on, at its ends; its end where only blanks follow. The first
   * finding counts.
   */
  private stretch(name: FormFieldName, paragraph: DraftParagraph, from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && isRoom(paragraph.text.charAt(start))) start += 1;
    while (end > start && isRoom(paragraph.text.charAt(end - 1))) end -= 1;
    if (this.targets.has(name)) return;
    const isOpen = start === end && this.isOpenEnd(name, paragraph.text, from, to);
    if (isOpen) start = end = to;
    if (start === end && !isOpen) {
      this.refuse(
        name,
        `“${fieldOf(this.notice, name).label}”还没有内容，请先在文档里写上，再放进窗格填写。`,
        paragraph,
      );
    } else if (this.isFree(name, [paragraph])) {
      this.targets.set(name, { field: name, kind: 'stretch', paragraph: paragraph.index, start, end });
    }
  }

  /** Whether no control of somebody else's is in the way. */
  private isFree(name: FormFieldName, paragraphs: readonly DraftParagraph[]): boolean {
    if (!paragraphs.some((paragraph) => paragraph.objects.has('control') && !tagsIn(paragraph).some(fieldOfTag)))
      return true;
    this.refuse(
      name,
      `“${fieldOf(this.notice, name).label}”已经在别的填写框里，没有再套，请直接在文档里填写。`,
      paragraphs[0],
    );
    return false;
  }

  /** Whether nothing but blanks follows a label, to be written on in its line: a control can stand there already. */
  private isOpenEnd(name: FormFieldName, text: string, from: number, to: number): boolean {
    const isLine = isOneLine(fieldOf(this.notice, name));
    return isLine && to === text.length && text.slice(from).trim() === '' && /[：:\s]$/u.test(text);
  }

  private refuse(name: FormFieldName, reason: string, place: DraftParagraph | undefined): void {
    this.reasons.set(name, { reason, paragraph: place?.index ?? null });
  }

  private paragraphsOf(cell: FormCell): DraftParagraph[] {
    return cell.paragraphs.flatMap((element) => this.byElement.get(element) ?? []);
  }
}

/** Tags of the controls around a paragraph and in it. */
function tagsIn({ element, place }: DraftParagraph): string[] {
  return [...place.controls, ...controlsInside(element).map(({ tag }) => tag)];
}

interface ParagraphPart extends Span {
  readonly paragraph: DraftParagraph;
}

function textOf({ paragraph, start, end }: ParagraphPart): string {
  return paragraph.text.slice(start, end);
}

function wholeOf(paragraph: DraftParagraph): ParagraphPart {
  return { paragraph, start: 0, end: paragraph.text.length };
}

function isWholeParagraph({ paragraph: { text }, start, end }: ParagraphPart): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

function isRoom(character: string): boolean {
  return isBlank(character) || character === '_' || character === '\n';
}
