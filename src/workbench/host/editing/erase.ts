import type { XmlElement } from '../../../ooxml/xml';
import { lengthOf, piecesOf } from '../model/content';
import { detachFromList } from '../model/list-membership';
import type { WordDocument } from '../model/word-document';
import { inlineControlAround, surroundingsOf, type Caret } from './caret';
import { joinParagraphs, siblingParagraph } from './join-paragraphs';
import { removePlaces } from './remove-places';
import { stepFrom, type Direction, type Unit } from './steps';

/** Backspace and Delete without a selection. @returns the caret afterwards. */
export function eraseAt(document: WordDocument, caret: Caret, direction: Direction, unit: Unit): Caret {
  const { paragraph, offset } = caret;
  const entered = enteredControl(caret, direction);
  if (entered) return entered;
  if (direction === 'backward' && offset === 0) {
    if (document.labels.of(paragraph)) {
      detachFromList(document, paragraph);
      return caret;
    }
    return eraseBreakBefore(document, caret);
  }
  if (direction === 'forward' && offset >= lengthOf(paragraph)) {
    const next = siblingParagraph(paragraph, (node) => node.nextSibling);
    return next ? joinParagraphs(document, paragraph, next, 'before') : caret;
  }
  const at = pastDeletions(document, caret, direction);
  const to = stepFrom(document, at, direction, unit);
  if (to?.paragraph !== paragraph) return { ...caret, offset: at.offset };
  const [from, end] = inOneControl(paragraph, at.offset, to.offset);
  removePlaces(document, paragraph, from, end);
  const moves = direction === 'forward' && document.revisions.on;
  return { paragraph, offset: moves ? end : from, side: offset === 0 ? 'after' : 'before' };
}

/** At the outer edge of a control the first press only goes into it: a control is not opened from outside. */
function enteredControl(caret: Caret, direction: Direction): Caret | null {
  const { before, after, home } = surroundingsOf(caret);
  const next = direction === 'backward' ? before : after;
  if (!next || before === after) return null;
  const control = inlineControlAround(next.element, caret.paragraph);
  if (control === null || control === home) return null;
  return { ...caret, side: direction === 'backward' ? 'before' : 'after' };
}

function eraseBreakBefore(document: WordDocument, caret: Caret): Caret {
  const { paragraph } = caret;
  const previous = siblingParagraph(paragraph, (node) => node.previousSibling);
  return previous ? joinParagraphs(document, previous, paragraph, 'before') : caret;
}

/** A word that reaches into a control, or out of one, is erased up to its edge. */
function inOneControl(paragraph: XmlElement, at: number, to: number): [from: number, to: number] {
  const forward = to > at;
  const [from, end] = forward ? [at, to] : [to, at];
  const pieces = piecesOf(paragraph).filter(({ start, length }) => start < end && start + length > from);
  const homes = pieces.map(({ element }) => inlineControlAround(element, paragraph));
  if (forward) {
    const other = pieces[homes.findIndex((home) => home !== homes[0])];
    return [from, other ? other.start : end];
  }
  const other = pieces.filter((_, index) => homes[index] !== homes.at(-1)).at(-1);
  return [other ? other.start + other.length : from, end];
}

/** With tracking on, what is deleted already is passed over. */
function pastDeletions(
  document: WordDocument,
  { paragraph, offset }: Caret,
  direction: Direction,
): { paragraph: XmlElement; offset: number } {
  if (!document.revisions.on) return { paragraph, offset };
  const pieces = piecesOf(paragraph);
  if (direction === 'backward') {
    for (const { start, length, deleted } of [...pieces].reverse()) {
      if (start + length === offset && deleted) offset = start;
    }
  } else {
    for (const { start, length, deleted } of pieces) if (start === offset && deleted) offset = start + length;
  }
  return { paragraph, offset };
}
