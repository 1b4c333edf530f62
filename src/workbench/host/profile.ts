import type { Quirks } from './quirks';
import type { RequirementSets } from './requirements';

/** One kind of Word, as data. */
export interface Profile {
  readonly name: ProfileName;
  /** For people. */
  readonly title: string;
  /** What `Office.context.platform` says. */
  readonly platform: Platform;
  /**
   * The requirement sets that it has, with the highest version of each: what `isSetSupported` answers, and which members
   * are refused with `ApiNotFound`.
   */
  readonly requirementSets: RequirementSets;
  /** Members that are there but refused (`NotAllowed`), as `Class.member` or, for assignments, `Class.member=`. */
  readonly notAllowed: ReadonlySet<string>;
  /** The fonts of a computer on which it stands; the web cannot be asked. */
  readonly fonts: readonly string[];
  /** How long one round trip takes in the real one, in milliseconds; played only where a person asks for it. */
  readonly latency: number;
  readonly quirks: Quirks;
}

export type ProfileName = 'web' | 'win365' | 'mac365' | 'ltsc2021';

/** Values of `Office.PlatformType`. */
export type Platform = 'OfficeOnline' | 'PC' | 'Mac';

const COMMON_SETS = {
  CompressedFile: '1.1',
  CustomXmlParts: '1.1',
  DocumentEvents: '1.1',
  File: '1.1',
  ImageCoercion: '1.1',
  Selection: '1.1',
  Settings: '1.1',
};

/** Current Word of a subscription, on a desktop: the same sets on Windows (from 2603) and on a Mac (from 16.108). */
const DESKTOP_SETS = {
  ...COMMON_SETS,
  KeyboardShortcuts: '1.1',
  OpenBrowserWindowApi: '1.1',
  SharedRuntime: '1.1',
  WordApi: '1.9',
  WordApiDesktop: '1.5',
  WordApiHiddenDocument: '1.5',
};

/** Fonts of Windows in Chinese, and those for official documents that an office installs. */
const OFFICE_FONTS = [
  ...[
    'Arial',
    'Calibri',
    'Cambria',
    'Cambria Math',
    'Courier New',
    'Segoe UI',
    'Symbol',
    'Times New Roman',
    'Wingdings',
  ],
  ...['宋体', '新宋体', '黑体', '楷体', '仿宋', '等线', '微软雅黑'],
  ...['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312'],
];

