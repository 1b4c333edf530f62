import { headerFields } from '../../notice/fields';
import type { FormField, Notice } from '../../notice/notice';
import type { FieldPlace, PlaceKnown } from './field-place';
import { unitPlaces } from './header-places';
import { opinionPlaces } from './opinion-places';
import { type Part, linesOf } from '../../draft/part';

/**
 * The places in what is kept free for the answer to a label: those of the header's line and of the opinion hold their dates as
 * well.
 */
export function answerPlaces(field: FormField, room: readonly Part[], known: PlaceKnown, notice: Notice): FieldPlace[] {
  if (field === headerFields(notice).line) return unitPlaces(field, room, known, notice);
  if (field.kind === 'opinion') return opinionPlaces(field, room, known, notice);
  return [{ field, ...known, words: linesOf(room), room, date: null }];
}
