import {
  childElements,
  ensureProperties,
  insertInOrder,
  ownerDocument,
  removeChildren,
  wChild,
  wElement,
} from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { OfficeError } from '../office-error';
import type { WordDocument } from './word-document';

const LEVELS = 9;

/**
 * `attachToList`.
 * @param listId what `list.id` gives: the w:numId.
 */
export function attachToList(document: WordDocument, paragraph: XmlElement, listId: number, level: number): void {
  const { numbering } = document.formatting;
  // Not by the labels: they would have to be computed again for every paragraph that joins.
  if (!document.body.paragraphs.some((member) => numbering.placeOf(member)?.numId === String(listId))) {
    throw new OfficeError('ItemNotFound', `There is no list ${listId} in this document.`);
  }
  if (document.quirks.attachOfListItem === 'fails' && numbering.placeOf(paragraph) !== null) {
    throw new OfficeError('GeneralException', 'The paragraph is in a list already.');
  }
  setMembership(document, paragraph, listId, level);
}

/** `listItem.level =` */
export function setListLevel(document: WordDocument, paragraph: XmlElement, level: number): void {
  const label = document.labels.of(paragraph);
  if (!label) throw new OfficeError('ItemNotFound', 'The paragraph is not in a list.');
  setMembership(document, paragraph, Number(label.numId), level);
}

/** `detachFromList`; a list that comes from the style is switched off by w:numId 0. */
export function detachFromList(document: WordDocument, paragraph: XmlElement): void {
  const label = document.labels.of(paragraph);
  if (!label) return;
  const properties = ensureProperties(paragraph, 'pPr');
  document.revisions.rememberParagraph(properties);
  removeChildren(properties, 'numPr');
  if (label.source === 'style') write(properties, 0, 0);
  document.changed(paragraph);
}

/**
 * `list.resetLevelFont`: what the level says of its numbers goes, its font only where that is asked for (typings; quirk
 * `levelFontReset`).
 */
export function resetLevelFont(document: WordDocument, numId: string, index: number, resetsName: boolean): void {
  const { numbering } = document.formatting;
  const level = isLevel(index) ? numbering.levelElement(numId, index) : null;
  if (level === null) throw new OfficeError('InvalidArgument', 'A list level must be 0 to 8.');
  const look = wChild(level, 'rPr');
  if (look === null || document.quirks.levelFontReset === 'ignored') return;
  for (const element of [...childElements(look)])
    if (resetsName || element.localName !== 'rFonts') look.removeChild(element);
  document.changedPart(document.pkg.related(document.pkg.mainPart, 'numbering') ?? document.pkg.mainPart);
}

const isLevel = (level: number) => Number.isInteger(level) && level >= 0 && level < LEVELS;

function setMembership(document: WordDocument, paragraph: XmlElement, numId: number, level: number): void {
  if (!isLevel(level)) {
    throw new OfficeError('InvalidArgument', 'A list level must be 0 to 8.');
  }
  const properties = ensureProperties(paragraph, 'pPr');
  document.revisions.rememberParagraph(properties);
  write(properties, numId, level);
  document.changed(paragraph);
}

function write(properties: XmlElement, numId: number, level: number): void {
  const document = ownerDocument(properties);
  const membership = insertInOrder(properties, wElement(document, 'numPr'));
  membership.appendChild(wElement(document, 'ilvl', { val: level }));
  membership.appendChild(wElement(document, 'numId', { val: numId }));
}