/**
 * Requirement sets: docs-reference, docs/requirement-sets/word/word-api-requirement-sets.md. Round trips: docs,
 * concepts/correlated-objects-pattern.md (200 of them took 1 s on Windows, 3 s on the web) and #4812 (an empty one up to
 * 0.7 s on a Mac).
 */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  web: {
    name: 'web',
    title: 'Word 网页版',
    platform: 'OfficeOnline',
    requirementSets: {
      ...COMMON_SETS,
      KeyboardShortcuts: '1.1',
      SharedRuntime: '1.1',
      WordApi: '1.9',
      WordApiOnline: '1.1',
    },
    // #785, #53, #1515
    notAllowed: new Set(['ContentControl.placeholderText=']),
    fonts: OFFICE_FONTS,
    latency: 15,
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
      fileHasProtection: 'kept',
      fileHasSettings: 'kept',
      settingsFromDesktop: 'unseen',
      controlOverSnapToGrid: 'NotAllowed',
      styleOfLastInCell: 'name',
      ooxmlOfBody: 'body-only',
      insertedNumbering: 'new-list',
      insertedLinks: 'kept',
      insertedKnownList: 'resident-list',
      attachOfListItem: 'fails',
      levelFontReset: 'clears',
      insertedRows: 'as-template',
      trackingWrite: 'obeyed',
      characterIndent: 'replaces',
      fontReset: 'keeps-character-style',
      numberingOnReset: 'kept',
      searchCodes: 'interpreted',
      lineBreakSearch: 'found',
      ooxmlStyles: 'in-use',
      ooxmlComments: 'left-out',
      sliceData: 'bytes',
      commentInText: 'shown',
      listOfDeletion: 'fails',
      controlDataEvents: 'while-typing',
      quickExit: 'told',
      eventsOfOwnEdits: 'raised',
      textOfPlaceholder: 'prompt',
      ownPrompt: 'word-default',
      promptWithoutPart: 'word-default',
      paragraphIntoPrompt: 'beside',
      parentOfPlainText: 'null',
      deletionOverLocked: 'empties',
      ooxmlUndo: 'clears-undo',
      undoEntries: 'per-batch',
      desktopSets: 'as-documented',
    },
  },
  win365: {
    name: 'win365',
    title: 'Windows 版 Word（Microsoft 365）',
    platform: 'PC',
    requirementSets: DESKTOP_SETS,
    notAllowed: new Set(),
    fonts: OFFICE_FONTS,
    latency: 5,
    quirks: {
      styleAssignment: 'clears-paragraph-and-majority-run',
      numberingOnStyle: 'removed',
      fontNameSlots: 'all-if-font-is-known',
      lineSpacingOnExact: 'becomes-multiple',
      styleClash: 'resident-if-in-use',
      lastInsertedParagraph: 'merges',
      singleInsertedParagraph: 'loses-properties',
      bodyInsert: 'adds-empty-paragraph',
      bodyInsertAtEnd: 'new-paragraph',
      deletedLastParagraph: 'merges-away',
      unknownStyle: 'InvalidArgument',
      nullInCollectionLoad: 'null',
      textOfDeletions: 'hidden',
      paragraphSeparator: '\r',
      fileCopy: 'current',
      fileHasProtection: 'left-out',
      fileHasSettings: 'left-out',
      settingsFromDesktop: 'read',
      controlOverSnapToGrid: 'given',
      styleOfLastInCell: 'name',
      ooxmlOfBody: 'with-headers',
      insertedNumbering: 'new-list',
      insertedLinks: 'kept',
      insertedKnownList: 'resident-list',
      attachOfListItem: 'fails',
      levelFontReset: 'clears',
      insertedRows: 'as-template',
      trackingWrite: 'obeyed',
      characterIndent: 'replaces',
      fontReset: 'keeps-character-style',
      numberingOnReset: 'removed',
      searchCodes: 'interpreted',
      lineBreakSearch: 'found',
      ooxmlStyles: 'all',
      ooxmlComments: 'included',
      sliceData: 'bytes',
      commentInText: 'shown',
      listOfDeletion: 'given',
      controlDataEvents: 'on-exit',
      quickExit: 'told',
      eventsOfOwnEdits: 'silent',
      textOfPlaceholder: 'prompt',
      ownPrompt: 'shown',
      promptWithoutPart: 'word-default',
      paragraphIntoPrompt: 'beside',
      parentOfPlainText: 'null',
      deletionOverLocked: 'refused',
      ooxmlUndo: 'undoable',
      undoEntries: 'per-action',
      desktopSets: 'as-documented',
    },
  },
  mac365: {
    name: 'mac365',
    title: 'Mac 版 Word（Microsoft 365）',
    platform: 'Mac',
    requirementSets: DESKTOP_SETS,
    notAllowed: new Set(),
    fonts: OFFICE_FONTS,
    latency: 700,
    quirks: {
      styleAssignment: 'clears-paragraph-and-majority-run',
      numberingOnStyle: 'removed',
      fontNameSlots: 'all-if-font-is-known',
      lineSpacingOnExact: 'becomes-multiple',
      styleClash: 'resident-if-in-use',
      lastInsertedParagraph: 'merges',
      singleInsertedParagraph: 'loses-properties',
      bodyInsert: 'adds-empty-paragraph',
      bodyInsertAtEnd: 'new-paragraph',
      deletedLastParagraph: 'merges-away',
      unknownStyle: 'InvalidArgument',
      nullInCollectionLoad: 'null',
      textOfDeletions: 'hidden',
      paragraphSeparator: '\r',
      fileCopy: 'current',
      fileHasProtection: 'kept',
      fileHasSettings: 'left-out',
      settingsFromDesktop: 'read',
      controlOverSnapToGrid: 'given',
      styleOfLastInCell: 'empty',
      ooxmlOfBody: 'with-headers',
      insertedNumbering: 'new-list',
      insertedLinks: 'kept',
      insertedKnownList: 'resident-list',
      attachOfListItem: 'fails',
      levelFontReset: 'clears',
      insertedRows: 'as-template',
      trackingWrite: 'obeyed',
      characterIndent: 'replaces',
      fontReset: 'keeps-character-style',
      numberingOnReset: 'removed',
      searchCodes: 'interpreted',
      lineBreakSearch: 'found',
      ooxmlStyles: 'all',
      ooxmlComments: 'included',
      sliceData: 'bytes',
      commentInText: 'shown',
      listOfDeletion: 'given',
      controlDataEvents: 'on-exit',
      quickExit: 'told',
      eventsOfOwnEdits: 'silent',
      textOfPlaceholder: 'prompt',
      ownPrompt: 'shown',
      promptWithoutPart: 'word-default',
      paragraphIntoPrompt: 'beside',
      parentOfPlainText: 'fails',
      deletionOverLocked: 'empties',
      ooxmlUndo: 'undoable',
      undoEntries: 'per-action',
      desktopSets: 'stop-at-1.3',
    },
  },
  ltsc2021: {
    name: 'ltsc2021',
    title: 'Word 2021（批量许可版）',
    platform: 'PC',
    requirementSets: { ...COMMON_SETS, WordApi: '1.3', WordApiHiddenDocument: '1.3' },
    notAllowed: new Set(),
    fonts: OFFICE_FONTS,
    latency: 5,
    quirks: {
      styleAssignment: 'clears-paragraph-and-majority-run',
      numberingOnStyle: 'removed',
      fontNameSlots: 'all-if-font-is-known',
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
      fileHasProtection: 'kept',
      fileHasSettings: 'kept',
      settingsFromDesktop: 'read',
      controlOverSnapToGrid: 'given',
      styleOfLastInCell: 'name',
      ooxmlOfBody: 'with-headers',
      insertedNumbering: 'new-list',
      insertedLinks: 'kept',
      insertedKnownList: 'resident-list',
      attachOfListItem: 'fails',
      levelFontReset: 'clears',
      insertedRows: 'as-template',
      trackingWrite: 'obeyed',
      characterIndent: 'replaces',
      fontReset: 'keeps-character-style',
      numberingOnReset: 'removed',
      searchCodes: 'interpreted',
      lineBreakSearch: 'found',
      ooxmlStyles: 'all',
      ooxmlComments: 'included',
      sliceData: 'bytes',
      commentInText: 'shown',
      listOfDeletion: 'given',
      controlDataEvents: 'on-exit',
      quickExit: 'missed',
      eventsOfOwnEdits: 'silent',
      textOfPlaceholder: 'prompt',
      ownPrompt: 'shown',
      promptWithoutPart: 'word-default',
      paragraphIntoPrompt: 'beside',
      parentOfPlainText: 'null',
      deletionOverLocked: 'refused',
      ooxmlUndo: 'undoable',
      undoEntries: 'per-action',
      desktopSets: 'as-documented',
    },
  },
};

/** A profile with some of its quirks turned the other way. */
export function profileWith(name: ProfileName, quirks: Partial<Quirks> = {}): Profile {
  const profile = PROFILES[name];
  const played = { ...profile.quirks, ...quirks };
  return { ...profile, quirks: played, requirementSets: reported(profile.requirementSets, played.desktopSets) };
}

function reported({ WordApiDesktop, ...others }: RequirementSets, quirk: Quirks['desktopSets']): RequirementSets {
  if (WordApiDesktop === undefined || quirk === 'missing') return others;
  return { ...others, WordApiDesktop: quirk === 'stop-at-1.3' ? '1.3' : WordApiDesktop };
}
