import { fieldOf } from '../../notice/fields';
import type { FormField, Notice } from '../../notice/notice';
import { isBlank } from '../../text/blanks';
import { type MeantDate, fullestDate, meantDates } from '../../text/meant-date';
import type { FieldPlace, PlaceKnown } from './field-place';
import { withoutDateLabel } from './header-line';
import { datePlace } from './header-places';
import { type Part, isEmpty, linesOf, textOf, within, wordsOf } from './part';
import { isSealOnly, withoutSealAtEnd } from './seal';

/** What is kept free for the opinion holds three things: the words, the place of the seal, the date. */
export function opinionPlaces(
  field: FormField,
  room: readonly Part[],
  known: PlaceKnown,
  notice: Notice,
): FieldPlace[] {
  const lines = linesOf(room).map((line) => ({ line, ...cutLine(line) }));
  const end = lines.find(({ words, date }) => date !== null || words.length === 0)?.line;
  const above = end
    ? room.slice(
        0,
        room.findIndex(({ paragraph }) => paragraph === end.paragraph),
      )
    : room;
  // A second date is the later one.
  const dated = lines.filter(({ date }) => date !== null).at(-1);
  const dateField = fieldOf(notice, notice.form.seal.date);
  return [
    { field, ...known, words: lines.flatMap(({ words }) => words), room: above, date: null },
    ...(dated?.date ? [datePlace(dateField, dated.line, dated.date)] : []),
  ];
}

interface OpinionLine {
  readonly words: readonly Part[];
  readonly date: MeantDate | null;
}

function cutLine(line: Part): OpinionLine {
  const text = textOf(line);
  if (isSealOnly(text)) return { words: [], date: null };
  const date = opinionDateIn(text);
  const before = withoutSealAtEnd(date ? withoutDateLabel(text.slice(0, date.start)) : text);
  const after = date ? withoutSealAtEnd(text.slice(date.end)) : '';
  const words = [
    within(line, { start: 0, end: before.length }),
    ...(date ? [within(line, { start: date.end, end: date.end + after.length })] : []),
  ];
  return { words: words.map(wordsOf).filter((part) => !isEmpty(part)), date };
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
