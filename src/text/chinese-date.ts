import { CHINESE_NUMERAL, parseChineseNumber } from './chinese-number';

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31, checked against the month. */
  readonly day: number;
}

const B = '[ \\t\\u00a0\\u2000-\\u200a\\u3000_]*';
const ARABIC = '[0-9０-９]';
const NUMERAL = `[${CHINESE_NUMERAL}]`;

/** The ways in which a full date is written; anything with a blank left open is no date yet. */
const FORMS: readonly RegExp[] = [
  RegExp(`(${ARABIC}{4})${B}年${B}(${ARABIC}{1,2})${B}月${B}(${ARABIC}{1,2})${B}[日号]?`, 'u'),
  RegExp(`(${NUMERAL}{4})${B}年${B}(${NUMERAL}{1,3})${B}月${B}(${NUMERAL}{1,3})${B}[日号]?`, 'u'),
  RegExp(`(${ARABIC}{4})${B}[.．/／-]${B}(${ARABIC}{1,2})${B}[.．/／-]${B}(${ARABIC}{1,2})(?!${ARABIC})${B}日?`, 'u'),
];

/** A date found in a text, with the place where it stands. */
export interface FoundDate {
  /** As it is written. */
  readonly text: string;
  /** First UTF-16 unit. */
  readonly start: number;
  /** Behind the last UTF-16 unit. */
  readonly end: number;
  /** null if there is no such day in the calendar (2022年2月30日). */
  readonly date: CalendarDate | null;
}

/** The last date that is written in a text; null without one. */
export function findDate(text: string): FoundDate | null {
  let found: FoundDate | null = null;
  for (const form of FORMS) {
    for (const match of text.matchAll(RegExp(form, 'gu'))) {
      const [whole, year = '', month = '', day = ''] = match;
      const start = match.index;
      if (found && start < found.start) continue;
      const date = { year: yearOf(year), month: numberOf(month), day: numberOf(day) };
      found = { text: whole, start, end: start + whole.length, date: isCalendarDate(date) ? date : null };
    }
  }
  return found;
}

/** The day that is written in a text, as public documents write it; what is no day stays as it is. */
export function normalDate({ text, date }: FoundDate): string {
  return date ? formatDate(date) : text;
}

/** As public documents write it: 2022年6月1日, no zeros in front (GB/T 9704—2012 7.3.5.4). */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** Before 0: `one` is earlier. */
export function compareDates(one: CalendarDate, other: CalendarDate): number {
  return one.year - other.year || one.month - other.month || one.day - other.day;
}

/** 二〇二二 is written digit by digit, 十二 is not. */
function yearOf(text: string): number {
  const digits = [...text].map((character) => numberOf(character));
  return digits.every((digit) => digit <= 9) ? Number(digits.join('')) : Number.NaN;
}

function numberOf(text: string): number {
  const arabic = text.normalize('NFKC');
  if (/^[0-9]+$/u.test(arabic)) return Number(arabic);
  return parseChineseNumber(text) ?? Number.NaN;
}

function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
