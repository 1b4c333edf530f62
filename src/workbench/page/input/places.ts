import type { XmlElement } from '../../../ooxml/xml';
import { surroundingsOf, type Caret, type Side } from '../../host/editing/caret';
import { lengthOf, piecesOf, type Piece } from '../../host/model/content';
import type { DocumentView } from '../document-view';
import { nodeShowing, pieceShownBy } from '../render/drawn-content';

/** A place between two nodes or characters of the page. */
export interface NodePlace {
  readonly node: Node;
  readonly offset: number;
}

/** Where a caret stands on the page; null if its paragraph is not drawn. */
export function placeOfCaret(view: DocumentView, caret: Caret): NodePlace | null {
  const element = view.elementOf(caret.paragraph);
  if (!element) return null;
  const { before, after, anchor } = surroundingsOf(caret);
  if (anchor === null) return edgeOf(element, before !== undefined);
  const inFront = anchor === before;
  // Behind a line break the caret stands at the start of the next line.
  const isBreak = inFront && !(nodeShowing(anchor.element) instanceof Text);
  if (isBreak && after && nodeShowing(after.element) instanceof Text) return placeAt(after, 0);
  return placeAt(anchor, caret.offset - anchor.start) ?? nearest(element, caret);
}

function placeAt(piece: Piece, offset: number): NodePlace | null {
  const node = nodeShowing(piece.element);
  if (node instanceof Text) return { node, offset: Math.max(0, Math.min(offset, node.length)) };
  return node?.parentNode ? { node: node.parentNode, offset: indexOf(node) + (offset > 0 ? 1 : 0) } : null;
}

/** What is not drawn (hidden text, instructions of a field) has no place: the caret stands behind what comes before it. */
function nearest(element: HTMLElement, { paragraph, offset }: Caret): NodePlace {
  const shown = piecesOf(paragraph).filter((piece) => piece.start < offset && nodeShowing(piece.element));
  const last = shown.at(-1);
  return (last && placeAt(last, last.length)) ?? edgeOf(element, false);
}

/** The start or end of a paragraph; a list number stands before the start, a line break of the page's own behind the end. */
function edgeOf(element: HTMLElement, atEnd: boolean): NodePlace {
  if (atEnd) return { node: element, offset: element.childNodes.length };
  const first = element.firstElementChild;
  return { node: element, offset: first?.classList.contains('label') ? 1 : 0 };
}

/** The caret that a place on the page stands for; null outside of paragraphs. */
export function caretAt(view: DocumentView, node: Node, offset: number): Caret | null {
  const paragraph = view.paragraphAt(node);
  if (!paragraph) return caretNear(view, node, offset);
  const source = node instanceof Text ? pieceShownBy(node) : undefined;
  const piece = source && piecesOf(paragraph).find(({ element }) => element === source);
  if (piece) {
    const at = Math.min(offset, piece.length);
    return { paragraph, offset: piece.start + at, side: at === 0 ? 'after' : 'before' };
  }
  return caretBehind(paragraph, node, offset);
}

/** Between the nodes of a paragraph: behind the last piece that is drawn before the place. */
function caretBehind(paragraph: XmlElement, node: Node, offset: number): Caret {
  const place = document.createRange();
  place.setStart(node, offset);
  const isBefore = ({ element }: Piece): boolean => {
    const shown = nodeShowing(element);
    return shown?.parentNode != null && place.comparePoint(shown.parentNode, indexOf(shown) + 1) <= 0;
  };
  const last = piecesOf(paragraph).filter(isBefore).at(-1);
  if (!last) return { paragraph, offset: 0, side: controlAround(node) ? 'after' : 'before' };
  const shown = nodeShowing(last.element);
  const side: Side = shown && controlAround(shown) === controlAround(node) ? 'before' : 'after';
  return { paragraph, offset: last.start + last.length, side };
}

function controlAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.control') ?? null;
}

/** Between paragraphs (in a cell, on the sheet): the start of the next one, else the end of the one before. */
function caretNear(view: DocumentView, node: Node, offset: number): Caret | null {
  const children = [...node.childNodes];
  for (const child of children.slice(offset)) {
    const paragraph = paragraphIn(view, child, 'first');
    if (paragraph) return { paragraph, offset: 0, side: 'before' };
  }
  for (const child of children.slice(0, offset).reverse()) {
    const paragraph = paragraphIn(view, child, 'last');
    if (paragraph) return { paragraph, offset: lengthOf(paragraph), side: 'after' };
  }
  return null;
}

function paragraphIn(view: DocumentView, node: Node, which: 'first' | 'last'): XmlElement | undefined {
  if (!(node instanceof HTMLElement)) return undefined;
  if (node.matches('.paragraph')) return view.paragraphAt(node);
  const all = node.querySelectorAll('.paragraph');
  const element = all[which === 'first' ? 0 : all.length - 1];
  return element && view.paragraphAt(element);
}

function indexOf(node: ChildNode): number {
  let index = 0;
  for (let before = node.previousSibling; before !== null; before = before.previousSibling) index += 1;
  return index;
}
