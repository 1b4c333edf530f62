import type { Draft, DraftParagraph } from '../draft/draft';
import type { FormField, FormFieldName, Notice } from '../notice/notice';
import { descendants, isNamed, wChild, wValue } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import { isBlank } from '../text/blanks';
import { findDate } from '../text/chinese-date';
import { isDateLine } from '../text/date-line';
import { type FormCell, answerCells, formTables } from './form-tables';
import { LabelMatcher } from './label-match';
import { openDateIn } from './open-date';
import { isSealOnly } from './opinion-cell';
import { ParagraphTexts } from './paragraph-texts';
import { fieldOfTag, tagOf } from './tags';

/** Where in a typed form the answer to a field stands, or is to be written: what a control is to be put around. */
export type AdoptionTarget =
  /** Whole neighbouring paragraphs, by their indexes in the draft; one without text where nothing was filled in. */
  | { readonly field: FormFieldName; readonly kind: 'paragraphs'; readonly paragraphs: readonly number[] }
  /** Part of a paragraph's text, in UTF-16 units: the rest is a label, or another field. */
  | {
      readonly field: FormFieldName;
      readonly kind: 'stretch';
      readonly paragraph: number;
      readonly start: number;
      readonly end: number;
    };

export interface Adoption {
  readonly targets: readonly AdoptionTarget[];
  /** Fields that no control can be put around, each with a sentence that says why and what to do. */
  readonly missing: readonly { readonly field: FormFieldName; readonly reason: string }[];
}

/** Finds what controls are to be put around in a form that was typed by hand. Fields that have our control are left out. */
export function adoptionTargets(draft: Draft, notice: Notice): Adoption {
  return new Adopter(draft, notice).adopt();
}

class Adopter {
  private readonly byElement: ReadonlyMap<unknown, DraftParagraph>;
  private readonly matcher: LabelMatcher;
  private readonly targets = new Map<FormFieldName, AdoptionTarget>();
  private readonly reasons = new Map<FormFieldName, string>();

  constructor(
    private readonly draft: Draft,
    private readonly notice: Notice,
  ) {
    this.byElement = new Map(draft.paragraphs.map((paragraph) => [paragraph.element, paragraph]));
    this.matcher = new LabelMatcher(notice);
  }

  adopt(): Adoption {
    const tables = formTables(this.draft, new ParagraphTexts(this.draft), this.matcher);
    const first = tables[0]?.[0]?.paragraphs[0];
    const start = this.draft.paragraphs.findIndex(({ element }) => element === first);
    const above = this.draft.paragraphs.slice(0, Math.max(0, start));
    for (const paragraph of above) this.header(paragraph);
    for (const cells of tables) this.table(cells);
    const fields = this.notice.form.fields.filter(({ kind }) => kind !== 'year');
    const tags = new Set(this.draft.paragraphs.flatMap(tagsIn));
    const without = tables.length === 0 ? NO_TABLE : null;
    return {
      // Name and unit may have controls above a narrative: that of the form is the one that stands in its place.
      targets: fields.flatMap(({ name }) => this.targets.get(name) ?? []).filter((target) => !this.isAdopted(target)),
      missing: fields
        .filter(({ name }) => !this.targets.has(name) && !tags.has(tagOf(name)))
        .map(({ name, label }) => ({
          field: name,
          reason: without ?? this.reasons.get(name) ?? `没有找到“${label}”，请在表里补上这一栏再接管。`,
        })),
    };
  }

  private isAdopted(target: AdoptionTarget): boolean {
    const indexes = target.kind === 'stretch' ? [target.paragraph] : target.paragraphs;
    return this.draft.paragraphs.some(
      (paragraph) => indexes.includes(paragraph.index) && tagsIn(paragraph).includes(tagOf(target.field)),
    );
  }

  /** A line above the table: the unit behind its label, the date. */
  private header(paragraph: DraftParagraph): void {
    const { text } = paragraph;
    const label = this.matcher.match(text);
    const date = dateIn(text);
    if (date && (label?.field === 'unit' || isDateLine(text) || date.start === firstWord(text)))
      this.stretch('headerDate', paragraph, date.start, date.end);
    if (label?.field !== 'unit') return;
    const colon = text.search(/[：:]/u);
    if (colon >= 0) this.stretch('unit', paragraph, colon + 1, date ? date.start : text.length);
  }

  private table(cells: readonly FormCell[]): void {
    const answers = new Set<FormCell>();
    const adopt = (cell: FormCell, name: FormFieldName) => {
      const field = this.notice.form.fields.find((candidate) => candidate.name === name);
      if (!field || answers.has(cell)) return;
      const own = answerCells(cell, cells);
      for (const answer of own) answers.add(answer);
      this.answer(field, cell, own);
    };
    for (const cell of cells) if (cell.label?.exact) adopt(cell, cell.label.field);
    for (const cell of cells)
      if (cell.label && !cell.label.exact && !this.targets.has(cell.label.field)) adopt(cell, cell.label.field);
    for (const cell of cells.filter(({ row }) => row === 0))
      for (const paragraph of this.paragraphsOf(cell)) {
        const date = isDateLine(paragraph.text) ? dateIn(paragraph.text) : null;
        if (date && !answers.has(cell)) this.stretch('headerDate', paragraph, date.start, date.end);
      }
  }

