import { CHINESE_NUMERAL } from './chinese-number';

/**
 * Characters that a reader takes for others, and a pattern does not: what PDF converters, OCR and input methods leave in a text.
 * They are folded before a pattern is tried, never in the document.
 */

/** CJK radicals that stand for a whole character (Unicode, EquivalentUnifiedIdeograph); Unicode itself folds the other ones. */
const RADICALS = '⺟⺠⺳⺷⺼⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳';
const IDEOGRAPHS = '母民网羊肉虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟';

/** 丶 is a stroke, ﹑ the small and ､ the half-width 、. */
const COMMAS = '丶﹑､';

/** ∶ is the sign of a ratio. */
const COLONS = '∶';

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...Array.from(RADICALS).map((radical, at) => [radical, IDEOGRAPHS.charAt(at)] as const),
  ...Array.from(COMMAS).map((comma) => [comma, '、'] as const),
  ...Array.from(COLONS).map((colon) => [colon, '：'] as const),
]);

/** Radicals, compatibility ideographs, small and vertical forms of marks, commas, colons, digits and Latin letters of full width. */
const LOOK_ALIKE = /[\u2e80-\u2fd5\uf900-\ufaff\ufe10-\ufe19\ufe35-\ufe44\ufe50-\ufe6b丶､∶０-９Ａ-Ｚａ-ｚ]/gu;

/** Zeros of any alphabet, as they are typed in 二〇二二. */
const ZEROS = '0０OoＯｏОоΟο○◯零〇';
const YEAR = RegExp(`[${CHINESE_NUMERAL}${ZEROS}]{4}(?=[ \\u3000]*年)`, 'gu');
const ZERO = RegExp(`[${ZEROS}]`, 'gu');
const CHINESE_DIGITS = /[一二三四五六七八九]/gu;

/** What is typed and scanned for 一, 二, 八: a sign of length or a dash, katakana. */
const NUMERALS: ReadonlyMap<string, string> = new Map([
  ...Array.from('ー—–―─━－', (line) => [line, '一'] as const),
  ['ニ', '二'],
  ['ハ', '八'],
]);
const LIKE_NUMERAL = `[${[...NUMERALS.keys()].join('')}]`;
const BLANKS = '[ \\t\\u00a0\\u3000]*';
/** Only where nothing else can be meant: in the number that a line begins with, before 、 or between brackets. */
const NUMBER = RegExp(
  `^(${BLANKS}(?:第${BLANKS})?[（(]?${BLANKS})((?:[${CHINESE_NUMERAL}]|${LIKE_NUMERAL}(?!${LIKE_NUMERAL})){1,3})(?=${BLANKS}(?:、|[）)](?!$)))`,
  'u',
);

/** `text` with look-alikes folded. Every UTF-16 unit keeps its place, so that what is found in one is found in the other. */
export function foldLookAlikes(text: string): string {
  const folded = text.replace(LOOK_ALIKE, fold);
  // Sought at every character: spared where there is none.
  const years = folded.includes('年') ? folded.replace(YEAR, foldYear) : folded;
  return years.replace(NUMBER, (_, before: string, number: string) => before + Array.from(number, numeral).join(''));
}

function foldYear(year: string): string {
  const isChinese = (year.match(CHINESE_DIGITS)?.length ?? 0) >= 2;
  return isChinese ? year.replace(ZERO, '〇') : year;
}

function numeral(character: string): string {
  return NUMERALS.get(character) ?? character;
}

function fold(character: string): string {
  const folded = FOLDED.get(character) ?? character.normalize('NFKC');
  return folded.length === character.length ? folded : character;
}
