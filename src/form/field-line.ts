/** A paragraph of an answer: Word's automatic number, and the words that are written. */
export interface FieldLine {
  /** As Word shows it, for instance `1.` or `（一）`; '' without one. It counts as 字, but is no text that can be edited. */
  readonly label: string;
  readonly text: string;
}
