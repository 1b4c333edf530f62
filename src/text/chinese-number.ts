/** Chinese numerals as they stand in heading numbers and dates: 一, 十二, 二十, 一百零三, 二〇二二, and 壹, 贰 … */

const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Characters of Chinese numerals, for use inside a regular expression class. */
export const CHINESE_NUMERAL = '〇○零一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟两';

function digitOf(character: string): number | null {
  if (character === '〇' || character === '○') return 0;
  if (character === '两') return 2;
  const index = DIGITS.indexOf(character);
  if (index >= 0) return index;
  const formal = FORMAL.indexOf(character);
  return formal >= 0 ? formal : null;
}

/**
 * The value of a Chinese numeral below ten thousand, or null if it is not one.
 * Without 十, 百, 千 the digits are read one by one, as years are written (二〇二二 is 2022).
 */
export function parseChineseNumber(numeral: string): number | null {
  if (numeral === '') return null;
  const characters = Array.from(numeral);
  if (!characters.some((character) => UNITS.has(character))) {
    let value = 0;
    for (const character of characters) {
      const digit = digitOf(character);
      if (digit === null) return null;
      value = value * 10 + digit;
    }
    return value;
  }
  let value = 0;
  let pending: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    const unit = UNITS.get(character);
    if (unit === undefined) {
      const digit = digitOf(character);
      // Two digits in a row are an error among units (一百二三), except for the filler 零.
      if (digit === null || (pending !== null && pending !== 0)) return null;
      pending = digit;
    } else {
      if (unit >= lastUnit || pending === 0) return null;
      value += (pending ?? 1) * unit;
      pending = null;
      lastUnit = unit;
    }
  }
  return value + (pending ?? 0);
}

/** 1 to 9999 in Chinese counting style (一, 十二, 二十, 一百零三); other values as Arabic digits. */
export function formatChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value <= 0 || value > 9999) return String(value);
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    // 12 is 十二, but 112 is 一百一十二.
    text += (unit === 10 && digit === 1 && text === '' ? '' : DIGITS.charAt(digit)) + name;
  }
  return text;
}
