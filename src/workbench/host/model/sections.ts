import { ensureChild, wAttribute, wChild, wSetAttribute } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { OfficeError } from '../office-error';
import type { WordDocument } from './word-document';

const TWIPS = 20;

/** What `PageSetup` reads and writes, in points, and where it stands in w:sectPr. */
export const LENGTHS = {
  topMargin: ['pgMar', 'top'],
  bottomMargin: ['pgMar', 'bottom'],
  leftMargin: ['pgMar', 'left'],
  rightMargin: ['pgMar', 'right'],
  headerDistance: ['pgMar', 'header'],
  footerDistance: ['pgMar', 'footer'],
  gutter: ['pgMar', 'gutter'],
  pageWidth: ['pgSz', 'w'],
  pageHeight: ['pgSz', 'h'],
} as const;

export type Length = keyof typeof LENGTHS;

/** In inches; beyond it Word says that a measurement is out of range. */
const LARGEST = 22;

/**
 * The sections of the document in order, by their properties. The last ones stand at the end of the body, those of the
 * others in the last paragraph of each (ISO/IEC 29500-1, 17.6.18). A body without any gets one.
 */
export function sectionsOf({ body }: WordDocument): XmlElement[] {
  const inside = body.paragraphs.flatMap((paragraph) => {
    const properties = wChild(paragraph, 'pPr');
    return (properties && wChild(properties, 'sectPr')) ?? [];
  });
  return [...inside, ensureChild(body.root, 'sectPr')];
}

/** In points; 0 where the section does not say. */
export function readLength(section: XmlElement, name: Length): number {
  const [element, attribute] = LENGTHS[name];
  const holder = wChild(section, element);
  return Number((holder && wAttribute(holder, attribute)) ?? 0) / TWIPS;
}

/** @throws OfficeError InvalidArgument if there is no such length on paper. */
export function writeLength(document: WordDocument, section: XmlElement, name: Length, points: number): void {
  // A negative margin at the top or bottom lets a header run into the text.
  const least = name === 'topMargin' || name === 'bottomMargin' ? -LARGEST * 72 : 0;
  if (points < least || points > LARGEST * 72) {
    throw new OfficeError('InvalidArgument', `PageSetup.${name} is out of range.`);
  }
  const [element, attribute] = LENGTHS[name];
  wSetAttribute(ensureChild(section, element), attribute, Math.round(points * TWIPS));
  document.rearranged();
}

export function isLandscape(section: XmlElement): boolean {
  const size = wChild(section, 'pgSz');
  return size !== null && wAttribute(size, 'orient') === 'landscape';
}
