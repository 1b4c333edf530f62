import type { Requirement } from '../capabilities';
import type { Lab } from './lab/lab';

/** A sentence in the languages of the pane. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a person reads of a probe. */
export interface Question {
  /** Lower case with hyphens; names the answer in reports. */
  readonly id: string;
  readonly question: Bilingual;
  /** What is done in the blank document to find out. */
  readonly method: Bilingual;
  /**
   * What the answer is called where it is used: a switch of the development host (`src/workbench/host/quirks.ts`) whose
   * values are the answers. Questions that have no switch yet have a name in the same manner.
   */
  readonly settles: string;
}

/**
 * One thing that Word's documentation leaves open, with an experiment that asks the Word at hand. Each experiment makes
 * its own content and says what it saw in the document's XML or text afterwards, never what it told Word to do.
 */
export interface Probe extends Question {
  /** The requirement set without which the question does not arise; none means the baseline, WordApi 1.3. */
  readonly needs?: Requirement;
  run(lab: Lab): Promise<Observation>;
}

export interface Observation {
  /** The switch's value; null where what was seen is none of the expected answers. */
  readonly value: string | null;
  /** What was measured, in plain values: for whoever has to judge the answer. */
  readonly seen: Readonly<Record<string, Seen>>;
}

export type Seen = string | number | boolean | null | readonly (string | number)[];

export type Answer = Pick<Question, 'id' | 'settles'> &
  (
    | ({ readonly kind: 'answered' } & Observation)
    /** Word refused, with this code: an answer too. */
    | { readonly kind: 'failed'; readonly code: string }
    /** This Word does not have the requirement set that the question is about. */
    | { readonly kind: 'not-here'; readonly needs: string }
    /** The person did not do their part. */
    | { readonly kind: 'skipped' }
  );

/** The person at the keyboard did not do what was asked. */
export class Skipped extends Error {}

/** An experiment could not be made, though Word reported no error; `code` is told as the answer. */
export class NoResult extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
