import type { Finding } from '../draft/finding';
import type { TextEdit } from '../edit/text-edit';
import type { Role } from '../draft/roles';
import type { PageMargins } from '../notice/options';
import type { CharacterStyle, ParagraphStyle, Property, Style } from './style';
import type { StyledSpan } from './styled-span';

/**
 * What is to become of each paragraph. Plain data, by index, so that two hands can carry it out (`apply` on a package, the
 * add-in through Office.js) and a later reading can be compared with it.
 */
export interface Plan {
  /** One for each paragraph of the draft, in order. */
  readonly paragraphs: readonly ParagraphPlan[];
  /** The styles that the plan uses, each once. */
  readonly styles: readonly Style[];
  /** Paragraphs, by index, of application forms and summary tables, which stay as they are; see `sheetParagraphs`. */
  readonly sheets: ReadonlySet<number>;
  /** null: the sections keep theirs. */
  readonly pageMargins: PageMargins | null;
  /** Changes of the paragraphs themselves, if the author asks for them; see `RESTRUCTURES`. */
  readonly restructures: Restructures;
  /** What stays as it is, and why. */
  readonly left: readonly Finding[];
  /** What is done beyond looks. */
  readonly notes: readonly Finding[];
}

export interface ParagraphPlan {
  readonly index: number;
  readonly role: Role;
  /** null: the paragraph stays as it is, down to the last byte. */
  readonly style: ParagraphStyle | null;
  /** Parts that look unlike the rest of the paragraph, in order and apart from each other. */
  readonly spans: readonly StyledSpan[];
  /**
   * UTF-16 units at the beginning of `text` that are blanks typed as an indent and go; 0 if there are none or they stand
   * where nothing may be touched.
   */
  readonly leadingBlanks: number;
  /** A list place to be written into the paragraph itself, because it came from the style that goes; else null. */
  readonly list: { readonly numId: string; readonly level: number } | null;
  /** Direct paragraph formatting on top of the style, for list paragraphs: a level's formatting beats the style's. */
  readonly direct: readonly Property[];
  /** The look of the automatic number: that of the first span if it begins the paragraph. */
  readonly labelStyle: CharacterStyle | null;
}

/** A paragraph that gets a look. */
export type FormattedParagraph = ParagraphPlan & { readonly style: ParagraphStyle };

export function isFormatted(plan: ParagraphPlan): plan is FormattedParagraph {
  return plan.style !== null;
}

export interface Restructures {
  /** Marks of Markdown that are taken away: their spans in the paragraphs' texts. */
  readonly unmark: readonly TextEdit[];
  /** Paragraphs whose soft returns become paragraph ends. */
  readonly split: readonly number[];
  /** Empty paragraphs that go. */
  readonly remove: readonly number[];
}
