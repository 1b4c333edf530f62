import { isNamed } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { piecesOf, type Piece } from '../model/content';
import type { Position } from '../model/position';

/** Where two things meet, what the caret belongs to: at the end of a control one can be in it or behind it. */
export type Side = 'before' | 'after';

export interface Caret extends Position {
  readonly side: Side;
}

/** What stands at a caret. */
export interface Surroundings {
  /** The piece that the caret is in the middle of, or that ends at it. */
  readonly before: Piece | undefined;
  /** The piece that the caret is in the middle of, or that begins at it. */
  readonly after: Piece | undefined;
  /** What is written at the caret joins this piece; null: it stands by itself, at an edge of the paragraph. */
  readonly anchor: Piece | null;
  /** The innermost control inside the paragraph that the caret is in. */
  readonly home: XmlElement | null;
}

export function surroundingsOf({ paragraph, offset, side }: Caret): Surroundings {
  const pieces = piecesOf(paragraph);
  const before = pieces.filter(({ start }) => start < offset).at(-1);
  const after = pieces.find(({ start, length }) => start + length > offset);
  const anchor = anchorOf(before, after, paragraph, side);
  return { before, after, anchor, home: anchor && inlineControlAround(anchor.element, paragraph) };
}

function anchorOf(
  before: Piece | undefined,
  after: Piece | undefined,
  paragraph: XmlElement,
  side: Side,
): Piece | null {
  if (before && before === after) return before;
  const homeBefore = before ? inlineControlAround(before.element, paragraph) : null;
  const homeAfter = after ? inlineControlAround(after.element, paragraph) : null;
  if (before && (side === 'before' || homeBefore === homeAfter)) return before;
  if (after && (side === 'after' || homeAfter === null)) return after;
  return null;
}

/** The innermost w:sdt around an element that lies inside the paragraph. */
export function inlineControlAround(element: XmlNode, paragraph: XmlElement): XmlElement | null {
  for (let node = element.parentNode; node !== null && node !== paragraph; node = node.parentNode) {
    if (isNamed(node, W, 'sdt')) return node;
  }
  return null;
}

/** The controls that the caret is in, the innermost first. */
export function controlsAt(caret: Caret): XmlElement[] {
  const controls: XmlElement[] = [];
  const { home } = surroundingsOf(caret);
  for (let node: XmlNode | null = home ?? caret.paragraph; node !== null; node = node.parentNode) {
    if (isNamed(node, W, 'sdt')) controls.push(node);
  }
  return controls;
}
