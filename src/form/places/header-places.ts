import { isSheetTitle } from '../../draft/classify/form-sheet';
import type { LabelMatcher } from '../../notice/label-match';
import { fieldOfKind, headerFields } from '../../notice/fields';
import type { FormField, Notice } from '../../notice/notice';
import { findYear } from '../../text/chinese-date';
import { foldLookAlikes } from '../../text/look-alikes';
import { type MeantDate, meantDates } from '../../text/meant-date';
import type { FieldPlace, PlaceKnown } from './field-place';
import { dateAlone, filledInOn, headerParts } from './header-line';
import { type Part, type Span, isEmpty, linesOf, textOf, trimmed, within, wordsOf } from '../../draft/part';

/** So many lines above a table are near it: a narrative before it has dates of its own. */
const NEAR = 6;

/** Year, unit and date in what stands above the table. */
export function headerPlaces(above: readonly Part[], matcher: LabelMatcher, notice: Notice): FieldPlace[] {
  const { line: field, date: dateField } = headerFields(notice);
  const lines = linesOf(above).map((line) => ({ line, label: unitLabel(textOf(line), matcher, field) }));
  const hasOwn = lines.some(({ label }) => label?.near === null);
  const places = yearPlaces(lines, notice);
  for (const [index, { line, label }] of lines.entries()) {
    if (label && label.near !== null && hasOwn) continue;
    const text = textOf(line);
    const { unit, date } = label ? headerParts(text, label.end) : { unit: null, date: null };
    const dated = date ?? dateAlone(text.slice(0, label?.start)) ?? filledInOn(text);
    if (unit && field) {
      const room = [within(line, unit)];
      const below = isEmpty(trimmed(text, unit)) && label?.end === text.length ? nameBelow(lines, index) : null;
      places.push(
        unitPlace(field, below ? [...room, below] : room, { label: line, near: label?.near ?? null, cells: 1 }),
      );
    }
    if (dated && dateField && (unit || dated.state === 'written' || index >= lines.length - NEAR))
      places.push(datePlace(dateField, line, dated));
  }
  return places;
}

/** The same in what answers the label of the unit elsewhere: a name may stand on several lines. */
export function unitPlaces(field: FormField, room: readonly Part[], known: PlaceKnown, notice: Notice): FieldPlace[] {
  const lines = linesOf(room);
  const parts = (lines.length > 0 ? lines : room).map((line) => {
    // With what stands before it: a label begins after a blank or a line to write on.
    const upTo = { paragraph: line.paragraph, start: 0, end: line.end };
    return { line: upTo, ...headerParts(textOf(upTo), line.start) };
  });
  const { date: dateField } = headerFields(notice);
  const dates = dateField ? parts.flatMap(({ line, date }) => (date ? [datePlace(dateField, line, date)] : [])) : [];
  return [
    unitPlace(
      field,
      parts.map(({ line, unit }) => within(line, unit)),
      known,
    ),
    ...dates,
  ];
}

function unitPlace(field: FormField, room: readonly Part[], known: Omit<PlaceKnown, 'kind'>): FieldPlace {
  const words = room.map(wordsOf).filter((part) => !isEmpty(part));
  return { field, ...known, kind: 'header', words, room, date: null };
}

/** A date that is known by its form, in a line; an open one is room for it. */
export function datePlace(field: FormField, line: Part, date: MeantDate): FieldPlace {
  const part = within(line, date);
  return { field, kind: 'date', label: null, near: null, words: [part], room: [part], cells: 1, date };
}

type HeaderLine = { readonly line: Part; readonly label: ReturnType<typeof unitLabel> };

/** The year in the title, the nearest one; where no line is a title, in one that names neither a unit nor a date. */
function yearPlaces(lines: readonly HeaderLine[], notice: Notice): FieldPlace[] {
  const field = fieldOfKind(notice, 'year');
  const dated = lines.filter(({ line }) => findYear(textOf(line))).reverse();
  const title =
    dated.find(({ line }) => isSheetTitle(textOf(line).normalize('NFKC'))) ??
    dated.find(({ line, label }) => label === null && meantDates(textOf(line)).length === 0);
  const year = title && findYear(textOf(title.line));
  if (!field || !year) return [];
  const part = within(title.line, year);
  return [{ field, kind: 'header', label: null, near: null, words: [part], room: [part], cells: 1, date: null }];
}

/** What may stand before a label within a line: a gap, or the end of a date. */
const BEFORE_LABEL = /[\t\u3000]+|[ \u00a0]{2,}|[日号\d][ \u00a0]/gu;

interface UnitLabel extends Span {
  /** Its words if they are not the notice's; null otherwise. */
  readonly near: string | null;
}

/** Where the label of the unit stands on a line, the blanks after it included; null for another line. */
function unitLabel(text: string, matcher: LabelMatcher, field: FormField | null): UnitLabel | null {
  const starts = [0, ...[...text.matchAll(BEFORE_LABEL)].map(({ index, 0: { length } }) => index + length)];
  for (const start of starts) {
    const label = matcher.begin(text.slice(start));
    if (label && label.field === field?.name)
      return {
        start,
        end: start + label.end,
        near: label.exact ? null : text.slice(start, start + label.words),
      };
  }
  const label = matcher.begin(text) ? null : matcher.match(text);
  if (!label || label.field !== field?.name) return null;
  const end = text.length - label.rest.length;
  return { start: 0, end, near: label.exact ? null : text.slice(0, end).replace(/[：:]$/u, '') };
}

const LONGEST_NAME = 40;

/** The rest of a label that was broken before its bracket: （案例所在单位）： */
const REST_OF_LABEL = /^[（(【[][^（()）【】[\]]*[）)】\]][：:]?/u;

/** The name on the lines below its label; null where they are something else. */
function nameBelow(lines: readonly HeaderLine[], at: number): Part | null {
  const next = lines[at + 1];
  const rest = next && !next.label ? REST_OF_LABEL.exec(foldLookAlikes(textOf(next.line))) : null;
  if (!next || !rest) return nameIn(next);
  const after = wordsOf({ ...next.line, start: next.line.start + rest[0].length });
  return isEmpty(after) ? nameIn(lines[at + 2]) : nameIn({ line: after, label: null });
}

function nameIn(line: HeaderLine | undefined): Part | null {
  if (!line || line.label) return null;
  const text = textOf(line.line);
  const isName = text.length <= LONGEST_NAME && !/[：:。，；]/u.test(text) && !isSheetTitle(text);
  if (!isName || dateAlone(text)) return null;
  const { unit } = headerParts(text);
  return isEmpty(trimmed(text, unit)) ? null : within(line.line, unit);
}
