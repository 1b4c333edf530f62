/** Something that the author should know about one paragraph or the whole document. */
export interface Remark {
  /** Stable, for instance `soft-return`. */
  readonly id: string;
  /** `error`: it does not look as the notice wants; `advice`: left on purpose, or done beyond looks. */
  readonly severity: 'error' | 'advice';
  /** A Chinese sentence: what it is and what to do. */
  readonly message: string;
  /** Paragraph in the draft; null for the whole document. For several paragraphs the first of them. */
  readonly index: number | null;
  /** The paragraph's clean text, '' for the whole document. */
  readonly text: string;
}
