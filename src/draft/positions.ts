import { isBlank, isInvisible } from '../text/blanks';

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
