import type { Statement } from '../draft/finding';

/** Something that the author should know about one paragraph or the whole document. */
export interface Remark extends Statement {
  /** Paragraph in the draft; null for the whole document. For several paragraphs the first of them. */
  readonly index: number | null;
  /** The paragraph's clean text, '' for the whole document. */
  readonly text: string;
}
