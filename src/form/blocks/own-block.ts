import type { Draft, DraftParagraph } from '../../draft/draft';
import type { Block } from './new-document';
import { fieldOfTag } from '../tags';
import { FormStyles } from '../../format/sheets/form-styles';
import { narrativeFields } from '../../notice/fields';
import { type FormFieldName, type Notice, withYear } from '../../notice/notice';
import { controlsOf } from '../../ooxml/controls';
import { wAncestor } from '../../ooxml/dom';
import { Formatting } from '../../ooxml/effective';
import type { XmlElement } from '../../ooxml/xml';
import { formatChineseNumber } from '../../text/chinese-number';
import { trimBlanks } from '../../text/blanks';
import { blocksIn } from './blocks-present';
import { topOf } from './insert-place';

/** The blocks of a document that this program has put in and can take out again, each with the indexes of its paragraphs. */
export function ownBlocks(draft: Draft, notice: Notice): ReadonlyMap<Block, readonly number[]> {
  const own = new Map<Block, readonly number[]>();
  for (const [block, index] of blocksIn(draft, notice)) {
    const found = block === 'narrative' ? untouchedNarrative(draft, notice) : ownSheet(draft, notice, block, index);
    if (found) own.set(block, found);
  }
  return own;
}

/**
 * The form or the summary: its table, known by the styles that only we give, and the lines above and below that belong to it.
 * What the author wrote beside it in one of these styles (Enter after the last line keeps it) is not taken for ours.
 */
function ownSheet(draft: Draft, notice: Notice, block: Block, known: number): number[] | null {
  const { paragraphs } = draft;
  const { form, summary } = notice;
  const { looks } = form;
  const forms = new FormStyles(new Formatting(draft.pkg).styles, notice);
  const styleOf = (paragraph: DraftParagraph) => forms.nameOf(paragraph.element);
  // The form is known by the first of its controls, which stands above the table.
  const first = paragraphs.find(({ index, place }) => index >= known && index <= known + 1 && place.tableDepth > 0);
  const table = topOf(first?.element);
  if (!first || table?.localName !== 'tbl') return null;
  const inside = paragraphs.filter(({ element }) => topOf(element) === table);
  if (!inside.some((paragraph) => styleOf(paragraph) === looks.rowLabel.styleName)) return null;

  const title = block === 'form' ? looks.title : summary.titleLook;
  const head = [looks.header, title, looks.annex].map(({ styleName }) => styleName);
  const above: number[] = [];
  for (const paragraph of paragraphs.slice(0, first.index).reverse()) {
    if (!isAlone(paragraph) || head[above.length] !== styleOf(paragraph)) break;
    above.unshift(paragraph.index);
  }
  const notes = (block === 'form' ? form : summary).notes.map(({ text }) => text);
  const below: number[] = [];
  for (const paragraph of paragraphs.slice((inside.at(-1)?.index ?? 0) + 1)) {
    const isNote = styleOf(paragraph) === looks.note.styleName && notes[below.length] === trimBlanks(paragraph.text);
    if (!isAlone(paragraph) || !isNote) break;
    below.push(paragraph.index);
  }
  return [...above, ...inside.map(({ index }) => index), ...below];
}

function isAlone({ element }: DraftParagraph): boolean {
  return topOf(element) === element;
}

/** The narrative as long as nobody has written in it: the case itself is the author's, whoever made its headings. */
function untouchedNarrative({ paragraphs }: Draft, notice: Notice): number[] | null {
  const front = narrativeFields(notice).map(({ field }) => field.name);
  const holds = (paragraph: DraftParagraph | undefined, name = '') => paragraph && fieldsIn(paragraph).includes(name);
  const start = paragraphs.findIndex((paragraph) => isAlone(paragraph) && holds(paragraph, front[0]));
  const parts = notice.narrative.parts.flatMap((part, index) => [
    [`${formatChineseNumber(index + 1)}、${part.title}`],
    ['', withYear(notice, part.hint)],
  ]);
  const block = paragraphs.slice(start, start + front.length + parts.length);
  const written = block.slice(front.length);
  const isOurs = front.every((name, index) => holds(block[index], name));
  if (start < 0 || !isOurs || written.length !== parts.length) return null;
  const isUntouched = written.every(
    (paragraph, index) =>
      isAlone(paragraph) && parts[index]?.some((text) => withoutYear(text) === withoutYear(paragraph.text)),
  );
  return isUntouched ? block.map(({ index }) => index) : null;
}

function withoutYear(text: string): string {
  return trimBlanks(text).replace(/\d{4}/gu, '');
}

function fieldsIn(paragraph: DraftParagraph): FormFieldName[] {
  return controlsOf([paragraph.element]).flatMap(({ tag }) => fieldOfTag(tag) ?? []);
}

/** The elements of the body that hold paragraphs, each once: a table as a whole. */
export function topElements({ paragraphs }: Draft, indexes: readonly number[]): XmlElement[] {
  return [...new Set(indexes.flatMap((index) => topOf(paragraphs[index]?.element) ?? []))];
}

/** Whether a paragraph stands in a table, which goes as a whole. */
export function isInTable(paragraph: DraftParagraph | undefined): boolean {
  return paragraph !== undefined && wAncestor(paragraph.element, 'tbl') !== null;
}
