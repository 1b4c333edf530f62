import { formatListNumber } from '../../src/ooxml/number-format';

const cases: readonly [format: string, value: number, text: string][] = [
  ['decimal', 12, '12'],
  ['decimalZero', 7, '07'],
  ['decimalZero', 12, '12'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['upperLetter', 26, 'Z'],
  ['lowerLetter', 28, 'bb'],
  ['ordinal', 1, '1st'],
  ['ordinal', 12, '12th'],
  ['ordinal', 23, '23rd'],
  ['none', 3, ''],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 12, '十二'],
  ['chineseCountingThousand', 20, '二十'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['japaneseCounting', 3, '三'],
  ['ideographDigital', 21, '二一'],
  ['chineseLegalSimplified', 2, '贰'],
  ['chineseLegalSimplified', 11, '壹拾壹'],
  ['ideographTraditional', 11, '甲'],
  ['ideographZodiac', 12, '亥'],
  ['ideographZodiacTraditional', 1, '甲子'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedCircleChinese', 1, '①'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['decimalEnclosedFullstop', 3, '⒊'],
  ['decimalFullWidth', 15, '１５'],
  ['a format of next year', 5, '5'],
];

test.each(cases)('%s writes %i as %s', (format, value, text) => {
  expect(formatListNumber(value, format)).toBe(text);
});
