import type { FormFieldName } from '../../notice/notice';

/** Where the value of a field stands in a draft. */
export interface ValuePlace {
  readonly field: FormFieldName;
  /** Its paragraphs, as indexes of the draft, in order and without gaps. */
  readonly paragraphs: readonly number[];
  /** The part of the only paragraph that is the value, in UTF-16 units of its `text`; null: all of the paragraphs. */
  readonly stretch: { readonly start: number; readonly end: number } | null;
}
