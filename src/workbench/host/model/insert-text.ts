import { ensureProperties, ownerDocument, removeChildren, wChild, wElement } from '../../../ooxml/dom';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { OfficeError } from '../office-error';
import { lengthOf } from './content';
import type { ControlModel } from './control';
import { cloneEmpty, deleteContent, deleteRange, insertText } from './edit';
import type { DocRange } from './range';
import { paragraphsIn } from './story';
import type { WordDocument } from './word-document';

export type InsertLocation = 'Replace' | 'Start' | 'End' | 'Before' | 'After';

/** `insertText` of a range; `Start` and `End` grow the range, `Before` and `After` do not. */
export function insertTextInto(range: DocRange, text: string, location: InsertLocation): DocRange {
  const { document } = range;
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
    return insertParagraphInside(document, content, text, location);
  }
  if (!block) return insertParagraphBeside(document, range.start.paragraph, text, location);
  const made = wElement(ownerDocument(element), 'p');
  element.parentNode?.insertBefore(made, location === 'Before' ? element : element.nextSibling);
  finishParagraph(document, made, text);
  return made;
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
