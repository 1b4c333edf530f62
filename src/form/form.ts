import type { Finding } from '../draft/finding';
import type { FormField, FormFieldName, Limit } from '../notice/notice';

/** What stands in one field of a form, before it is judged. */
export interface FieldText {
  /** The paragraphs of the answer with their automatic numbers; empty if nothing was filled in. */
  readonly lines: readonly string[];
  /** The form's own remark, for instance （条目式，限200字）, still stands in the field. */
  readonly promptLeft: boolean;
  /** Words that may be the answer, where none was found: whether they stand after its label, or the form has no such label. */
  readonly unclear?: Unclear;
}

export interface Unclear {
  /** Those that it may be, in the order of the form. */
  readonly words: readonly string[];
  readonly hasLabel: boolean;
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
 * - `fine`: right; there may be advice all the same;
 * - `over`: over the limit;
 * - `attention`: something else is wrong.
 */
export type FieldState = 'empty' | 'fine' | 'over' | 'attention';

/** One field of a form, read and judged. */
export interface FormFieldReading {
  readonly name: FormFieldName;
  /** `id` of the stage in which it is filled in. */
  readonly stage: string;
  /** As the form prints it. */
  readonly label: string;
  readonly kind: FormField['kind'];
  /** Paragraphs separated by `\n`; dates as 2022年6月1日; null if empty. */
  readonly value: string | null;
  /** 字数 as Word counts. */
  readonly words: number;
  /** Counted strictly, see `countWords`. */
  readonly strict: number;
  /** How long it may and must be; null without a limit. */
  readonly limit: Limit | null;
  /** How much it is, in the limit's unit; 字数 without one. */
  readonly amount: number;
  readonly state: FieldState;
  /** What is wrong and what to do; advice in a field that is `fine`. */
  readonly findings: readonly Finding[];
  /** The form's own remark still stands in it. */
  readonly promptLeft: boolean;
}

/** A narrative in the same document, as far as the form has to agree with it. */
export interface FoundNarrative {
  /** What stands above the narrative, by the field of the form that says the same; null if it is not filled in. */
  readonly front: Readonly<Partial<Record<FormFieldName, string | null>>>;
  /** The fields of the form that Word itself keeps equal to what stands above the narrative. */
  readonly follows: readonly FormFieldName[];
  /** Titles of the parts that have no words of the author's yet. */
  readonly unwritten: readonly string[];
  /** Where a hint of ours still stands. */
  readonly prompts: readonly string[];
  /** Nothing is written in any of its parts. */
  readonly isBlank: boolean;
}

/** A narrative, judged by the form beside it. */
export interface NarrativeReading extends FoundNarrative {
  /** What is to be put right. */
  readonly faults: readonly Finding[];
  /** The same in a few words; null if nothing is. */
  readonly inShort: string | null;
}

/** A part of the form that one office fills in, see the notice's `stages`. */
export interface StageReading {
  readonly id: string;
  readonly name: string;
  /** How many of its fields are right. */
  readonly done: number;
  /** How many fields are asked for. */
  readonly total: number;
  /** Whether the form may be passed on: everything that belongs to this stage is right. */
  readonly ready: boolean;
  /** What the stage is like, a few words to follow name and figures. */
  readonly message: string;
}

export type Verdict = 'agree' | 'disagree' | 'ambiguous' | 'missing';

/** A form, read and judged. */
export interface FormReading {
  readonly source: FoundForm['source'];
  /** In the order of the form. */
  readonly fields: readonly FormFieldReading[];
  /** In the order in which the form goes from hand to hand. */
  readonly stages: readonly StageReading[];
  /** null if there is none in the document. */
  readonly narrative: NarrativeReading | null;
  readonly verdict: Verdict;
  /** Whether all may be handed in: the stages are ready, and so is the narrative where there is one. */
  readonly ready: boolean;
  /** What is doubtful about the reading. */
  readonly warnings: readonly Finding[];
}
