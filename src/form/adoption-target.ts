import type { FormFieldName } from '../notice/notice';

/** Where in a typed form the answer to a field stands, or is to be written: what a control is to be put around. */
export type AdoptionTarget =
  /** Whole neighbouring paragraphs, by their indexes in the draft; one without text where nothing was filled in. */
  | { readonly field: FormFieldName; readonly kind: 'paragraphs'; readonly paragraphs: readonly number[] }
  /** Part of a paragraph's text, in UTF-16 units: the rest is a label, or another field. */
  | {
      readonly field: FormFieldName;
      readonly kind: 'stretch';
      readonly paragraph: number;
      readonly start: number;
      readonly end: number;
    };

export interface Adoption {
  readonly targets: readonly AdoptionTarget[];
  readonly missing: readonly NotAdopted[];
}

/** A field that no control can be put around. */
export interface NotAdopted {
  readonly field: FormFieldName;
  /** A sentence that says why, and what to do. */
  readonly reason: string;
  /** The paragraph where it is to be written, by its index in the draft; null where the form has no such place. */
  readonly paragraph: number | null;
}
