import {
  exemplarRemarks,
  falseHeadings,
  notesAndBoxes,
  picturesAndTables,
  trackedChanges,
  wrappedText,
} from './families/content';
import { contents, frontAndClosing, longAndBare, softReturns, typedIndents } from './families/layout';
import {
  automaticNumbers,
  chapterScheme,
  decimalScheme,
  mixedMarks,
  numbersOfStyles,
  unnumberedHeadings,
} from './families/numbering';
import {
  headingStylesOfWord,
  pollutedByWps,
  shiftedHeadingStyles,
  strictAndPlain,
  wrongFonts,
} from './families/typography';
import type { MessyDraft } from './manuscript';
import { Random } from './random';

export type { MessyDraft, TruthParagraph } from './manuscript';

/** Kinds of mess, each a way in which real drafts differ from what the notice wants. */
const FAMILIES = {
  'wrong-fonts': wrongFonts,
  'heading-styles': headingStylesOfWord,
  'shifted-heading-styles': shiftedHeadingStyles,
  'wps-pollution': pollutedByWps,
  'strict-and-plain': strictAndPlain,
  'automatic-numbers': automaticNumbers,
  'numbers-of-styles': numbersOfStyles,
  'mixed-marks': mixedMarks,
  'decimal-scheme': decimalScheme,
  'chapter-scheme': chapterScheme,
  'unnumbered-headings': unnumberedHeadings,
  'typed-indents': typedIndents,
  'soft-returns': softReturns,
  'front-and-closing': frontAndClosing,
  contents,
  'long-and-bare': longAndBare,
  'tracked-changes': trackedChanges,
  'wrapped-text': wrappedText,
  'pictures-and-tables': picturesAndTables,
  'notes-and-boxes': notesAndBoxes,
  'exemplar-remarks': exemplarRemarks,
  'false-headings': falseHeadings,
} satisfies Record<string, (random: Random) => MessyDraft>;

export type Family = keyof typeof FAMILIES;

export const FAMILY_NAMES = Object.keys(FAMILIES) as Family[];

/** A messy draft and what is true of each of its paragraphs; the same for the same seed. */
export function messyDraft(family: Family, seed = 1): MessyDraft {
  return FAMILIES[family](new Random(seed));
}
