import { isSheetTitle } from '../../draft/classify/form-sheet';
import { type LabelMatcher, nearLabelRemark } from '../../notice/label-match';
import { fieldOfKind, headerFields } from '../../notice/fields';
import type { FormField, FormFieldName } from '../../notice/notice';
import { trimBlanks } from '../../text/blanks';
import { normalDate } from '../../text/chinese-date';
import { type MeantDate, meantDates } from '../../text/meant-date';
import type { FoundFields } from './found-fields';
import { type Span, dateAlone, headerParts } from './header-line';

const YEAR_OF_TITLE = /(\d{4})\s*年度?/u;

/** A part of one of several texts; `start` and `end` count from the beginning of that text. */
export interface Place extends Span {
  /** Index of the text. */
  readonly at: number;
}

export type DatePlace = Place & Pick<MeantDate, 'text' | 'state' | 'date'>;

export interface HeaderPlaces {
  /** The label of the unit, where its words are not the notice's; null otherwise. */
  readonly near: string | null;
  /** The names of the unit, or the room for one. */
  readonly units: readonly Place[];
  /** Those that say most first. */
  readonly dates: readonly DatePlace[];
}

/** So many lines above a table are near it: a narrative before it has dates of its own. */
const NEAR = 6;

/** Where unit and date stand in what is above the table: one text per paragraph. */
export function findHeader(above: readonly string[], matcher: LabelMatcher, line: FormField | null): HeaderPlaces {
  const units: Place[] = [];
  const dates: DatePlace[] = [];
  const lines = above.flatMap(linesOf).map((one) => ({ ...one, label: unitLabel(one.text, matcher, line) }));
  const hasOwn = lines.some(({ label }) => label?.near === null);
  const near = hasOwn ? null : (lines.find(({ label }) => label)?.label?.near ?? null);
  for (const [index, { at, offset, text, label }] of lines.entries()) {
    const place = <T extends Span>(span: T) => ({ ...span, at, start: offset + span.start, end: offset + span.end });
    if (label && label.near !== null && hasOwn) continue;
    const { unit, date } = label ? headerParts(text, label.end) : { unit: null, date: dateAlone(text) };
    if (unit) units.push(place(unit));
    if (date && (unit || date.state === 'written' || index >= lines.length - NEAR)) dates.push(place(date));
  }
  return { near, units, dates: fullestFirst(dates) };
}

/** The same in what answers the label of the unit in a table. */
export function findUnit(lines: readonly string[]): HeaderPlaces {
  const parts = lines.map((line, at) => ({ at, ...headerParts(line) }));
  return {
    near: null,
    units: parts.map(({ at, unit }) => ({ ...unit, at })),
    dates: fullestFirst(parts.flatMap(({ at, date }) => (date ? [{ ...date, at }] : []))),
  };
}

export function fullestFirst<T extends Pick<MeantDate, 'state'>>(dates: readonly T[]): T[] {
  return (['written', 'partial', 'open'] as const).flatMap((wanted) => dates.filter(({ state }) => state === wanted));
}

/** Reads what stands above the table: the title with its year, the unit, the date. */
export function readHeaderLines(above: readonly string[], matcher: LabelMatcher, found: FoundFields): void {
  const { line, date } = headerFields(found.notice);
  const titles = above
    .map((text) => text.normalize('NFKC'))
    .filter((text) => YEAR_OF_TITLE.test(text))
    .reverse();
  const title =
    titles.find(isSheetTitle) ??
    titles.find((text) => unitLabel(text, matcher, line) === null && meantDates(text).length === 0);
  const year = title && YEAR_OF_TITLE.exec(title)?.[1];
  const asked = fieldOfKind(found.notice, 'year');
  if (year && asked) found.take(asked.name, [year]);
  const { near, units, dates } = findHeader(above, matcher, line);
  if (near !== null) found.warnings.push(nearLabelRemark(near, line?.label ?? ''));
  if (line) for (const { at, start, end } of units) found.take(line.name, wordsOf(above[at]?.slice(start, end) ?? ''));
  if (date) takeDates(date.name, dates, found);
}

/** Reads what belongs on the line above the table, and the date beside or below it, from what answers its label. */
export function readHeaderLine({ name }: FormField, lines: readonly string[], found: FoundFields): void {
  const { units, dates } = findUnit(lines);
  found.take(
    name,
    units.flatMap(({ at, start, end }) => wordsOf(lines[at]?.slice(start, end) ?? '')),
  );
  const { date } = headerFields(found.notice);
  if (date) takeDates(date.name, dates, found);
}

/** Takes the dates that are written, and one that is not complete where there is no better one. */
export function takeDates(
  name: FormFieldName,
  dates: readonly Pick<MeantDate, 'state' | 'date' | 'text'>[],
  found: FoundFields,
): void {
  const written = dates.filter(({ state }) => state === 'written');
  const partial = dates.filter(({ state }) => state === 'partial').slice(0, 1);
  for (const date of written.length > 0 ? written : partial) found.take(name, [normalDate(date)]);
}

/** Where the label of the unit ends on a line, and its words if they are not the notice's; null for another line. */
function unitLabel(
  text: string,
  matcher: LabelMatcher,
  line: FormField | null,
): { readonly end: number; readonly near: string | null } | null {
  const start = matcher.begin(text);
  if (start)
    return start.field === line?.name
      ? { end: start.end, near: start.exact ? null : text.slice(0, start.words) }
      : null;
  const label = matcher.match(text);
  if (!label || label.field !== line?.name) return null;
  const end = text.length - label.rest.length;
  return { end, near: label.exact ? null : text.slice(0, end).replace(/[：:]$/u, '') };
}

/** The name, without lines to write on. */
function wordsOf(unit: string): string[] {
  const words = trimBlanks(unit.replace(/_+/gu, ' '));
  return words === '' ? [] : [words];
}

/** The lines of a paragraph without blanks at their ends, each with where it begins. */
function linesOf(paragraph: string, at: number): { at: number; offset: number; text: string }[] {
  let start = 0;
  return paragraph.split('\n').flatMap((raw) => {
    const text = trimBlanks(raw);
    const offset = start + raw.indexOf(text);
    start += raw.length + 1;
    return text === '' ? [] : [{ at, offset, text }];
  });
}
