import type { FormFieldName } from '../notice/notice';

/** What stands in one field of a form, before it is judged. */
export interface FieldText {
  /** The paragraphs of the answer with their automatic numbers; empty if nothing was filled in. */
  readonly lines: readonly string[];
  /** The form's own remark, for instance （条目式，限200字）, still stands in the field. */
  readonly promptLeft: boolean;
}

/** The fields as they were found in a document. */
export interface FoundForm {
  /** By our own content controls, or by the printed labels. */
  readonly source: 'controls' | 'labels';
  readonly texts: Readonly<Partial<Record<FormFieldName, FieldText>>>;
  /** What is doubtful about the finding; sentences for the author. */
  readonly warnings: readonly string[];
}

/**
 * - `empty`: nothing in it;
 * - `fine`;
 * - `tight`: within the limit as Word counts, over it when counted strictly;
 * - `over`: over the limit;
 * - `attention`: something else is wrong, see `message`.
 */
export type FieldState = 'empty' | 'fine' | 'tight' | 'over' | 'attention';

/** One field of a form, read and judged. */
export interface FormFieldReading {
  readonly name: FormFieldName;
  /** As the form prints it. */
  readonly label: string;
  /** Paragraphs separated by `\n`; dates as 2022年6月1日; null if empty. */
  readonly value: string | null;
  /** 字数 as Word counts. */
  readonly words: number;
  /** Counted strictly, see `countWords`. */
  readonly strict: number;
  /** Most 字 allowed; null without a limit. */
  readonly limit: number | null;
  readonly state: FieldState;
  /** What is wrong and what to do, one sentence; null if nothing is. */
  readonly message: string | null;
}

export type Verdict = 'agree' | 'disagree' | 'ambiguous' | 'missing';

/** A form, read and judged. */
export interface FormReading {
  readonly source: FoundForm['source'];
  /** In the order of the form. */
  readonly fields: readonly FormFieldReading[];
  readonly verdict: Verdict;
  /** Whether it may be handed in: every field is filled, within its limit, and plain where the notice wants it so. */
  readonly ready: boolean;
  readonly warnings: readonly string[];
}
