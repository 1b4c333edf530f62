import { ensureChild, ensureProperties, insertInOrder, ownerDocument, wAttribute, wElement } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { OfficeError } from '../office-error';
import type { WordDocument } from './word-document';

const TWIPS_PER_POINT = 20;

/** Changes the direct paragraph formatting of a paragraph. */
export function formatParagraph(
  document: WordDocument,
  paragraph: XmlElement,
  change: (pPr: XmlElement) => void,
): void {
  const properties = ensureProperties(paragraph, 'pPr');
  document.revisions.rememberParagraph(properties);
  change(properties);
  document.changed(paragraph);
}

/** Values of `Word.Alignment` and what w:jc calls them. */
export const ALIGNMENTS = { Left: 'left', Centered: 'center', Right: 'right', Justified: 'both' } as const;

export type Alignment = keyof typeof ALIGNMENTS;

export function setAlignment(pPr: XmlElement, alignment: Alignment): void {
  insertInOrder(pPr, wElement(ownerDocument(pPr), 'jc', { val: ALIGNMENTS[alignment] }));
}

/**
 * Writes points. Indents counted in characters (w:firstLineChars ...) stay and go on to override them, as in Word
 * (ISO/IEC 29500-1, 17.3.1.12).
 */
export function setIndent(pPr: XmlElement, side: 'left' | 'right' | 'firstLine', points: number): void {
  const indent = ensureChild(pPr, 'ind');
  if (side !== 'firstLine') {
    setTwips(indent, side, points);
    return;
  }
  indent.removeAttributeNS(W, points < 0 ? 'firstLine' : 'hanging');
  setTwips(indent, points < 0 ? 'hanging' : 'firstLine', Math.abs(points));
}

/**
 * `indentFirstLineCharacterWidth`: the only member that counts in characters. Whether repeated calls add up is not
 * documented (quirk `characterIndent`).
 */
export function indentFirstLineByCharacters(document: WordDocument, paragraph: XmlElement, count: number): void {
  formatParagraph(document, paragraph, (pPr) => {
    const indent = ensureChild(pPr, 'ind');
    const before = document.quirks.characterIndent === 'adds' ? Number(wAttribute(indent, 'firstLineChars') ?? 0) : 0;
    const hundredths = before + Math.round(count * 100);
    setIndent(pPr, 'firstLine', (hundredths / 100) * (document.formatting.mark(paragraph).size / 2));
    indent.setAttributeNS(W, 'w:firstLineChars', String(hundredths));
  });
}

/**
 * `lineSpacing =` gives a multiple: 28.5 is 2.375 lines of 12 points, with the same number in w:line as exactly 28.5
 * points would have (#2296, #3203).
 * @throws OfficeError InvalidArgument for 0 (#3787).
 */
export function setLineSpacing(document: WordDocument, pPr: XmlElement, points: number): void {
  if (points <= 0) throw new OfficeError('InvalidArgument', 'lineSpacing must be greater than 0.');
  const spacing = ensureChild(pPr, 'spacing');
  setTwips(spacing, 'line', points);
  const keepsRule = document.quirks.lineSpacingOnExact === 'stays-exact' && wAttribute(spacing, 'lineRule') === 'exact';
  if (!keepsRule) spacing.setAttributeNS(W, 'w:lineRule', 'auto');
}

/** Writes points; spacing counted in lines (w:beforeLines) stays and goes on to override it. */
export function setSpace(pPr: XmlElement, side: 'before' | 'after', points: number): void {
  setTwips(ensureChild(pPr, 'spacing'), side, points);
}

/** Counts in grid lines (`lineUnitBefore`). */
export function setLineUnits(pPr: XmlElement, side: 'before' | 'after', lines: number): void {
  ensureChild(pPr, 'spacing').setAttributeNS(W, `w:${side}Lines`, String(Math.round(lines * 100)));
}

/** 1 to 9, or 10 for body text. */
export function setOutlineLevel(pPr: XmlElement, level: number): void {
  insertInOrder(pPr, wElement(ownerDocument(pPr), 'outlineLvl', { val: Math.min(9, Math.max(0, level - 1)) }));
}

function setTwips(element: XmlElement, name: string, points: number): void {
  element.setAttributeNS(W, `w:${name}`, String(Math.round(points * TWIPS_PER_POINT)));
}
