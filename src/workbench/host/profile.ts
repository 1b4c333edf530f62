import type { Quirks } from './quirks';
import type { RequirementSets } from './requirements';

/** One kind of Word, as data. */
export interface Profile {
  readonly name: ProfileName;
  /** For people. */
  readonly title: string;
  readonly requirementSets: RequirementSets;
  /** Members that are there but refused (`NotAllowed`), as `Class.member` or, for assignments, `Class.member=`. */
  readonly notAllowed: ReadonlySet<string>;
  /** How long one round trip takes, in milliseconds. */
  readonly latency: number;
  readonly quirks: Quirks;
}

export type ProfileName = 'web' | 'ltsc2021';

const COMMON_SETS = { CompressedFile: '1.1', DocumentEvents: '1.1', File: '1.1', Selection: '1.1', Settings: '1.1' };

/**
 * The two extremes of today: the newest Word without desktop sets, and the oldest that is still supported (docs-reference:
 * docs/requirement-sets/word/word-api-requirement-sets.md). Both run the client's web script here: only the web script
 * talks by messages, so `Office.context.platform` is OfficeOnline in both.
 */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  web: {
    name: 'web',
    title: 'Word 网页版',
    requirementSets: {
      ...COMMON_SETS,
      WordApi: '1.9',
      WordApiOnline: '1.1',
      ImageCoercion: '1.1',
      SharedRuntime: '1.1',
    },
    // #785, #53, #1515
    notAllowed: new Set(['ContentControl.placeholderText=']),
    latency: 0,
    quirks: {
      styleAssignment: 'keeps-direct',
      numberingOnStyle: 'kept',
      fontNameSlots: 'all',
      lineSpacingOnExact: 'becomes-multiple',
      styleClash: 'resident-if-in-use',
      lastInsertedParagraph: 'merges',
      singleInsertedParagraph: 'loses-properties',
      bodyInsert: 'adds-empty-paragraph',
      bodyInsertAtEnd: 'new-paragraph',
      deletedLastParagraph: 'merges-away',
      unknownStyle: 'ItemNotFound',
      nullInCollectionLoad: 'null',
      textOfDeletions: 'shown',
      paragraphSeparator: '\n',
      fileCopy: 'current',
      ooxmlUndo: 'clears-undo',
      undoEntries: 'per-batch',
      ooxmlOfBody: 'body-only',
    },
  },
  ltsc2021: {
    name: 'ltsc2021',
    title: 'Word 2021（批量许可版）',
    requirementSets: { ...COMMON_SETS, WordApi: '1.3', ImageCoercion: '1.1', WordApiHiddenDocument: '1.3' },
    notAllowed: new Set(),
    latency: 0,
    quirks: {
      styleAssignment: 'clears-paragraph-and-majority-run',
      numberingOnStyle: 'removed',
      fontNameSlots: 'latin-only',
      lineSpacingOnExact: 'becomes-multiple',
      styleClash: 'resident-if-in-use',
      lastInsertedParagraph: 'merges',
      singleInsertedParagraph: 'loses-properties',
      bodyInsert: 'adds-empty-paragraph',
      bodyInsertAtEnd: 'new-paragraph',
      deletedLastParagraph: 'merges-away',
      unknownStyle: 'InvalidArgument',
      nullInCollectionLoad: 'fails',
      textOfDeletions: 'hidden',
      paragraphSeparator: '\r',
      fileCopy: 'current',
      ooxmlUndo: 'undoable',
      undoEntries: 'per-action',
      ooxmlOfBody: 'with-headers',
    },
  },
};
