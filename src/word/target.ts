/** What the plan wants of one paragraph, in the words of Office.js. */
export interface Target {
  /** Index among the draft's paragraphs. */
  readonly index: number;
  /** Name (w:name) of the paragraph style to set. */
  readonly style: string;
  /** The sentence at the beginning that looks like a heading, and the character style for it. */
  readonly lead: { readonly text: string; readonly style: string } | null;
  /** Leading blanks to take away, as they stand in the text; '' for none. */
  readonly blanks: string;
}
