import type { FormField, FormFieldName } from '../../notice/notice';
import type { MeantDate } from '../../text/meant-date';
import type { Part } from '../../draft/part';

/**
 * What a field's answer has around it:
 * - `cell`: it has cells of its own, beside its label or below it;
 * - `label-cell`: its label stands in the same cell;
 * - `line`: its label stands on the same line or above it, without a table;
 * - `header`: it stands on the lines around the table;
 * - `date`: it is a date and known by its form;
 * - `control`: it stands in a control of ours.
 */
export type PlaceKind = 'cell' | 'label-cell' | 'line' | 'header' | 'date' | 'control';

/** Where in a form the answer to a field stands, or is to be written. */
export interface FieldPlace {
  readonly field: FormField;
  readonly kind: PlaceKind;
  /** Where its label stands; null where it is known by none. */
  readonly label: Part | null;
  /** The label as it is printed, where its words are not the notice's; null otherwise. */
  readonly near: string | null;
  /** The lines of the answer in their order, none of them empty; a printed prompt counts as a word. Empty where nothing is written. */
  readonly words: readonly Part[];
  /** All that is kept free for the answer, room included, in the order of the document; empty where the form has no place for one. */
  readonly room: readonly Part[];
  /** How many cells hold the words; 0 where a table has none for them, 1 without a table. */
  readonly cells: number;
  /** What is meant as a date, where the field is known by one; null for other places. */
  readonly date: MeantDate | null;
}

/** What is known of a place before its words are looked at. */
export type PlaceKnown = Pick<FieldPlace, 'kind' | 'label' | 'near' | 'cells'>;

/** Where every field of one form stands. */
export interface FormPlaces {
  /** Of a field several, where the document has several places for it. */
  readonly places: readonly FieldPlace[];
  /** Words in the form that answer none of its labels. */
  readonly loose: readonly Part[];
}

export function placesOf(places: readonly FieldPlace[], name: FormFieldName): FieldPlace[] {
  return places.filter(({ field }) => field.name === name);
}
