import { isBlank, trimBlanks } from '../../text/blanks';
import { type MeantDate, fullestDate, meantDates } from '../../text/meant-date';
import { withoutDateLabel } from './header-line';
import type { DatePlace, Place } from './header-lines';
import { isSealOnly, withoutSealAtEnd } from './seal';

/** The cell of the opinion holds three things: the words, the place of the seal, the date. */
export function readOpinionCell(lines: readonly string[]): { words: string[]; dates: MeantDate[] } {
  const parts = lines.map(cutLine);
  return {
    words: parts.flatMap(({ words }) => (words === '' ? [] : [words])),
    // A second date is the later one.
    dates: parts.flatMap(({ date }) => date ?? []).slice(-1),
  };
}

/** Where they stand; `words` is null where these cannot be told apart from seal and date line by line. */
export function findOpinion(lines: readonly string[]): {
  readonly words: readonly Place[] | null;
  readonly dates: readonly DatePlace[];
} {
  const parts = lines.map((line, at) => ({ at, line, ...cutLine(line) }));
  const dates = parts.flatMap(({ at, date }) => (date ? [{ ...date, at }] : []));
  const end = parts.findIndex(({ line, date }) => date !== null || isSealOnly(line));
  const places = parts.map(({ at, line }) => ({ at, start: 0, end: line.length }));
  const last = parts[end];
  if (!last) return { words: places, dates };
  if (last.words === '') return { words: places.slice(0, end), dates };
  return { words: end === 0 && last.wordsEnd !== null ? [{ at: 0, start: 0, end: last.wordsEnd }] : null, dates };
}

interface OpinionLine {
  readonly words: string;
  /** Where the words end that begin the line; null where there are some after the date as well. */
  readonly wordsEnd: number | null;
  readonly date: MeantDate | null;
}

function cutLine(line: string): OpinionLine {
  if (isSealOnly(line)) return { words: '', wordsEnd: null, date: null };
  const date = opinionDateIn(line);
  const before = date ? withoutDateLabel(line.slice(0, date.start)) : line;
  const after = date ? withoutSealAtEnd(line.slice(date.end)) : '';
  const words = trimBlanks(withoutSealAtEnd(before + after));
  return { words, wordsEnd: trimBlanks(after) === '' ? withoutSealAtEnd(before).length : null, date };
}

/** The date of an opinion in a line of its cell, written, not complete, or open; null without one. */
export function opinionDateIn(line: string): MeantDate | null {
  return fullestDate(meantDates(line).filter((date) => datesOpinion(line, date)));
}

/**
 * A date at the end of its line, or in front of a gap, dates the opinion; one within a sentence (经6月1日会议研究) is its words, and
 * so is one that is not complete and has words after it.
 */
function datesOpinion(line: string, { end, state }: MeantDate): boolean {
  if (state === 'open') return true;
  const after = line.slice(end);
  return (state === 'written' && isBlank(after.charAt(0))) || /^[。）)\s\u3000]*$/u.test(withoutSealAtEnd(after));
}
