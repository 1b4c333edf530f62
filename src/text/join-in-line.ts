/**
 * Texts of several lines as one line. Where the end of one could be taken for a part of the next word, a blank stands between
 * them, also in Chinese (陆一鸣 常务副会长): it is seen, can be changed at will, and is no word for Word's count. Beside Chinese
 * punctuation the place is seen without one.
 */
export function joinInLine(texts: readonly string[]): string {
  return texts.reduce((line, text) => line + gapBetween(line, text) + text, '');
}

function gapBetween(before: string, after: string): string {
  if (before === '' || after === '') return '';
  return /(?:\s|(?!\p{ASCII})\p{P})$/u.test(before) || /^(?:\s|(?!\p{ASCII})\p{P})/u.test(after) ? '' : ' ';
}
