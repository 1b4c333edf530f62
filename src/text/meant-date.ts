import { isBlank } from './blanks';
import {
  type CalendarDate,
  MONTH_OR_DAY,
  POINT,
  ROOM,
  YEAR,
  beginsNumber,
  findDates,
  withoutFound,
} from './chinese-date';

/** Something in a line that is meant as a date, whole or not. */
export interface MeantDate {
  /** As it is written. */
  readonly text: string;
  readonly start: number;
  /** After the last UTF-16 unit. */
  readonly end: number;
  /**
   * `written` has year, month and day. `partial` lacks one of them (2026年6月). `open` is a printed form in which nothing but
   * the year was filled in.
   */
  readonly state: 'written' | 'partial' | 'open';
  /** null where it is not `written`, or where there is no such day in the calendar. */
  readonly date: CalendarDate | null;
}

const B = ROOM;
const M = MONTH_OR_DAY;

interface Form {
  readonly pattern: RegExp;
  readonly stateOf: (match: RegExpExecArray) => 'partial' | 'open';
  /** Whether what stands there is a date for the place where it stands. */
  readonly isMeant: (line: string, start: number, end: number) => boolean;
}

const FORMS: readonly Form[] = [
  // 年 月 日 with places left open: all of them, or some.
  {
    pattern: RegExp(`(?:(?:${YEAR}|[xX×]{2,4})${B})?年${B}(${M})?${B}月${B}(${M})?${B}日`, 'gu'),
    stateOf: ({ 1: month, 2: day }) => (month === undefined && day === undefined ? 'open' : 'partial'),
    isMeant: () => true,
  },
  // Year and month, or month and day, wherever they stand apart: 2026年6月, 6月1日, 2026.6.
  {
    pattern: RegExp(
      `${YEAR}${B}年${B}${M}${B}月|${M}${B}月${B}${M}${B}[日号]|(?:19|20)\\d\\d${B}${POINT}${B}\\d{1,2}`,
      'gu',
    ),
    stateOf: () => 'partial',
    isMeant: (line, start, end) => isEdge(line.charAt(start - 1)) && isEdge(line.charAt(end)),
  },
  // What might be a number of something else (2026, 6.1), at the end of a line and far apart from what stands before it.
  {
    pattern: RegExp(
      `(?:${YEAR}${B}年|${M}${B}月|(?:19|20)\\d\\d(?:\\d\\d){0,2}|\\d{1,2}${POINT}\\d{1,2}(?:${POINT}\\d{1,2})?)(?=[\\s）)。]*$)`,
      'gu',
    ),
    stateOf: () => 'partial',
    isMeant: standsFarApart,
  },
];

/** All that is meant as a date in a line, in its order; what overlaps counts once, as the most that it can be. */
export function meantDates(line: string): MeantDate[] {
  const found: MeantDate[] = findDates(line).map((date) => ({ ...date, state: 'written' }));
  for (const { pattern, stateOf, isMeant } of FORMS) {
    for (const match of withoutFound(line, found).matchAll(pattern)) {
      const [text] = match;
      const [start, end] = [match.index, match.index + text.length];
      if (beginsNumber(line, start) && isMeant(line, start, end))
        found.push({ text, start, end, state: stateOf(match), date: null });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Of several the last one that says most. */
export function fullestDate(dates: readonly MeantDate[]): MeantDate | null {
  const last = (wanted: MeantDate['state']) => dates.filter(({ state }) => state === wanted).at(-1);
  return last('written') ?? last('partial') ?? last('open') ?? null;
}

/** Whether a text is a printed date that nobody has filled in, and nothing else. */
export function isOpenDate(text: string): boolean {
  const [date] = meantDates(text);
  return date?.state === 'open' && /^[\s\u3000_]*$/u.test(text.slice(0, date.start) + text.slice(date.end));
}

/** Where a part of a line may begin or end: its own ends, blanks, brackets, a full stop, a label. */
function isEdge(character: string): boolean {
  return character === '' || isBlank(character) || /[\n（(）)【】[\]。：:_]/u.test(character);
}

/** After more than one blank, a bracket or the label of a date; what a line begins with may be anything. */
function standsFarApart(line: string, start: number): boolean {
  let before = start;
  while (before > 0 && isBlank(line.charAt(before - 1))) before -= 1;
  if (before === 0) return false;
  const gap = line.slice(before, start);
  return gap.length > 1 || /[\t\u3000]/u.test(gap) || /(?:[）)】\]_]|(?:日期|时间)[：:])$/u.test(line.slice(0, before));
}
