import { CHINESE_NUMERAL } from './chinese-number';
import { withoutBlanks } from './blanks';
import { foldLookAlikes } from './look-alikes';

const N = `[${CHINESE_NUMERAL}]`;
const D = '[0-9０-９]';

/**
 * The forms in which a date stands alone, blanks left out: 2022年10月8日 (also without the day, with numbers left blank),
 * 二〇二二年十月八日, 2022.10.8, 2022-10-08, 2022/10/8; any of them may be in brackets.
 */
const DATE_LINES: readonly RegExp[] = [
  RegExp(`^${D}{4}年${D}{1,2}月(?:${D}{1,2}[日号])?$`, 'u'),
  RegExp(`^${N}{4}年${N}{1,3}月(?:${N}{1,3}[日号])?$`, 'u'),
  RegExp(`^(?:${D}{4}|20__|[xX×]{2,4})?年[xX×]*${D}{0,2}月(?:[xX×]*${D}{0,2}日)?$`, 'u'),
  RegExp(`^${D}{4}([.．/／-])${D}{1,2}(?:\\1${D}{1,2})?[日]?$`, 'u'),
];

const LONGEST = 16;

/** Letters that stand for digits where they were typed, or read from a scan, among them: 2O22年l0月. A date has no others. */
const LETTER_ZERO = /[OoＯ]/gu;
const LETTER_ONE = /[lI]/gu;

/** Whether a line is a date and nothing else, its characters spread or not (2 0 2 2 年). */
export function isDateLine(line: string): boolean {
  const date = withoutBlanks(foldLookAlikes(line))
    .replace(/^[（(](.*)[）)]$/u, '$1')
    .replace(/^(?:日期|时间)[：:]/u, '')
    .replace(LETTER_ZERO, '0')
    .replace(LETTER_ONE, '1');
  return date.length <= LONGEST && DATE_LINES.some((form) => form.test(date));
}
