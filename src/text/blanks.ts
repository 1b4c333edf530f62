/**
 * Blanks that authors type for looks, and characters that cannot be seen at all.
 *
 * Both sets are written out instead of using `\s`: a soft return (`\n`) is neither, it separates two lines of a paragraph.
 */

/** Space, tab, no-break space, the spaces of U+2000–U+200A, narrow no-break space, medium mathematical space, U+3000. */
const BLANK = '\\u0020\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';

/** Soft hyphen, zero-width space and (non-)joiners, direction marks, word joiner, byte order mark; to stand in a pattern's brackets. */
export const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';

const leadingPattern = new RegExp(`^[${BLANK}${INVISIBLE}]*`, 'u');
const invisiblePattern = new RegExp(`[${INVISIBLE}]`, 'gu');
const allBlanksPattern = new RegExp(`[${BLANK}${INVISIBLE}\\n]`, 'gu');
const blankPattern = new RegExp(`^[${BLANK}]$`, 'u');
const invisibleOnePattern = new RegExp(`^[${INVISIBLE}]$`, 'u');

/** Whether one character is a blank in the sense above (a soft return is not). */
export function isBlank(character: string): boolean {
  return blankPattern.test(character);
}

/** Whether one character cannot be seen. */
export function isInvisible(character: string): boolean {
  return invisibleOnePattern.test(character);
}

/** The blanks that a text begins with, invisible characters between them included; '' if there are none. */
export function leadingBlanks(text: string): string {
  const lead = leadingPattern.exec(text)?.[0] ?? '';
  return lead.replace(invisiblePattern, '') === '' ? '' : lead;
}

/** `text` without leading blanks and without invisible characters. */
export function cleanText(text: string): string {
  return text.replace(leadingPattern, '').replace(invisiblePattern, '');
}

/** `text` without blanks, soft returns and invisible characters anywhere: for comparing words that were spread out. */
export function withoutBlanks(text: string): string {
  return text.replace(allBlanksPattern, '');
}

/** `text` without blanks at both ends. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charAt(start))) start++;
  while (end > start && isBlank(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Number of UTF-16 units at the start of `text` that `cleanText` drops. */
export function leadingLength(text: string): number {
  return leadingPattern.exec(text)?.[0].length ?? 0;
}
