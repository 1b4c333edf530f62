import { fieldOf } from '../../notice/fields';
import type { FormField, Notice } from '../../notice/notice';
import { isBlank } from '../../text/blanks';
import { foldLookAlikes } from '../../text/look-alikes';
import { type MeantDate, fullestDate, meantDates } from '../../text/meant-date';
import type { FieldPlace, PlaceKnown } from './field-place';
import { isDateLabel, withoutDateLabel } from './header-line';
import { datePlace } from './header-places';
import { type Part, isEmpty, linesOf, textOf, within, wordsOf } from '../../draft/part';
import { isOffice, isSealOnly, isSignature, sealAtStart, withoutOfficeAtEnd, withoutSealAtEnd } from './seal';

/** What is kept free for the opinion holds three things: the words, the place of the seal, the date. */
export function opinionPlaces(
  field: FormField,
  room: readonly Part[],
  known: PlaceKnown,
  notice: Notice,
): FieldPlace[] {
  const lines = cutLines(linesOf(room));
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

/** The name of the office closes the opinion; what stands alone in the first line may be anything. */
function cutLines(lines: readonly Part[]): (OpinionLine & { readonly line: Part })[] {
  let hasWords = false;
  return lines.map((line) => {
    const cut = cutLine(line);
    const isClosing = hasWords && cut.words.every((part) => isOffice(textOf(part)));
    hasWords ||= cut.words.length > 0;
    return { line, date: cut.date, words: isClosing ? [] : cut.words };
  });
}

function cutLine(line: Part): OpinionLine {
  const text = textOf(line);
  const date = opinionDateIn(text);
  const parts = date
    ? [
        { start: 0, end: withoutDateLabel(text.slice(0, date.start)).length },
        { start: text.length - afterDate(text, date.end).length, end: text.length },
      ]
    : [{ start: 0, end: text.length }];
  const words = parts.map((part) => opinionIn(within(line, part))).filter((part) => !isEmpty(part));
  return { words, date };
}

/** A part without the place of the seal, empty where it is nothing but that, or where somebody signs or puts a date. */
function opinionIn(part: Part): Part {
  const text = textOf(part);
  const words = withoutOfficeAtEnd(withoutSealAtEnd(text));
  const isSealed = words.length < text.trimEnd().length && isOffice(words);
  if (isSealOnly(text) || isSealed || isSignature(text) || isDateLabel(text)) return within(part, { start: 0, end: 0 });
  return wordsOf(within(part, { start: sealAtStart(words), end: words.length }));
}

/** The date of an opinion in a line of its cell, written, not complete, or open; null without one. */
export function opinionDateIn(line: string): MeantDate | null {
  return fullestDate(meantDates(foldLookAlikes(line)).filter((date) => datesOpinion(line, date)));
}

const WEEKDAY = /^[ \u3000]*[（(]?(?:星期|周)[一二三四五六日天][）)]?/u;

/** What stands after a date and the day of the week. */
function afterDate(line: string, end: number): string {
  return line.slice(end).replace(WEEKDAY, '');
}

/**
 * A date at the end of its line, or in front of a gap, dates the opinion; one within a sentence (经6月1日会议研究) is its words, and
 * so is one that is not complete and has words after it.
 */
function datesOpinion(line: string, { end, state }: MeantDate): boolean {
  if (state === 'open') return true;
  const after = afterDate(line, end);
  return (state === 'written' && isBlank(after.charAt(0))) || /^[。）)\s\u3000]*$/u.test(withoutSealAtEnd(after));
}
