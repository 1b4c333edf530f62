import type { DraftParagraph, TextPiece } from '../../draft/draft';
import type { Span } from '../../draft/part';
import { childElements, isNamed, ownerDocument, wChild } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../ooxml/xml';

const XML_SPACE = 'http://www.w3.org/XML/1998/namespace';

interface Piece {
  start: number;
  text: string;
  element: XmlElement;
  skipped: number;
  run: XmlElement;
}

/** The text of a paragraph over its runs, for cutting runs apart and taking characters out. */
export class RunText {
  private readonly pieces: Piece[];

  constructor(paragraph: DraftParagraph) {
    this.pieces = paragraph.pieces.map((piece: TextPiece) => ({ ...piece }));
  }

  /** Where each run's text begins and ends; runs without text are not in it. */
  ranges(): Map<XmlElement, { start: number; end: number }> {
    const ranges = new Map<XmlElement, { start: number; end: number }>();
    for (const { start, text, run } of this.pieces) {
      const range = ranges.get(run);
      if (range === undefined) ranges.set(run, { start, end: start + text.length });
      else range.end = start + text.length;
    }
    return ranges;
  }

  /** Cuts the run at a position of the paragraph's text, unless there is a boundary already. Returns whether it cut. */
  cut(position: number): boolean {
    const at = this.pieces.findIndex((piece) => piece.start + piece.text.length > position);
    const piece = this.pieces[at];
    // Text inside of compatibility markup cannot be cut apart from its alternatives.
    if (piece === undefined || piece.element.parentNode !== piece.run) return false;
    const before = this.pieces[at - 1];
    if (piece.start === position && before?.run !== piece.run) return false;
    // Between the halves of a surrogate pair there is no boundary.
    if (position > piece.start && isLowSurrogate(piece.text, position - piece.start)) return this.cut(position - 1);
    if (position > piece.start) this.cutPiece(at, position - piece.start);
    this.cutRun(this.pieces.findIndex((candidate) => candidate.start === position));
    return true;
  }

  /** Takes a span out, and the runs that are empty then. Of several the last comes first: they are told in the text before. */
  remove({ start, end }: Span): void {
    for (const piece of this.pieces) {
      const from = Math.max(0, start - piece.start);
      const to = Math.min(piece.text.length, end - piece.start);
      if (from >= to) continue;
      if (to - from === piece.text.length) removeEmptied(piece.element);
      else this.setText(piece, piece.text.slice(0, from) + piece.text.slice(to));
    }
  }

  private cutPiece(at: number, offset: number): void {
    const piece = this.pieces[at];
    if (piece === undefined) return;
    const rest = piece.text.slice(offset);
    const element = piece.element.cloneNode(false) as XmlElement;
    piece.element.parentNode?.insertBefore(element, piece.element.nextSibling);
    const next: Piece = { start: piece.start + offset, text: rest, element, skipped: 0, run: piece.run };
    this.setText(piece, piece.text.slice(0, offset));
    this.setText(next, rest);
    this.pieces.splice(at + 1, 0, next);
  }

  /** Moves everything from a piece on into a new run with the same properties and attributes after the old one. */
  private cutRun(at: number): void {
    const first = this.pieces[at];
    if (first === undefined) return;
    const old = first.run;
    const run = old.cloneNode(false) as XmlElement;
    const rPr = wChild(old, 'rPr');
    if (rPr !== null) run.appendChild(rPr.cloneNode(true));
    let node: XmlNode | null = first.element;
    while (node !== null) {
      const next: XmlNode | null = node.nextSibling;
      run.appendChild(node);
      node = next;
    }
    old.parentNode?.insertBefore(run, old.nextSibling);
    for (const piece of this.pieces.slice(at)) if (piece.run === old) piece.run = run;
  }

  private setText(piece: Piece, text: string): void {
    writeText(piece.element, text);
    piece.text = text;
    piece.skipped = 0;
  }
}

/** Puts a text into a w:t, blanks at its ends included. */
export function writeText(element: XmlElement, text: string): void {
  while (element.firstChild !== null) element.removeChild(element.firstChild);
  element.appendChild(ownerDocument(element).createTextNode(text));
  if (/^\s|\s$/u.test(text)) element.setAttributeNS(XML_SPACE, 'xml:space', 'preserve');
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** A run keeps whatever else is in it; one with nothing but its properties goes, unless a control would be left empty. */
function removeEmptied(element: XmlElement): void {
  const run = element.parentNode;
  if (run === null) return;
  run.removeChild(element);
  // A choice that is gone would give its place to the fallback.
  if (!isNamed(run, W, 'r')) return;
  for (const child of childElements(run)) if (!isNamed(child, W, 'rPr')) return;
  const parent = run.parentNode;
  if (parent !== null && !isNamed(parent, W, 'sdtContent')) parent.removeChild(run);
}
