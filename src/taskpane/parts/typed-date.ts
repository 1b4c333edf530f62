import { type CalendarDate, findDate } from '../../text/chinese-date';

/** Years outside are slips of the keyboard. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const DIGITS = /^(\d{4})(\d{2})(\d{2})$/u;
const WITHOUT_YEAR = /^(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/u;

/**
 * The day that somebody has typed: 2026年6月1日, 2026-6-1, 2026.6.1, 2026/6/1, 20260601; 6月1日 is of the given year. null if it is none.
 */
export function typedDate(text: string, year: number): CalendarDate | null {
  const plain = text.normalize('NFKC').trim();
  const whole = plain.replace(DIGITS, '$1-$2-$3').replace(WITHOUT_YEAR, `${year}-$1-$2`);
  const found = findDate(whole);
  return found && found.text === whole && isInRange(found.date) ? found.date : null;
}

function isInRange(date: CalendarDate | null): boolean {
  return date !== null && date.year >= FIRST_YEAR && date.year <= LAST_YEAR;
}
