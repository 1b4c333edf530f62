import { child, childElements, isNamed, wChild } from '../../../ooxml/dom';
import { M, MC, W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';

/**
 * What a position in a paragraph counts: each UTF-16 unit of text, and each other thing that takes a place (tab, break,
 * picture, note mark, formula) as one.
 */
export interface Piece {
  /** w:t, w:delText, w:tab, w:drawing, ... or m:oMath. */
  readonly element: XmlElement;
  /** The w:r around it; null for a formula. */
  readonly run: XmlElement | null;
  readonly start: number;
  readonly length: number;
  /** What `text` shows of it; '' for a picture. */
  readonly text: string;
  /** Inside a tracked deletion. */
  readonly deleted: boolean;
}

/** What stands for a comment in `text` (#2114). */
export const COMMENT_ANCHOR = '\u0005';

/** Elements of a run that take one place, and what Word's `text` shows for them. */
const PLACES: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\v',
  noBreakHyphen: '\u001e',
  softHyphen: '\u001f',
  footnoteReference: '\u0002',
  endnoteReference: '\u0002',
  commentReference: COMMENT_ANCHOR,
  drawing: '',
  pict: '',
  object: '',
  pgNum: '',
};

/** Containers inside a paragraph that a reader looks through. */
const TRANSPARENT = new Set('hyperlink ins moveTo smartTag customXml fldSimple dir bdo sdt sdtContent'.split(' '));
const DELETED = new Set(['del', 'moveFrom']);

/** The content of a paragraph in order. */
export function piecesOf(paragraph: XmlElement): Piece[] {
  const pieces: Piece[] = [];
  collect(paragraph, false, pieces);
  return pieces;
}

/** How many places a paragraph has; its mark stands behind them. */
export function lengthOf(paragraph: XmlElement): number {
  const last = piecesOf(paragraph).at(-1);
  return last ? last.start + last.length : 0;
}

function collect(container: XmlElement, deleted: boolean, pieces: Piece[]): void {
  for (const element of childElements(container)) {
    if (element.namespaceURI === M) add(pieces, element, null, 1, '', deleted);
    const chosen = chosenOf(element);
    if (chosen) collect(chosen, deleted, pieces);
    if (element.namespaceURI !== W) continue;
    if (element.localName === 'r') collectRun(element, deleted, pieces);
    else if (TRANSPARENT.has(element.localName)) collect(element, deleted, pieces);
    else if (DELETED.has(element.localName)) collect(element, true, pieces);
  }
}

function collectRun(run: XmlElement, deleted: boolean, pieces: Piece[]): void {
  collectRunContent(run, run, deleted, pieces);
}

function collectRunContent(container: XmlElement, run: XmlElement, deleted: boolean, pieces: Piece[]): void {
  for (const element of childElements(container)) {
    const chosen = chosenOf(element);
    // A drawing and its fallback take one place together; text that stands in both is read once.
    if (chosen && wChild(chosen, 't')) collectRunContent(chosen, run, deleted, pieces);
    else if (chosen) add(pieces, element, run, 1, '', deleted);
    if (element.namespaceURI !== W) continue;
    if (element.localName === 't' || element.localName === 'delText') {
      const text = shownText(element);
      if (text !== '') add(pieces, element, run, text.length, text, deleted);
    } else if (element.localName === 'br') {
      add(pieces, element, run, 1, breakText(element), deleted);
    } else if (element.localName === 'sym') {
      add(pieces, element, run, 1, symbolText(element), deleted);
    } else if (element.localName === 'ruby') {
      // The characters with a guide over them; the guide is not text.
      const base = wChild(element, 'rubyBase');
      if (base) collect(base, deleted, pieces);
    } else {
      const text = PLACES[element.localName];
      if (text !== undefined) add(pieces, element, run, 1, text, deleted);
    }
  }
}

/**
 * What Word reads of mc:AlternateContent: it understands whatever the first choice requires; the fallback is for others
 * (ISO/IEC 29500-3, 10.2).
 */
export function chosenOf(element: XmlElement): XmlElement | null {
  if (!isNamed(element, MC, 'AlternateContent')) return null;
  return child(element, MC, 'Choice') ?? child(element, MC, 'Fallback');
}

function add(
  pieces: Piece[],
  element: XmlElement,
  run: XmlElement | null,
  length: number,
  text: string,
  deleted: boolean,
): void {
  const last = pieces.at(-1);
  pieces.push({ element, run, start: last ? last.start + last.length : 0, length, text, deleted });
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Without xml:space="preserve" Word drops white space at both ends of a w:t (ISO/IEC 29500-1, 17.3.3.31). */
export function shownText(element: XmlElement): string {
  const text = element.textContent ?? '';
  if (element.getAttributeNS(XML_NAMESPACE, 'space') === 'preserve') return text;
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

/** Gives a w:t other text, blanks at its ends included. */
export function setText(element: XmlElement, text: string): void {
  element.setAttributeNS(XML_NAMESPACE, 'xml:space', 'preserve');
  element.textContent = text;
}

/** Gives a w:t other text in place: what does not have to be written anew stays. */
export function editText(element: XmlElement, text: string): void {
  const { firstChild } = element;
  if (firstChild === null || firstChild.nextSibling !== null) element.textContent = text;
  else firstChild.textContent = text;
  const hasBlanks = /^[ \t\r\n]|[ \t\r\n]$/.test(text);
  if (hasBlanks && element.getAttributeNS(XML_NAMESPACE, 'space') !== 'preserve') {
    element.setAttributeNS(XML_NAMESPACE, 'xml:space', 'preserve');
  }
}

function breakText(element: XmlElement): string {
  const type = element.getAttributeNS(W, 'type');
  return type === 'page' ? '\f' : type === 'column' ? '\u000e' : '\v';
}

function symbolText(element: XmlElement): string {
  const code = Number.parseInt(element.getAttributeNS(W, 'char') ?? '', 16);
  return Number.isNaN(code) ? '' : String.fromCharCode(code);
}
