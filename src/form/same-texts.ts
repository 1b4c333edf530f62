import { withoutBlanks } from '../text/blanks';

/** Whether two answers say the same, blanks apart. */
export function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  const said = (texts: readonly string[]) => texts.map(withoutBlanks).filter((text) => text !== '');
  const [left, right] = [said(a), said(b)];
  return left.length === right.length && left.every((text, index) => text === right[index]);
}

/** Whether an answer ends with these words, blanks apart. */
export function endsWithTexts(answer: readonly string[], words: readonly string[]): boolean {
  return withoutBlanks(answer.join('')).endsWith(withoutBlanks(words.join('')));
}
