import type { XmlElement } from '../../../ooxml/xml';
import { lengthOf, piecesOf } from '../model/content';
import type { Position } from '../model/position';
import type { WordDocument } from '../model/word-document';
import { inlineControlAround, surroundingsOf, type Caret } from './caret';

export type Direction = 'backward' | 'forward';
export type Unit = 'character' | 'word';

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** No character and hardly any word is longer than this: a long paragraph is not cut up as a whole. */
const REACH = 80;

/** Where the caret comes to by one character (as a reader counts) or word; null at the ends of the document. */
export function stepFrom(document: WordDocument, at: Position, direction: Direction, unit: Unit): Position | null {
  const { paragraph } = at;
  const length = lengthOf(paragraph);
  const offset = Math.min(at.offset, length);
  if (direction === 'backward' ? offset > 0 : offset < length) {
    return { paragraph, offset: stepInside(placesText(paragraph), offset, direction, unit) };
  }
  const next = document.body.paragraphs[document.body.indexOf(paragraph) + (direction === 'forward' ? 1 : -1)];
  return next ? { paragraph: next, offset: direction === 'forward' ? 0 : lengthOf(next) } : null;
}

/** The caret's way by the arrow keys: into a control and out of it are steps of their own. */
export function stepCaret(document: WordDocument, from: Caret, direction: Direction, unit: Unit): Caret {
  const ahead = direction === 'forward' ? 'after' : 'before';
  if (from.side !== ahead && isAtControlEdge(from)) return { ...from, side: ahead };
  const to = stepFrom(document, from, direction, unit);
  if (to === null) return from;
  // The caret holds to what it has just passed.
  return { ...to, side: direction === 'forward' ? 'before' : 'after' };
}

function isAtControlEdge(caret: Caret): boolean {
  const { before, after } = surroundingsOf(caret);
  const [left, right] = [before, after].map((piece) => piece && inlineControlAround(piece.element, caret.paragraph));
  return before !== after && (left ?? null) !== (right ?? null);
}

/** A paragraph's text with one character for each place. */
function placesText(paragraph: XmlElement): string {
  return piecesOf(paragraph)
    .map(({ text, length }) => (text.length === length ? text : OBJECT.repeat(length)))
    .join('');
}

/** Stands for a picture and the like (U+FFFC, object replacement character). */
const OBJECT = '\ufffc';

function stepInside(text: string, offset: number, direction: Direction, unit: Unit): number {
  const segmenter = unit === 'character' ? characters : words;
  if (direction === 'forward') {
    const [first] = segmenter.segment(text.slice(offset, offset + REACH));
    const end = offset + (first?.segment.length ?? 1);
    // A word goes with the blanks behind it.
    return unit === 'word' ? end + blanksAt(text.slice(end)) : end;
  }
  const begin = Math.max(0, offset - REACH);
  const before = text.slice(begin, offset);
  const trimmed = unit === 'word' ? before.replace(/\s+$/u, '') : before;
  const last = [...segmenter.segment(trimmed)].at(-1);
  return last ? begin + last.index : begin;
}

function blanksAt(text: string): number {
  return /^\s*/u.exec(text)?.[0].length ?? 0;
}
