import type { DraftParagraph, TextPiece } from '../../draft/draft';
import { descendants, isNamed, wAncestor, wAttribute } from '../../ooxml/dom';
import type { Formatting } from '../../ooxml/effective';
import { M, W } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';
import { withoutBlanks } from '../../text/blanks';
import { isUnderlined, isUnderlineMeant, markedBlanks } from './written-on';

/**
 * How many UTF-16 units of blanks at the beginning of a paragraph may go: they were typed as an indent and would stand beside
 * the first-line indent. None after something that is seen, or that a rejected change brings back, and none that mean something themselves: a line to write on, a
 * tracked insertion, the inside of a field.
 */
export function removableBlanks(paragraph: DraftParagraph, formatting: Formatting): number {
  const length = paragraph.leadingBlanks.length;
  // In the rest of a joined paragraph they stand between words.
  if (length === 0 || paragraph.goesOn) return 0;
  const leading = new Map(
    paragraph.pieces.filter(({ start }) => start < length).map((piece) => [piece.element, piece] as const),
  );
  const keepsUnderlined = isUnderlineMeant(paragraph, formatting);
  const marked = markedBlanks(paragraph, formatting);
  let removable = 0;
  for (const element of descendants(paragraph.element)) {
    const piece = leading.get(element);
    if (piece === undefined) {
      if (isSeen(element) || isTrackedAway(element)) break;
      continue;
    }
    if (isKept(piece) || marked.has(piece.run) || (keepsUnderlined && isUnderlined(piece, formatting))) break;
    removable = Math.min(length, piece.start + lengthBeforeHyphen(piece));
    if (removable === length || removable < piece.start + piece.text.length) break;
  }
  return removable;
}

/** What is seen but is no text, or shows a text that Word computes. */
const SEEN: ReadonlySet<string> = new Set([
  ...['drawing', 'pict', 'object', 'sym', 'symEx', 'ruby', 'ptab', 'contentPart', 'fldSimple'],
  ...['footnoteReference', 'endnoteReference', 'footnoteRef', 'endnoteRef', 'annotationRef', 'separator'],
  ...['pgNum', 'dayShort', 'dayLong', 'monthShort', 'monthLong', 'yearShort', 'yearLong'],
]);

/** A field shows something even without a result (EQ, ADVANCE, one that was never updated); its end alone does not. */
function isSeen(element: XmlElement): boolean {
  if (SEEN.has(element.localName) || element.namespaceURI === M) return true;
  return isNamed(element, W, 'fldChar') && wAttribute(element, 'fldCharType') !== 'end';
}

/** Words that stand there again once the author rejects the change: the blanks are between words then. */
function isTrackedAway(element: XmlElement): boolean {
  const isDeletion = isNamed(element, W, 'del') || isNamed(element, W, 'moveFrom');
  return isDeletion && withoutBlanks(element.textContent ?? '') !== '';
}

/** Blanks whose removal would be an untracked change of what is tracked, and a tab at a place of its own. */
function isKept({ element }: TextPiece): boolean {
  return element.localName === 'ptab' || ['ins', 'moveTo'].some((name) => wAncestor(element, name) !== null);
}

/** Word draws a soft hyphen that was typed as a character: lists have it as their dash. */
function lengthBeforeHyphen({ element, text }: TextPiece): number {
  const hyphen = isNamed(element, W, 't') ? text.indexOf('\u00ad') : -1;
  return hyphen < 0 ? text.length : hyphen;
}
