/** What a paragraph is in a case narrative. The names are part of the terminal's JSON output. */
export const ROLES = [
  'title',
  'subtitle',
  'byline',
  'note',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  'picture',
  'formula',
  'caption',
  'table-cell',
  'toc',
  'signature',
  'date',
  'annotation',
  'empty',
] as const;

export type Role = (typeof ROLES)[number];

/** Why a paragraph was given its role: a stable id and a sentence for the author. */
export interface Reason {
  readonly id: string;
  readonly message: string;
}

/**
 * A role that the author set by hand. The paragraph is found again by its text; `index` only decides between
 * paragraphs of the same text, so that a correction survives edits elsewhere in the document.
 */
export interface RoleCorrection {
  readonly index: number;
  /** The paragraph's clean text (see `DraftParagraph.clean`), at most its first 120 code points. */
  readonly text: string;
  readonly role: Role;
}
