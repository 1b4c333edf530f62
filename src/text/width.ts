/**
 * Which font slot Word takes a character from (ECMA-376 part 1, 17.3.2.26), as far as Chinese text is concerned.
 */

/**
 * Quotation marks, dashes and the ellipsis: Word draws them in the East Asian font only in runs with
 * `w:hint="eastAsia"`, else in the `hAnsi` font.
 */
const AMBIGUOUS = /[\u2018\u2019\u201c\u201d\u2013-\u2015\u2025\u2026\u00b7\u2027\u2030\u2032\u2033\u203b]/u;

const CJK =
  /[\u1100-\u11ff\u2e80-\u2fff\u3001-\u9fff\ua000-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

const HAN = /\p{Script=Han}/u;

/** Whether the text holds a character whose font depends on `w:hint`. */
export function hasAmbiguousWidth(text: string): boolean {
  return AMBIGUOUS.test(text);
}

/** Whether the text holds a character that always takes the East Asian font. */
export function hasCjk(text: string): boolean {
  return CJK.test(text);
}

/** Whether the text holds a Chinese character (punctuation is none). */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}
