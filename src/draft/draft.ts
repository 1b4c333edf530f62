import type { Package } from '../ooxml/package';
import type { XmlElement } from '../ooxml/xml';
import type { Reason, Role } from './roles';

/** Things in a paragraph other than plain text that decide how it may be treated. */
export type ObjectKind =
  | 'inline-picture'
  | 'anchored-picture'
  | 'object'
  | 'formula-inline'
  | 'formula-display'
  | 'text-box'
  | 'footnote'
  | 'comment'
  | 'revision'
  | 'bookmark'
  | 'field'
  | 'hyperlink'
  | 'control'
  | 'page-break'
  | 'section-break';

/** A number that Word computes for a list paragraph; it is not in the text. */
export interface ListLabel {
  /** The label as shown, for instance `一、` or `（二）`; for a bullet the bullet character. */
  readonly text: string;
  readonly bullet: boolean;
  readonly numId: string;
  /** 0-based level. */
  readonly level: number;
  /** Whether w:numPr stands in the paragraph itself or comes from its style. */
  readonly source: 'paragraph' | 'style';
}

/** Where a paragraph stands. */
export interface Place {
  /** 0 outside tables. */
  readonly tableDepth: number;
  /** Tags of the content controls around it, outermost first ('' for a control without a tag). */
  readonly controls: readonly string[];
}

/** One w:p of the body story. */
export interface DraftParagraph {
  /** Position among all w:p of the body story in document order: tables and controls included, text boxes not. */
  readonly index: number;
  readonly element: XmlElement;
  /** What a reader sees, without the list label: soft return as \n, tab as \t; deleted text and field codes left out. */
  readonly text: string;
  /** `text` without leading blanks and without invisible characters. */
  readonly clean: string;
  readonly label: ListLabel | null;
  readonly role: Role;
  /** Length, in UTF-16 units of `clean`, of a heading that runs into its body text; null if there is none. */
  readonly lead: number | null;
  readonly reason: Reason;
  readonly place: Place;
  readonly objects: ReadonlySet<ObjectKind>;
}

/** A document as the rest of the program sees it. */
export interface Draft {
  readonly pkg: Package;
  readonly paragraphs: readonly DraftParagraph[];
  /** What could not be understood and was left as it was; sentences for the author. */
  readonly warnings: readonly string[];
}
