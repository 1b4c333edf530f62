import { attachListItem } from './attach-list-item';
import { controlPlaceholder } from './control-placeholder';
import { controlOverGrid } from './control-over-grid';
import { deletionOverLocked } from './deletion-over-locked';
import { deletedLast } from './deleted-last';
import { emptiedPrompt } from './emptied-prompt';
import { farEastFont } from './far-east-font';
import { fileFreshness } from './file-freshness';
import { fontName } from './font-name';
import { glossaryPlaceholder } from './glossary-placeholder';
import { indentCharacters } from './indent-characters';
import { insertAddsParagraph } from './insert-adds-paragraph';
import { insertAtEndJoins } from './insert-at-end';
import { insertLast } from './insert-last';
import { insertSingle } from './insert-single';
import { insertedKnownList } from './inserted-known-list';
import { insertedLinks } from './inserted-links';
import { insertedNumbering } from './inserted-numbering';
import { insertedRows } from './inserted-rows';
import { lineSpacingExact } from './line-spacing-exact';
import { nullInCollection } from './null-in-collection';
import { ooxmlHeaders } from './ooxml-headers';
import { ooxmlStyles } from './ooxml-styles';
import { paragraphIntoPrompt } from './paragraph-into-prompt';
import { paragraphSeparator } from './paragraph-separator';
import { parentOfPlainText } from './parent-of-plain-text';
import type { Probe } from './probe';
import { resetFont } from './reset-font';
import { resetLevelFont } from './reset-level-font';
import { resetNumbering } from './reset-numbering';
import { searchCodes } from './search-codes';
import { searchLineBreak } from './search-line-break';
import { settingsInFile } from './settings-in-file';
import { sliceData } from './slice-data';
import { styleClash } from './style-clash';
import { styleDirect } from './style-direct';
import { styleInCell } from './style-in-cell';
import { styleNumbering } from './style-numbering';
import { textOfDeletions } from './text-of-deletions';
import { trackingWrite } from './tracking-write';
import { undoAfterInsert } from './undo-after-insert';
import { undoEntries } from './undo-entries';
import { unknownStyle } from './unknown-style';

/** Every question, in the order in which they are asked; those that may need the person's hand come last. */
export const PROBES: readonly Probe[] = [
  fontName,
  farEastFont,
  resetFont,
  styleDirect,
  insertedNumbering,
  insertedKnownList,
  insertedLinks,
  attachListItem,
  styleNumbering,
  resetNumbering,
  resetLevelFont,
  styleClash,
  unknownStyle,
  lineSpacingExact,
  indentCharacters,
  insertLast,
  insertSingle,
  insertAtEndJoins,
  insertAddsParagraph,
  deletedLast,
  textOfDeletions,
  trackingWrite,
  paragraphSeparator,
  nullInCollection,
  searchCodes,
  searchLineBreak,
  controlPlaceholder,
  glossaryPlaceholder,
  emptiedPrompt,
  paragraphIntoPrompt,
  parentOfPlainText,
  deletionOverLocked,
  controlOverGrid,
  styleInCell,
  insertedRows,
  fileFreshness,
  sliceData,
  settingsInFile,
  ooxmlStyles,
  ooxmlHeaders,
  undoEntries,
  undoAfterInsert,
];
