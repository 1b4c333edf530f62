import { isBlank, isInvisible } from '../text/blanks';

/**
 * Position in a paragraph's `text` of a position in its `clean` text, which lacks leading blanks and invisible characters.
 * Invisible characters right before the position count as before it.
 */
export function toTextPosition(text: string, cleanPosition: number): number {
  return toTextPositions(text, [cleanPosition])[0] ?? 0;
}

/** The same for many positions, told in their order, in one walk. */
export function toTextPositions(text: string, cleanPositions: readonly number[]): number[] {
  const found: number[] = [];
  let at = 0;
  while (at < text.length && (isBlank(text.charAt(at)) || isInvisible(text.charAt(at)))) at++;
  let passed = 0;
  for (const position of cleanPositions) {
    for (; at < text.length && passed < position; at++) if (!isInvisible(text.charAt(at))) passed++;
    found.push(at);
  }
  return found;
}
