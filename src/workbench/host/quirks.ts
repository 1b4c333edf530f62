/**
 * What Word hosts do differently, or what nobody has written down. Each is a switch, so that the add-in can be tried
 * against every answer; `QUIRKS` (quirk-list.ts) has their values in words and says where each is known from.
 */
export interface Quirks {
  /** What assigning a paragraph style does to direct formatting. */
  readonly styleAssignment: 'keeps-direct' | 'clears-paragraph-and-majority-run' | 'clears-paragraph-and-run';
  /** Whether `font.reset()` also takes character styles away. */
  readonly fontReset: 'keeps-character-style' | 'removes-character-style';
  /** Whether a paragraph that was numbered directly (w:numPr) stays so when it is given another style. */
  readonly numberingOnStyle: 'kept' | 'removed';
  /** Which slots of w:rFonts `font.name =` writes. */
  readonly fontNameSlots: 'all' | 'latin-only' | 'all-if-font-is-known';
  /** What `lineSpacing =` makes of a paragraph that has an exact line rule. */
  readonly lineSpacingOnExact: 'becomes-multiple' | 'stays-exact';
  /** Whose definition counts when an inserted package brings a style that the document has. */
  readonly styleClash: 'resident-if-in-use' | 'resident-always';
  /** Whether the last paragraph of an inserted package melts into the paragraph that it is inserted at. */
  readonly lastInsertedParagraph: 'merges' | 'stays';
  /** Whether a package of one paragraph brings its paragraph properties. */
  readonly singleInsertedParagraph: 'loses-properties' | 'keeps-properties';
  /** Whether `body.insertOoxml` leaves an empty paragraph behind what it inserted. */
  readonly bodyInsert: 'adds-empty-paragraph' | 'exact';
  /** Whether what is inserted at the end of the body begins a paragraph of its own. */
  readonly bodyInsertAtEnd: 'new-paragraph' | 'joins-last-paragraph';
  /** What deleting the last paragraph of the body leaves. */
  readonly deletedLastParagraph: 'merges-away' | 'stays-empty';
  /** The code of an assignment of a style that does not exist. */
  readonly unknownStyle: 'ItemNotFound' | 'InvalidArgument';
  /** Whether an assignment of `changeTrackingMode` does anything; none fails. */
  readonly trackingWrite: 'obeyed' | 'ignored';
  /** What a load of `items/someOrNullObject/...` does where one item has no such object. */
  readonly nullInCollectionLoad: 'null' | 'fails';
  /** Whether `text` shows tracked deletions. */
  readonly textOfDeletions: 'shown' | 'hidden';
  /** Whether `search` finds line breaks by their code `^l`. */
  readonly lineBreakSearch: 'found' | 'not-found' | 'refused';
  /** What stands between paragraphs in the `text` of a body or range. */
  readonly paragraphSeparator: '\r' | '\n';
  /** What `getFileAsync` gives: the document as it is, before the last batch that changed it, or when it was opened. */
  readonly fileCopy: 'current' | 'before-last-change' | 'as-opened';
  /** What a slice of a file copy holds: an array of byte values, as documented, or base64 text. */
  readonly sliceData: 'bytes' | 'base64';
  /** Whether what `getFileAsync` gives says that the document is protected (w:documentProtection). */
  readonly fileHasProtection: 'kept' | 'left-out';
  /** Whether what `getFileAsync` gives holds the add-in's settings (word/webextensions). */
  readonly fileHasSettings: 'kept' | 'left-out';
  /** Whether Word on the web sees the settings that the add-in has saved in a Word on a desktop. */
  readonly settingsFromDesktop: 'read' | 'unseen';
  /** What putting a content control around text does that is not snapped to the grid (w:snapToGrid off). */
  readonly controlOverSnapToGrid: 'given' | 'NotAllowed';
  /** What `style` of the last paragraph in a table's cell says. */
  readonly styleOfLastInCell: 'name' | 'empty';
  /** Whether `body.getOoxml` brings headers and footers. */
  readonly ooxmlOfBody: 'body-only' | 'with-headers';
  /** Which styles `getOoxml` brings. */
  readonly ooxmlStyles: 'all' | 'in-use';
  /** Whether `getOoxml` brings comments. */
  readonly ooxmlComments: 'left-out' | 'included';
  /** Whether the lists of an inserted package arrive: as new lists, or not at all. */
  readonly insertedNumbering: 'new-list' | 'lost';
  /** Whether links arrive with an inserted package, or their words alone. */
  readonly insertedLinks: 'kept' | 'lost';
  /** What becomes of a list of an inserted package whose definition has a name (w:nsid) that one of the document's has. */
  readonly insertedKnownList: 'new-list' | 'resident-list';
  /** What `attachToList` does with a paragraph that is in a list: it fails, or the paragraph moves. */
  readonly attachOfListItem: 'fails' | 'moves';
  /** Whether `list.resetLevelFont` takes away what a level of a list says of its numbers. */
  readonly levelFontReset: 'clears' | 'ignored';
  /** What rows from `insertRows` take over of the paragraphs of the row that is their template. */
  readonly insertedRows: 'as-template' | 'without-list' | 'without-look';
  /** Whether `text` shows the anchor of a comment (\u0005). */
  readonly commentInText: 'shown' | 'hidden';
  /** Whether a search without wildcards reads `^t`, `^l` and the like as codes. */
  readonly searchCodes: 'interpreted' | 'literal';
  /** What reading the list of a paragraph does that is in a tracked deletion. */
  readonly listOfDeletion: 'given' | 'fails';
  /** Whether `indentFirstLineCharacterWidth` called twice indents twice as far. */
  readonly characterIndent: 'replaces' | 'adds';
  /** Whether `paragraph.reset()` takes a paragraph that was numbered directly out of its list. */
  readonly numberingOnReset: 'kept' | 'removed';
  /** When a content control says that its content changed: while the user types, or when the user leaves it. */
  readonly controlDataEvents: 'while-typing' | 'on-exit';
  /** Whether a control says that it was left when the user was in it for a moment only. */
  readonly quickExit: 'told' | 'missed';
  /** Whether the add-in's own edits raise events. */
  readonly eventsOfOwnEdits: 'raised' | 'silent';
  /** What `text` of a control shows while nothing but its prompt is in it. */
  readonly textOfPlaceholder: 'prompt' | 'empty';
  /** What an emptied control shows whose own prompt is in the glossary of the document. */
  readonly ownPrompt: 'shown' | 'word-default';
  /** What an emptied control shows that names no prompt of its own (w:placeholder). */
  readonly promptWithoutPart: 'word-default' | 'as-before';
  /** What a paragraph that is put into a control beside its prompt leaves of the paragraph that the prompt stood in. */
  readonly paragraphIntoPrompt: 'beside' | 'instead';
  /** What `parentContentControl` gives inside a plain text control: nothing (or the rich one around it), an error, or it. */
  readonly parentOfPlainText: 'null' | 'fails' | 'given';
  /** What deleting a range does that reaches over a control with a lock against that: it is refused, or empties the control. */
  readonly deletionOverLocked: 'refused' | 'empties';
  /** What `insertOoxml` does to the author's undo stack. */
  readonly ooxmlUndo: 'undoable' | 'clears-undo';
  /** How many entries of the undo stack a batch that writes makes. */
  readonly undoEntries: 'per-action' | 'per-batch';
  /** Which WordApiDesktop sets a Word says it has, and therefore answers for, of those that are documented for it. */
  readonly desktopSets: 'as-documented' | 'stop-at-1.3' | 'missing';
}
