import { type CalendarDate, findDate } from '../../text/chinese-date';

/** A day that somebody has written into the name of a file. */
export interface DayInName {
  /** null where only month and day are written. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** As it is written. */
  readonly words: string;
}

/** 20220901, 9月1日, 0901, 9.12; not V1.2. */
const FORMS: readonly RegExp[] = [
  /(?:^|\D)((20\d\d)([01]\d)([0-3]\d))(?!\d)/u,
  /(?:^|\D)(()(\d{1,2})月(\d{1,2})[日号])/u,
  /(?:^|\D)(()([01]\d)([0-3]\d))(?!\d)/u,
  /(?:^|[^a-z\d.．-])(()(\d{1,2})[.．-](\d{1,2}))(?![\d．-]|\.\d)/iu,
];

/** The day in a file's name; null without one, or where there is no such day in the calendar. */
export function dayIn(name: string): DayInName | null {
  const full = findDate(name);
  if (full?.date) return { ...full.date, words: full.text };
  for (const form of FORMS) {
    const [, words = '', year = '', month = '', day = ''] = form.exec(name) ?? [];
    const found = { year: year === '' ? null : Number(year), month: Number(month), day: Number(day), words };
    if (isDay(found)) return found;
  }
  return null;
}

/** Before 0: `one` is earlier. 0 where one of them does not say its year, and they cannot be compared. */
export function compareDays(one: DayInName, other: DayInName): number {
  if ((one.year === null) !== (other.year === null)) return 0;
  return (one.year ?? 0) - (other.year ?? 0) || one.month - other.month || one.day - other.day;
}

function isDay({ year, month, day }: Pick<DayInName, 'year'> & Omit<CalendarDate, 'year'>): boolean {
  // In a year that is not known the 29th of February may be.
  const days = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}
