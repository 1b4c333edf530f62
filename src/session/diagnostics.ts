/** What this Word is, and how it answers what Word's documentation leaves open. */
export interface Diagnostics {
  readonly questions: readonly Question[];
  /** Asks every question in the open document, which has to be blank. Never rejects. */
  run(person: Person): Promise<DiagnosticsOutcome>;
  /** What this Word is, and these answers, as text, for whoever maintains the add-in; nothing about the document or its author. */
  report(answers: readonly Answer[]): string;
}

/** Who watches, and lends a hand where the interface has none. */
export interface Person {
  onAsked(question: Question): void;
  /** Asks to do something in Word; false if they would rather not. */
  ask(request: string): Promise<boolean>;
  /** Whether they have left: then no further question is asked. */
  isGone(): boolean;
}

export type DiagnosticsOutcome =
  | { readonly kind: 'answered'; readonly answers: readonly Answer[] }
  /** Nothing was changed; `message` says why and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

/** What a person reads of a probe. */
export interface Question {
  /** Lower case with hyphens; names the answer in reports. */
  readonly id: string;
  readonly question: string;
  /**
   * What the answer is called where it is used: a switch of the development host (`src/workbench/host/quirks.ts`) whose
   * values are the answers. Questions that have no switch yet have a name in the same manner.
   */
  readonly settles: string;
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
