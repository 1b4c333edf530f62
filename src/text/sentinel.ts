/**
 * Paragraphs that the add-in puts into the open document for a moment carry a text of their own, a sentinel, by which they are
 * found again whatever goes wrong between putting in and taking out. Undo, a pane that is closed or a crash may bring one
 * back: a reader must see nothing of it.
 *
 * So it is written in zero-width non-joiners and joiners alone. Word has both among its own special characters ("No-Width Optional
 * Break", "No-Width Non Break"), and keeps them as text, since Persian and Emoji cannot be written without. Hidden
 * text would show nothing either, but a Word that leaves it out of `paragraph.text` would not find it again; an empty
 * paragraph known by a style would leave the style behind, and is the author's as soon as he types into it.
 */

const ZERO = '\u200c';
const ONE = '\u200d';

/** No language and no Emoji has these in a row: a joiner joins what stands on its two sides. */
const SIGN = [ZERO, ONE, ONE, ZERO, ONE, ZERO, ZERO, ONE].join('');
/** Binary digits of its number. */
const DIGITS = 16;

/** What versions before wrote; documents may still hold it. */
const IN_WORDS = '【案例申报助手临时段落\\d+】';

const MARK = new RegExp(`${SIGN}(?:${ZERO}|${ONE}){${String(DIGITS)}}|${IN_WORDS}`, 'gu');

/** Neighbouring sentinels of one number belong together; numbers go round after 65,536. */
export function sentinel(number: number): string {
  const digits = (number % 2 ** DIGITS).toString(2).padStart(DIGITS, '0');
  return SIGN + [...digits].map((digit) => (digit === '0' ? ZERO : ONE)).join('');
}

export function sentinelsIn(text: string): readonly string[] {
  return text.match(MARK) ?? [];
}

export function holdsSentinel(text: string): boolean {
  return sentinelsIn(text).length > 0;
}

/** Which characters (UTF-16 units) of a text are of no sentinel. */
export function ownCharacters(text: string): readonly boolean[] {
  const own = Array.from({ length: text.length }, () => true);
  for (const { index, 0: mark } of text.matchAll(MARK)) own.fill(false, index, index + mark.length);
  return own;
}

export function withoutSentinel(text: string): string {
  return text.replace(MARK, '');
}

/**
 * Whether a paragraph holds sentinels and nothing else; then it is the add-in's own. A sentinel is never put into, or
 * next to the mark of, a paragraph of the author's that has no text (it may hold a picture).
 */
export function isSentinel(text: string): boolean {
  return holdsSentinel(text) && withoutSentinel(text).trim() === '';
}
