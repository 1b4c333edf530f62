import { CHINESE_NUMERAL } from './chinese-number';
import { trimBlanks } from './blanks';
import { foldLookAlikes } from './look-alikes';

const B = '[ \\t\\u00a0\\u2000-\\u200a\\u3000]*';
const N = `[${CHINESE_NUMERAL}]`;
const D = '[0-9０-９]';

/**
 * The forms in which a date stands alone: 2022年10月8日 (also without the day, with blanks, with numbers left blank),
 * 二〇二二年十月八日, 2022.10.8, 2022-10-08, 2022/10/8; any of them may be in brackets.
 */
const DATE_LINES: readonly RegExp[] = [
  RegExp(`^${D}{4}${B}年${B}${D}{1,2}${B}月(?:${B}${D}{1,2}${B}[日号])?$`, 'u'),
  RegExp(`^${N}{4}${B}年${B}${N}{1,3}${B}月(?:${B}${N}{1,3}${B}[日号])?$`, 'u'),
  RegExp(`^(?:${D}{4}|20__|[xX×]{2,4})?${B}年${B}[xX×]*${D}{0,2}${B}月(?:${B}[xX×]*${D}{0,2}${B}日)?$`, 'u'),
  RegExp(`^${D}{4}${B}([.．/／-])${B}${D}{1,2}(?:${B}\\1${B}${D}{1,2})?[日]?$`, 'u'),
];

/** Whether a line is a date and nothing else. */
export function isDateLine(line: string): boolean {
  const bare = trimBlanks(foldLookAlikes(line))
    .replace(/^[（(](.*)[）)]$/u, '$1')
    .replace(/^(?:日期|时间)[：:]\s*/u, '');
  const date = trimBlanks(bare);
  return date.length <= 24 && DATE_LINES.some((form) => form.test(date));
}
