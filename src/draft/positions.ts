import { isBlank, isInvisible } from '../text/blanks';
import type { DraftParagraph, TextPiece } from './draft';

/**
 * Position in a paragraph's `text` of a position in its `clean` text, which lacks leading blanks and invisible characters.
 * Invisible characters right before the position count as before it.
 */
export function toTextPosition(text: string, cleanPosition: number): number {
  let at = 0;
  while (at < text.length && (isBlank(text.charAt(at)) || isInvisible(text.charAt(at)))) at++;
  for (let passed = 0; at < text.length && passed < cleanPosition; at++) {
    if (!isInvisible(text.charAt(at))) passed++;
  }
  return at;
}

/** The piece that shows the character at a position of `text`; null behind the last one. */
export function pieceAt(paragraph: DraftParagraph, textPosition: number): TextPiece | null {
  let low = 0;
  let high = paragraph.pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = paragraph.pieces[middle];
    if (piece === undefined) return null;
    if (textPosition < piece.start) high = middle - 1;
    else if (textPosition >= piece.start + piece.text.length) low = middle + 1;
    else return piece;
  }
  return null;
}
