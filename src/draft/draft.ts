import type { Package } from '../ooxml/package/package';
import type { XmlElement } from '../ooxml/xml';
import type { Reason, Role } from './roles';

/** Things in a paragraph other than plain text that decide how it may be treated. */
export type ObjectKind =
  | 'inline-picture'
  | 'anchored-picture'
  | 'object'
  /** A character of a symbol font (w:sym, w16se:symEx). */
  | 'symbol'
  /** A phonetic guide above the text. */
  | 'ruby'
  /** An EQ field: a fraction, a ring around a character, a phonetic guide of earlier versions. */
  | 'eq-field'
  /** Something hidden, which is not in `text`, or a hidden mark. */
  | 'hidden'
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

/** Text of one element inside a run: what `text` shows of it and where it comes from. */
export interface TextPiece {
  /** Position in `DraftParagraph.text`, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
  /** What a reader sees instead, of the same length: `R` in Wingdings 2 shows ☑. Word, too, gives the letter as the text. */
  readonly shown: string | null;
  /** w:t, w:tab, w:ptab, w:br, w:cr, w:noBreakHyphen, w:softHyphen, w:sym or w16se:symEx. */
  readonly element: XmlElement;
  /** For w:t: how many UTF-16 units of its content stand before `text` (white space dropped without xml:space). */
  readonly skipped: number;
  /** The w:r around it. */
  readonly run: XmlElement;
}

/** A number that the author typed. */
export interface TypedNumber {
  /** As typed, with the blanks after it. */
  readonly typed: string;
  /** As GB/T 9704 writes it; equal to `typed` without its blanks where that is fine or there is no better form. */
  readonly canonical: string;
}

/** A remark of the notice's exemplar that was left in the author's text, for instance （一级标题，左对齐……）. */
export interface Annotation {
  /** First UTF-16 unit in `clean`. */
  readonly start: number;
  /** After the last UTF-16 unit in `clean`. */
  readonly end: number;
}

/** What stands between two soft returns; a paragraph without soft returns is one line. */
export interface DraftLine {
  /** First UTF-16 unit in the paragraph's `text`, leading blanks included. */
  readonly start: number;
  /** After the last UTF-16 unit in `text`; the soft return is not part of the line. */
  readonly end: number;
  /** Without leading blanks and invisible characters. */
  readonly clean: string;
  /** What the line would be if it were a paragraph of its own. */
  readonly role: Role;
  /** Length in UTF-16 units of the line's own `clean` of a heading that runs into its body text; null if there is none. */
  readonly lead: number | null;
  readonly reason: Reason;
  readonly number: TypedNumber | null;
}

/** One w:p of the body story. */
export interface DraftParagraph {
  /** Position among the w:p of the body story in document order: tables and controls included, text boxes and leftovers not. */
  readonly index: number;
  readonly element: XmlElement;
  /**
   * What a reader sees, without the list label: soft return as \n, tab as \t; deleted and hidden text and field codes left
   * out; what has no character as U+FFFC.
   */
  readonly text: string;
  /** `text` without leading blanks and without invisible characters. */
  readonly clean: string;
  /**
   * Whether a reader sees it as the rest of the paragraph before, whose mark is deleted or hidden. Both have one role, and a
   * lead that ends in one of them is all of the text before and nothing (0) of the text after.
   */
  readonly goesOn: boolean;
  /** The blanks that `text` begins with, as typed; '' if there are none. */
  readonly leadingBlanks: string;
  readonly label: ListLabel | null;
  /** Role of the paragraph: that of its first line with text. */
  readonly role: Role;
  /** Length, in UTF-16 units of `clean`, of a heading that runs into its body text; null if there is none. */
  readonly lead: number | null;
  readonly reason: Reason;
  /** Whether the author set the role by hand. */
  readonly corrected: boolean;
  readonly number: TypedNumber | null;
  /** Whether it, or a line of it, begins with a number that a heading could have, and is text. */
  readonly numberedText: boolean;
  readonly annotations: readonly Annotation[];
  /** At least one. A soft return hides a heading where lines have different roles. */
  readonly lines: readonly DraftLine[];
  /** Where each character of `text` comes from, in order and without gaps. */
  readonly pieces: readonly TextPiece[];
  readonly place: Place;
  readonly objects: ReadonlySet<ObjectKind>;
}

/** A w:p that is a sentinel as a `whole`, or has one among its words. */
export interface Leftover {
  readonly element: XmlElement;
  readonly pieces: readonly TextPiece[];
  readonly whole: boolean;
}

/** A document as the rest of the program sees it. */
export interface Draft {
  readonly pkg: Package;
  readonly paragraphs: readonly DraftParagraph[];
  /**
   * Paragraphs of the add-in's own that have come back (by undo, after a crash; see `text/sentinel.ts`), and those of the
   * author's that hold one. The former are none of `paragraphs`: they count nowhere.
   */
  readonly leftovers: readonly Leftover[];
  /** What could not be understood and was left as it was; sentences for the author. */
  readonly warnings: readonly string[];
}
