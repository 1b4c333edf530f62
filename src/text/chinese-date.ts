import { CHINESE_NUMERAL, parseChineseNumber } from './chinese-number';
import { foldLookAlikes } from './look-alikes';

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31, checked against the month. */
  readonly day: number;
}

/** Blanks, and lines to write on, between the parts of a date. */
export const ROOM = '[ \\t\\u00a0\\u2000-\\u200a\\u3000_]*';
const ARABIC = '[0-9０-９]';
const NUMERAL = `[${CHINESE_NUMERAL}]`;
const LONG_YEAR = `(?:${ARABIC}{4}|${NUMERAL}{4})`;
/** A year of four or two digits; a month or day; each in Arabic digits or Chinese numerals. */
export const YEAR = `(?:${LONG_YEAR}|${ARABIC}{2}|${NUMERAL}{2})`;
export const MONTH_OR_DAY = `(?:${ARABIC}{1,2}|${NUMERAL}{1,3})`;
/** What stands between the numbers of 2026.6.1, 2026-6-1, 2026/6/1. */
export const POINT = '[.．/／-]';
const DIGIT = RegExp(`[0-9０-９${CHINESE_NUMERAL}]`, 'u');
const B = ROOM;

/** The ways in which a full date is written; anything with a blank left open is no date yet. */
const FORMS: readonly RegExp[] = [
  RegExp(`(${LONG_YEAR})${B}年${B}(${MONTH_OR_DAY})${B}月${B}(${MONTH_OR_DAY})(?!${ARABIC})${B}[日号]?`, 'gu'),
  RegExp(`(${ARABIC}{4})${B}${POINT}${B}(${ARABIC}{1,2})${B}${POINT}${B}(${ARABIC}{1,2})(?!${ARABIC})${B}日?`, 'gu'),
];

/** Ways that are others' as well, so that nothing of the kind may stand before them: 26年6月1日, 20260601, 2026 6 1. */
const LOOSE_FORMS: readonly RegExp[] = [
  RegExp(`(${YEAR})${B}年${B}(${MONTH_OR_DAY})${B}月${B}(${MONTH_OR_DAY})${B}[日号]`, 'gu'),
  /((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d-])/gu,
  /((?:19|20)\d\d)[ \u3000]+(\d{1,2})[ \u3000]+(\d{1,2})(?![^\s（(）)。])/gu,
];

/** Whether a number that begins here is whole: no digit, and no - of a telephone number, stands before it. */
export function beginsNumber(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before !== '-' && !DIGIT.test(before);
}

/** A date found in a text, with the place where it stands. */
export interface FoundDate {
  /** As it is written. */
  readonly text: string;
  /** First UTF-16 unit. */
  readonly start: number;
  /** After the last UTF-16 unit. */
  readonly end: number;
  /** null if there is no such day in the calendar (2022年2月30日). */
  readonly date: CalendarDate | null;
}

/** The last date that is written in a text; null without one. */
export function findDate(text: string): FoundDate | null {
  return findDates(text).at(-1) ?? null;
}

/** All dates that are written in a text, in its order. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const folded = foldLookAlikes(text);
  let rest = folded;
  for (const form of [...FORMS, ...LOOSE_FORMS]) {
    for (const match of rest.matchAll(form)) {
      const [{ length }, year = '', month = '', day = ''] = match;
      const start = match.index;
      const end = start + length;
      if (LOOSE_FORMS.includes(form) && !beginsNumber(folded, start)) continue;
      const date = { year: yearOf(year), month: numberOf(month), day: numberOf(day) };
      found.push({ text: text.slice(start, end), start, end, date: isCalendarDate(date) ? date : null });
    }
    rest = withoutFound(folded, found);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** In titles the digits may be spread, or stand in brackets: （2022）年度. */
const TITLE_YEAR = RegExp(
  `(?:${ARABIC}(?:${B}${ARABIC}){3}|${NUMERAL}(?:${B}${NUMERAL}){3})(?=${B}[）)〕\\]]?${B}年)`,
  'u',
);

/** The first year that is written in full in a text (2022年度, 二〇二二年度); null without one. */
export function findYear(text: string): { readonly start: number; readonly end: number; readonly year: number } | null {
  const match = TITLE_YEAR.exec(foldLookAlikes(text));
  const year = match ? yearOf(match[0].replace(RegExp(ROOM, 'gu'), '')) : Number.NaN;
  if (!match || Number.isNaN(year)) return null;
  return { start: match.index, end: match.index + match[0].length, year };
}

const FOUND = '\uffff';

/** A text as long as this one, in which nothing is found a second time. */
export function withoutFound(text: string, found: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = '';
  for (const { start, end } of [...found].sort((one, other) => one.start - other.start))
    rest += text.slice(rest.length, start) + FOUND.repeat(end - start);
  return rest + text.slice(rest.length);
}

/** The day that is written in a text, as public documents write it; what is no day stays as it is. */
export function normalDate({ text, date }: Pick<FoundDate, 'text' | 'date'>): string {
  return date ? formatDate(date) : text;
}

/** As public documents write it: 2022年6月1日, no zeros in front (GB/T 9704—2012 7.3.5.4). */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** A moment, ms since 1970, by this computer's clock: 2022年6月1日 9:05. */
export function formatMoment(ms: number): string {
  const moment = new Date(ms);
  const day = formatDate({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
  return `${day} ${String(moment.getHours())}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

/** Before 0: `one` is earlier. */
export function compareDates(one: CalendarDate, other: CalendarDate): number {
  return one.year - other.year || one.month - other.month || one.day - other.day;
}

/** 二〇二二 is written digit by digit, 十二 is not. Of two digits the century is ours. */
function yearOf(text: string): number {
  const digits = [...text].map((character) => numberOf(character));
  if (!digits.every((digit) => digit <= 9)) return Number.NaN;
  return Number(digits.join('')) + (digits.length === 2 ? 2000 : 0);
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
