import type { Draft, DraftParagraph } from '../../draft/draft';
import { ANNEX } from '../../draft/classify/annotation';
import { isSheetNote, isSheetTitle } from '../../draft/classify/form-sheet';
import { type Part, linesOf, textOf, wholeOf } from '../../draft/part';
import { type FormCell, formTables, framedIn } from '../../format/sheets/form-tables';
import { fieldOf, headerFields } from '../../notice/fields';
import { findYear } from '../../text/chinese-date';
import { LabelMatcher } from '../../notice/label-match';
import type { FormField, Notice } from '../../notice/notice';
import { closingDates, filledInDates } from './closing-places';
import { cutAtLabels } from './cut-places';
import { type FieldPlace, type FormPlaces, placesOf } from './field-place';
import { dateAlone } from './header-line';
import { headerPlaces } from './header-places';
import { linePlaces, placesBelow, placesBeside } from './line-places';
import { isSealOnly, isSignature } from './seal';
import { TablePlaces } from './table-places';

/**
 * Where the fields of a form stand that was typed by hand or comes from the issuing office: beside their printed labels,
 * whatever breaks, blanks, merged cells and remarks do to these. null if the document holds no form. All that reads such a form
 * or puts controls around its answers goes by these places.
 */
export function formPlaces(draft: Draft, notice: Notice): FormPlaces | null {
  const matcher = new LabelMatcher(notice);
  const tables = formTables(draft, notice);
  const first = tables[0]?.[0]?.paragraphs[0];
  if (!first) {
    const places = linePlaces(draft, matcher, notice);
    return places && { places, loose: [] };
  }
  const paragraphOf = new Map(draft.paragraphs.map((paragraph) => [paragraph.element, paragraph]));
  const start = draft.paragraphs.findIndex(({ element }) => element === first);
  const above = [...draft.paragraphs.slice(0, Math.max(0, start)).map(wholeOf), ...titleIn(tables[0])];
  const found = tables.map((cells) => new TablePlaces(cells, paragraphOf, matcher, notice));
  const inTables = cutAtLabels(
    found.flatMap((table) => table.find()),
    matcher,
    notice,
  );
  const places = [...headerPlaces(above, matcher, notice), ...inTables];
  const { line, date } = headerFields(notice);
  const isFilled = (field: FormField | null) =>
    field === null ||
    placesOf(places, field.name).some(({ words, date }) => words.length > 0 && date?.state !== 'open');
  if (!isFilled(date)) places.push(...(found[0]?.dates() ?? []));
  const own = new Set(tables.flatMap((cells) => cells.flatMap(({ paragraphs }) => paragraphs)));
  const framed = framedIn(draft);
  const isOutside = ({ element, place: { tableDepth } }: DraftParagraph) =>
    tableDepth === 0 || (tableDepth === 1 && framed.has(element) && !own.has(element));
  const outside = draft.paragraphs.slice(start).filter(isOutside);
  if (!isFilled(line)) places.push(...headerBelow(outside, matcher, notice));
  places.push(...placesBeside(above, new Set(places.map(({ field }) => field.name)), matcher, notice));
  places.push(...placesBelow(outside, new Set(places.map(({ field }) => field.name)), matcher, notice));
  const below = rowsBelow(found, outside);
  if (date && !isFilled(date)) places.push(...filledInDates(below, date));
  if (!isFilled(fieldOf(notice, notice.form.seal.date))) places.push(...closingDates(below, notice));
  const labelled = new Set(places.flatMap(({ label }) => label?.paragraph ?? []));
  const unclaimed = linesOf(above).filter(({ paragraph }) => !labelled.has(paragraph));
  const near = isFilled(line) ? [] : unclaimed.slice(-MOST_ABOVE).filter(isLoose);
  return { places, loose: [...near, ...found.flatMap((table) => table.loose()).filter(isLoose)] };
}

/** What stands in the rows of the last table after its last answer, and in the lines below it. */
function rowsBelow(tables: readonly TablePlaces[], outside: readonly DraftParagraph[]): Part[][] {
  const rows = tables.at(-1)?.rowsBelow() ?? [];
  const end = tables.at(-1)?.lastParagraph() ?? -1;
  const below = linesOf(outside.filter(({ index }) => index > end).map(wholeOf));
  return [...rows, ...below.slice(0, MOST_BELOW).map((line) => [line])];
}

/** The words in the rows above the first label: the title of the form may stand in its table. */
function titleIn(cells: readonly FormCell[] = []): Part[] {
  const first = Math.min(...cells.filter(({ label }) => label).map(({ row }) => row));
  return cells.filter(({ row }) => row < first).flatMap(({ lines }) => lines);
}

/** So many lines above a table may be the form's. */
const MOST_ABOVE = 3;

/** Whether words are nobody knows what: neither a title, nor a note, nor a date, nor where somebody signs. */
function isLoose(line: Part): boolean {
  const text = textOf(line);
  const isOwn = isSheetTitle(text) || ANNEX.test(text) || isYear(text) || isSheetNote(text);
  return !isOwn && dateAlone(text) === null && !isSealOnly(text) && !isSignature(text);
}

/** 2022年度 on a line of its own, or before the rest of a title. */
function isYear(text: string): boolean {
  const year = findYear(text);
  return year?.start === 0 && text.slice(year.end).startsWith('年度');
}

/** So many lines below a table may hold the unit and its date: what follows is something else. */
const MOST_BELOW = 4;

function headerBelow(outside: readonly DraftParagraph[], matcher: LabelMatcher, notice: Notice): FieldPlace[] {
  const lines = outside.filter(({ clean }) => clean !== '').slice(0, MOST_BELOW);
  return headerPlaces(lines.map(wholeOf), matcher, notice).filter(({ field }) => field.kind !== 'year');
}
