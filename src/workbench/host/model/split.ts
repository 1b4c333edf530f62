import { isElement, isNamed, ownerDocument, wChild, wElement } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { piecesOf, setText, type Piece } from './content';

/** A place between two nodes: behind `parent`'s children that stand before `before`. */
export interface Gap {
  readonly parent: XmlNode;
  /** null: at the end of `parent`. */
  readonly before: XmlNode | null;
}

/**
 * Makes a gap between runs at a position of a paragraph, splitting the run that it falls into. Looks are not changed:
 * both halves have the same w:rPr. At either end of a paragraph the gap lies outside of links and controls.
 */
export function gapAt(paragraph: XmlElement, offset: number): Gap {
  const pieces = piecesOf(paragraph);
  const at = pieces.find((piece) => offset < piece.start + piece.length);
  if (offset <= 0) return { parent: paragraph, before: firstContent(paragraph) };
  if (!at) return { parent: paragraph, before: null };
  if (offset > at.start) return splitPiece(at, offset - at.start);
  const previous = pieces[pieces.indexOf(at) - 1];
  if (at.run !== null && previous?.run === at.run) return splitRun(at.run, at.element);
  return previous ? after(previous.run ?? previous.element) : before(at.run ?? at.element);
}

/** The same gap outside of wrappers of these names, which are divided there; at their edges nothing needs dividing. */
export function gapOutside(gap: Gap, wrappers: readonly string[]): Gap {
  const { parent } = gap;
  if (!isElement(parent) || !wrappers.some((name) => isNamed(parent, W, name))) return gap;
  if (gap.before === null) return gapOutside(after(parent), wrappers);
  if (gap.before === parent.firstChild) return gapOutside(before(parent), wrappers);
  const second = parent.cloneNode(false);
  for (let node: XmlNode | null = gap.before; node !== null;) {
    const next: XmlNode | null = node.nextSibling;
    second.appendChild(node);
    node = next;
  }
  parentOf(parent).insertBefore(second, parent.nextSibling);
  return gapOutside(before(second), wrappers);
}

/** The runs of a stretch, cut so that they hold nothing else. Formulas have no run and are left out. */
export function runsBetween(paragraph: XmlElement, from: number, to: number): XmlElement[] {
  if (to <= from) return [];
  gapAt(paragraph, to);
  gapAt(paragraph, from);
  const runs = new Set<XmlElement>();
  for (const { run, start, length } of piecesOf(paragraph)) {
    if (run !== null && start >= from && start + length <= to) runs.add(run);
  }
  return [...runs];
}

/** All runs of a paragraph that show something. */
export function runsOf(paragraph: XmlElement): XmlElement[] {
  return [...new Set(piecesOf(paragraph).flatMap(({ run }) => (run === null ? [] : [run])))];
}

function splitPiece(piece: Piece, length: number): Gap {
  const { element, run } = piece;
  if (run === null) return before(element);
  const second = wElement(ownerDocument(element), element.localName);
  setText(second, piece.text.slice(length));
  setText(element, piece.text.slice(0, length));
  run.insertBefore(second, element.nextSibling);
  return splitRun(run, second);
}

/** Moves what stands in a run from `from` on into a run of its own. */
function splitRun(run: XmlElement, from: XmlNode): Gap {
  const second = wElement(ownerDocument(run), 'r');
  const properties = wChild(run, 'rPr');
  if (properties) second.appendChild(properties.cloneNode(true));
  for (let node: XmlNode | null = from; node !== null;) {
    const next: XmlNode | null = node.nextSibling;
    second.appendChild(node);
    node = next;
  }
  run.parentNode?.insertBefore(second, run.nextSibling);
  return before(second);
}

function firstContent(paragraph: XmlElement): XmlNode | null {
  const first = paragraph.firstChild;
  return first !== null && isNamed(first, W, 'pPr') ? first.nextSibling : first;
}

function before(node: XmlNode): Gap {
  return { parent: parentOf(node), before: node };
}

function after(node: XmlNode): Gap {
  return { parent: parentOf(node), before: node.nextSibling };
}

function parentOf(node: XmlNode): XmlNode {
  if (node.parentNode === null) throw new Error(`${node.nodeName} stands in no paragraph`);
  return node.parentNode;
}
