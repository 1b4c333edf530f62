import { ensureProperties, ownerDocument, removeChildren, wChild, wElement } from '../../../ooxml/dom';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { homeOf, isInline, showsPrompt } from '../editing/home';
import { isEmptied, placesOf } from '../editing/placeholder';
import { OfficeError } from '../office-error';
import { lengthOf } from './content';
import type { ControlModel } from './control';
import { cloneEmpty, deleteContent, deleteRange, insertText } from './edit';
import { DocRange } from './range';
import { paragraphsIn } from './story';
import type { WordDocument } from './word-document';

export type InsertLocation = 'Replace' | 'Start' | 'End' | 'Before' | 'After';

/** `insertText` of a range; `Start` and `End` grow the range, `Before` and `After` do not. */
export function insertTextInto(range: DocRange, text: string, location: InsertLocation): DocRange {
  const { document } = range;
  const home = location === 'Before' || location === 'After' ? null : homeOf(range);
  if (home && showsPrompt(home)) {
    const written = insertIntoControl(document, home, text);
    if (location === 'Replace') placeAround(range, written);
    return written;
  }
  if (home && isInline(home)) {
    if (location !== 'End') return insertInside(range, text, location === 'Replace');
    const inserted = insertText(document, range.end.paragraph, range.end.offset, text, 'before');
    placeAround(range, DocRange.of(document, range.start, inserted.end));
    return inserted;
  }
  const atStart = location !== 'End' && location !== 'After';
  if (location === 'Replace') clearRange(range);
  const place = atStart ? range.start : range.end;
  const offset = Math.min(place.offset, lengthOf(place.paragraph));
  const inserted = insertText(document, place.paragraph, offset, text);
  if (location === 'End' || location === 'Replace')
    document.positions.place(range.end, inserted.end.paragraph, inserted.end.offset);
  if (location === 'Before') document.positions.place(range.start, inserted.end.paragraph, inserted.end.offset);
  return inserted;
}

/** `insertText` of a control: a control in a line that is empty has no place that a range could tell. */
export function insertTextIntoControl(
  { document, element, range }: ControlModel,
  text: string,
  location: InsertLocation,
): DocRange {
  return isEmptied(document, element)
    ? insertIntoControl(document, element, text)
    : insertTextInto(range, text, location);
}

/** Fills a control that has nothing in it but perhaps its prompt. */
function insertIntoControl(document: WordDocument, control: XmlElement, text: string): DocRange {
  if (text === '') {
    const { paragraph, from } = placesOf(document, control);
    return DocRange.at(document, paragraph, from);
  }
  const lines = isInline(control) ? [text.replace(/\r\n?/g, '\n')] : text.split(/\r\n|\r|\n/);
  const [first = '', ...others] = lines;
  const { paragraph, offset } = document.placeholders.write(control, first);
  const start = { paragraph, offset: offset - first.length };
  if (others.length === 0) return DocRange.of(document, start, { paragraph, offset });
  const rest = insertText(document, paragraph, offset, ['', ...others].join('\n'));
  return DocRange.of(document, start, rest.end);
}

/**
 * Inserts text at the start of a range in a control, or in its place. The text before the range, which the new one would
 * join otherwise, may stand outside of the control; and an emptied control would be no place to insert at.
 */
function insertInside(range: DocRange, text: string, replaces: boolean): DocRange {
  const { document, start } = range;
  const inserted = insertText(document, start.paragraph, start.offset, text, 'after');
  if (!replaces) return inserted;
  deleteRange(document, DocRange.of(document, inserted.end, range.end));
  placeAround(range, inserted);
  return inserted;
}

function placeAround(range: DocRange, { start, end }: DocRange): void {
  const { positions } = range.document;
  positions.place(range.start, start.paragraph, start.offset);
  positions.place(range.end, end.paragraph, end.offset);
}

/** Removes the content of a range but leaves the last paragraph mark, so that there is a place to insert at. */
export function clearRange(range: DocRange): void {
  const { end } = range;
  const length = lengthOf(end.paragraph);
  if (end.offset > length) range.document.positions.place(end, end.paragraph, length);
  deleteRange(range.document, range);
}

/** Empties a paragraph. */
export function clearParagraphContent(document: WordDocument, paragraph: XmlElement): void {
  deleteContent(document, paragraph, 0, lengthOf(paragraph));
}

/** A new paragraph beside another one, with the same properties, as Enter makes it. */
export function insertParagraphBeside(
  document: WordDocument,
  beside: XmlElement,
  text: string,
  location: 'Before' | 'After',
): XmlElement {
  const around = homeOf(DocRange.at(document, beside, 0));
  const filled = around && fillPrompt(document, around, text);
  if (filled) return filled;
  const made = cloneEmpty(beside);
  const properties = wChild(made, 'pPr');
  if (properties) removeChildren(properties, 'sectPr');
  beside.parentNode?.insertBefore(made, location === 'Before' ? beside : beside.nextSibling);
  finishParagraph(document, made, text);
  return made;
}

/** A new paragraph at the start or the end of a container (the body, a control, a cell). */
export function insertParagraphInside(
  document: WordDocument,
  container: XmlElement,
  text: string,
  location: 'Start' | 'End',
): XmlElement {
  const made = wElement(ownerDocument(container), 'p');
  const before = location === 'Start' ? firstBlock(container) : wChild(container, 'sectPr');
  container.insertBefore(made, before);
  finishParagraph(document, made, text);
  return made;
}

/**
 * A new paragraph in a control, or beside it. A control inside a paragraph cannot hold paragraphs: there `Start` and `End`
 * are refused, and beside it is beside its paragraph.
 */
export function insertParagraphAtControl(
  control: ControlModel,
  text: string,
  location: 'Start' | 'End' | 'Before' | 'After',
): XmlElement {
  const { document, element, range } = control;
  const content = wChild(element, 'sdtContent');
  const block = content !== null && paragraphsIn(element).length > 0;
  if (location === 'Start' || location === 'End') {
    if (!block) throw new OfficeError('InvalidArgument', 'A control inside a paragraph holds no paragraphs.');
    const filled = fillPrompt(document, element, text);
    if (filled) return filled;
    return insertParagraphInside(document, content, text, location);
  }
  if (!block) return insertParagraphBeside(document, range.start.paragraph, text, location);
  const made = wElement(ownerDocument(element), 'p');
  element.parentNode?.insertBefore(made, location === 'Before' ? element : element.nextSibling);
  finishParagraph(document, made, text);
  return made;
}

/**
 * A paragraph that is put into a control beside its prompt: the prompt goes (quirk `paragraphIntoPrompt`).
 * @returns the paragraph where it takes the place of the prompt; null if it is still to be made.
 */
function fillPrompt(document: WordDocument, control: XmlElement, text: string): XmlElement | null {
  if (!showsPrompt(control) || isInline(control)) return null;
  const { paragraph } = placesOf(document, control);
  document.placeholders.remove(control);
  if (document.quirks.paragraphIntoPrompt === 'beside') return null;
  if (text !== '') insertText(document, paragraph, 0, text);
  return paragraph;
}

function firstBlock(container: XmlElement): XmlNode | null {
  const properties = wChild(container, 'tcPr');
  return properties ? properties.nextSibling : container.firstChild;
}

function finishParagraph(document: WordDocument, paragraph: XmlElement, text: string): void {
  if (document.revisions.on) document.revisions.markParagraphMark(ensureProperties(paragraph, 'pPr'), 'ins');
  document.rearranged();
  if (text !== '') insertText(document, paragraph, 0, text);
  document.changed(paragraph);
}
