import type { Draft } from '../../draft/draft';
import { formTables } from '../../format/sheets/form-tables';
import { headerFields } from '../../notice/fields';
import { LabelMatcher } from '../../notice/label-match';
import type { Notice } from '../../notice/notice';
import { type FormPlaces, placesOf } from './field-place';
import { headerPlaces } from './header-places';
import { linePlaces } from './line-places';
import { wholeOf } from './part';
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
  if (!first) return linePlaces(draft, matcher, notice);
  const paragraphOf = new Map(draft.paragraphs.map((paragraph) => [paragraph.element, paragraph]));
  const start = draft.paragraphs.findIndex(({ element }) => element === first);
  const above = draft.paragraphs.slice(0, Math.max(0, start)).map(wholeOf);
  const found = tables.map((cells) => new TablePlaces(cells, paragraphOf, notice));
  const places = [...headerPlaces(above, matcher, notice), ...found.flatMap((table) => table.find())];
  const { date } = headerFields(notice);
  const isDated = date === null || placesOf(places, date.name).some((place) => place.date?.state !== 'open');
  return isDated ? places : [...places, ...(found[0]?.dates() ?? [])];
}
