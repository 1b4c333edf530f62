import { withoutBlanks } from '../../text/blanks';

/** What offices print where the seal goes. */
const WORDS = '(?:请)?(?:在此|此处)?(?:加?盖)?(?:申报|所在)?(?:单位)?[公盖签印][ \\u3000]*章(?:处)?';
const BRACKETED = `[（(【[][ \\u3000]*(?:${WORDS}|章)[ \\u3000]*[）)】\\]]`;

const ALONE = RegExp(`^(?:${BRACKETED}|${WORDS})[：:]?$`, 'u');
const AT_END = RegExp(`(?:${BRACKETED}|${WORDS})[：:]?[\\s\\u3000]*$`, 'u');
/** In the midst of a line without brackets only where something else begins after them: 印章博物馆 is a name. */
const WITHIN = RegExp(`(?:${BRACKETED}[：:]?|${WORDS}(?:[：:]|(?=[\\s\\u3000（(]|$)))`, 'gu');

/** Whether a line is nothing but the place of the seal. */
export function isSealOnly(line: string): boolean {
  return ALONE.test(withoutBlanks(line));
}

/** A line without the place of the seal at its end. */
export function withoutSealAtEnd(line: string): string {
  return line.replace(AT_END, '');
}

/** Where the words for the seal stand in a line. */
export function sealsIn(line: string): { readonly start: number; readonly end: number }[] {
  return [...line.matchAll(WITHIN)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
