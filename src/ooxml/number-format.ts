import { formatChineseNumber } from '../text/chinese-number';

/**
 * A list number as Word writes it for a `w:numFmt` (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat).
 * A format that is not known here is written in Arabic digits, as Word does for numbers beyond a format's range.
 */
export function formatListNumber(value: number, format: string): string {
  const formatter = FORMATTERS.get(format);
  return formatter ? formatter(value) : String(value);
}

type Formatter = (value: number) => string;

const FORMATTERS: ReadonlyMap<string, Formatter> = new Map<string, Formatter>([
  ['none', () => ''],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['lowerRoman', roman],
  ['upperLetter', (value) => letters(value).toUpperCase()],
  ['lowerLetter', letters],
  ['ordinal', ordinal],
  ['decimalFullWidth', fullWidthDigits],
  ['decimalFullWidth2', fullWidthDigits],
  ['decimalEnclosedCircle', enclosed('①')],
  ['decimalEnclosedCircleChinese', enclosed('①')],
  ['decimalEnclosedParen', enclosed('⑴')],
  ['decimalEnclosedFullstop', enclosed('⒈')],
  ['ideographEnclosedCircle', enclosed('㊀', 10)],
  ['numberInDash', (value) => `- ${value} -`],
  ['chineseCounting', formatChineseNumber],
  ['chineseCountingThousand', formatChineseNumber],
  ['japaneseCounting', formatChineseNumber],
  ['taiwaneseCounting', formatChineseNumber],
  ['taiwaneseCountingThousand', formatChineseNumber],
  ['japaneseDigitalTenThousand', ideographDigits],
  ['ideographDigital', ideographDigits],
  ['taiwaneseDigital', ideographDigits],
  ['koreanDigital2', ideographDigits],
  ['chineseLegalSimplified', formalChineseNumber],
  ['ideographLegalTraditional', (value) => translate(formalChineseNumber(value), '贰叁陆', '貳參陸')],
  ['ideographTraditional', cycle('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', cycle('子丑寅卯辰巳午未申酉戌亥')],
  ['ideographZodiacTraditional', sexagenary],
]);

function roman(value: number): string {
  if (value <= 0 || value > 32767) return String(value);
  let rest = value;
  let text = '';
  for (const [unit, symbol] of ROMAN_UNITS) {
    while (rest >= unit) {
      text += symbol;
      rest -= unit;
    }
  }
  return text;
}

const ROMAN_UNITS = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** a … z, aa, bb … zz, aaa …: Word repeats the letter, it does not count in base 26. */
function letters(value: number): string {
  if (value <= 0 || value > 780) return String(value);
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function ordinal(value: number): string {
  const tens = value % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}

function fullWidthDigits(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

/** Enclosed characters exist for 1 to 20 (or `last`) only. */
function enclosed(first: string, last = 20): Formatter {
  const base = first.charCodeAt(0) - 1;
  return (value) => (value >= 1 && value <= last ? String.fromCharCode(base + value) : String(value));
}

/** Digit by digit: 10 is 一〇 and 21 is 二一, as 17.18.59 shows for ideographDigital. */
function ideographDigits(value: number): string {
  return translate(String(value), '0123456789', '〇一二三四五六七八九');
}

function formalChineseNumber(value: number): string {
  const plain = formatChineseNumber(value);
  // 十一 is 壹拾壹 in formal writing: the leading 一 is not left out.
  const full = plain.startsWith('十') ? `一${plain}` : plain;
  return translate(full, '一二三四五六七八九十百千', '壹贰叁肆伍陆柒捌玖拾佰仟');
}

function translate(text: string, from: string, to: string): string {
  return Array.from(text)
    .map((character) => {
      const index = from.indexOf(character);
      return index < 0 ? character : to.charAt(index);
    })
    .join('');
}

function cycle(symbols: string): Formatter {
  return (value) => (value >= 1 ? symbols.charAt((value - 1) % symbols.length) : String(value));
}

function sexagenary(value: number): string {
  return value >= 1 ? cycle('甲乙丙丁戊己庚辛壬癸')(value) + cycle('子丑寅卯辰巳午未申酉戌亥')(value) : String(value);
}