  private answer(field: FormField, label: FormCell, own: readonly FormCell[]): void {
    if (label.label?.rest !== '') {
      this.behindLabel(field, label);
      return;
    }
    const filled = own.filter(({ lines }) => lines.length > 0);
    const [cell] = filled.length > 0 ? filled : own;
    if (!cell || filled.length > 1) {
      this.reasons.set(
        field.name,
        cell
          ? `“${field.label}”的内容分在几个格里，请合并成一格再接管。`
          : `“${field.label}”旁边没有填写的地方，请补上一格再接管。`,
      );
      return;
    }
    const paragraphs = this.paragraphsOf(cell);
    if (field.kind === 'opinion') this.opinion(field, paragraphs);
    else this.whole(field, paragraphs);
  }

  /** Label and answer in one cell: 联系方式：0000-1234567. */
  private behindLabel(field: FormField, cell: FormCell): void {
    const paragraphs = this.paragraphsOf(cell);
    const at = paragraphs.findIndex(({ text }) => /[：:]/u.test(text));
    const labelled = paragraphs[at];
    const below = paragraphs.slice(at + 1);
    if (!labelled) return;
    const start = labelled.text.search(/[：:]/u) + 1;
    const isEmpty = labelled.text.slice(start).trim() === '';
    if (field.kind === 'opinion' && isEmpty) this.opinion(field, below);
    else if (isEmpty && below.length > 0) this.whole(field, below);
    else if (below.every(({ clean }) => clean === '')) this.stretch(field.name, labelled, start, labelled.text.length);
    else this.reasons.set(field.name, `“${field.label}”的内容和栏目名写在一段里，请在冒号后面换行再接管。`);
  }

  /** The cell of the opinion: words, place of the seal, date. */
  private opinion(field: FormField, paragraphs: readonly DraftParagraph[]): void {
    const end = paragraphs.findIndex(({ text }) => isSealOnly(text) || dateIn(text) !== null);
    this.whole(field, end < 0 ? paragraphs : paragraphs.slice(0, end));
    for (const paragraph of paragraphs) {
      const date = dateIn(paragraph.text);
      if (date) this.stretch('opinionDate', paragraph, date.start, date.end);
    }
  }

  /** The paragraphs from the first to the last one with words; the first of all if there is none. */
  private whole(field: FormField, paragraphs: readonly DraftParagraph[]): void {
    const worded = paragraphs.flatMap(({ clean }, index) => (clean === '' ? [] : [index]));
    const own = paragraphs.slice(worded[0] ?? 0, (worded.at(-1) ?? 0) + 1);
    const [only] = own;
    if (!only) {
      this.reasons.set(field.name, `“${field.label}”没有填写的地方，请在这一格里空出一行再接管。`);
    } else if (own.some(({ place }) => place.tableDepth !== only.place.tableDepth)) {
      this.reasons.set(field.name, `“${field.label}”的格里还有一张表，请改成文字再接管。`);
    } else if (own.length === 1 && field.kind === 'line' && only.clean !== '') {
      this.stretch(field.name, only, 0, only.text.length);
    } else if (this.isFree(field.name, own)) {
      const target = { field: field.name, kind: 'paragraphs', paragraphs: own.map(({ index }) => index) } as const;
      this.targets.set(field.name, target);
    }
  }

  /** Part of a paragraph without the blanks, and the lines to write on, at its ends. The first finding counts. */
  private stretch(name: FormFieldName, paragraph: DraftParagraph, from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && isRoom(paragraph.text.charAt(start))) start += 1;
    while (end > start && isRoom(paragraph.text.charAt(end - 1))) end -= 1;
    if (this.targets.has(name)) return;
    if (start === end) {
      const label = this.notice.form.fields.find((field) => field.name === name)?.label ?? name;
      this.reasons.set(name, `“${label}”还没有内容，请先写上再接管。`);
    } else if (this.isFree(name, [paragraph])) {
      this.targets.set(name, { field: name, kind: 'stretch', paragraph: paragraph.index, start, end });
    }
  }

  /** Whether no control of somebody else's is in the way. */
  private isFree(name: FormFieldName, paragraphs: readonly DraftParagraph[]): boolean {
    if (!paragraphs.some((paragraph) => paragraph.objects.has('control') && !tagsIn(paragraph).some(fieldOfTag)))
      return true;
    const label = this.notice.form.fields.find((field) => field.name === name)?.label ?? name;
    this.reasons.set(name, `“${label}”已经在别的内容控件里，没有再加，请直接在文档里填写。`);
    return false;
  }

  private paragraphsOf(cell: FormCell): DraftParagraph[] {
    return cell.paragraphs.flatMap((element) => this.byElement.get(element) ?? []);
  }
}

/** Tags of the controls around a paragraph and in it. */
function tagsIn({ element, place }: DraftParagraph): string[] {
  const inside = [...descendants(element)].filter((node) => isNamed(node, W, 'sdt'));
  return [...place.controls, ...inside.map((control) => wValue(wChild(control, 'sdtPr'), 'tag') ?? '')];
}

const NO_TABLE = '这份表已经不是表格了，控件加不上去。请插入一张新的申报表，再把内容粘贴过去。';

/** A date that is written, or its form with the places left open. */
function dateIn(text: string): { readonly start: number; readonly end: number } | null {
  return findDate(text) ?? openDateIn(text);
}

function firstWord(text: string): number {
  return text.search(/[^\s\u3000]/u);
}

function isRoom(character: string): boolean {
  return isBlank(character) || character === '_' || character === '\n';
}
