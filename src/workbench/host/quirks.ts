/**
 * What Word hosts do differently, or what nobody has written down. Each is a switch, so that the add-in can be tried
 * against every answer; `QUIRKS` says where each is known from. (`#1234` is an issue of OfficeDev/office-js,
 * `docs#` of OfficeDev/office-js-docs, `docs:` a page of the Office add-in documentation.)
 */
export interface Quirks {
  /** What assigning a paragraph style does to direct formatting. */
  readonly styleAssignment: 'keeps-direct' | 'clears-paragraph-and-majority-run' | 'clears-paragraph-and-run';
  /** Whether a paragraph that was numbered directly (w:numPr) stays so when it is given another style. */
  readonly numberingOnStyle: 'kept' | 'removed';
  /** Which slots of w:rFonts `font.name =` writes. */
  readonly fontNameSlots: 'all' | 'latin-only';
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
  /** What a load of `items/someOrNullObject/...` does where one item has no such object. */
  readonly nullInCollectionLoad: 'null' | 'fails';
  /** Whether `text` shows tracked deletions. */
  readonly textOfDeletions: 'shown' | 'hidden';
  /** What stands between paragraphs in the `text` of a body or range. */
  readonly paragraphSeparator: '\r' | '\n';
  /** What `getFileAsync` gives: the document as it is, or as it was before the last batch that changed it. */
  readonly fileCopy: 'current' | 'before-last-change';
  /** What `insertOoxml` does to the author's undo stack. */
  readonly ooxmlUndo: 'undoable' | 'clears-undo';
  /** How many entries of the undo stack a batch that writes makes. */
  readonly undoEntries: 'per-action' | 'per-batch';
  /** Whether `body.getOoxml` brings headers and footers. */
  readonly ooxmlOfBody: 'body-only' | 'with-headers';
}

export interface QuirkSource {
  readonly where: string;
  /** A host where it was not seen either way: both answers have to be lived with. */
  readonly unverified: boolean;
}

export const QUIRKS: Readonly<Record<keyof Quirks, QuirkSource>> = {
  styleAssignment: {
    where:
      'desktop: KB Q102396, wordribbon.tips.net/T013966 (50 % rule); #6377: the API differs from the user interface',
    unverified: true,
  },
  numberingOnStyle: {
    where: 'no source for the API; in the desktop user interface a style replaces a list',
    unverified: true,
  },
  fontNameSlots: { where: 'docs-reference#1867; the typings do not say which slots are written', unverified: true },
  lineSpacingOnExact: {
    where: '#2296, #3203: a value sets a multiple; #4774: exact reads back as 0',
    unverified: true,
  },
  styleClash: {
    where: 'docs: word/create-better-add-ins-for-word-with-office-open-xml; #5491, #5243',
    unverified: false,
  },
  lastInsertedParagraph: { where: '#2914, #3222, #2411', unverified: false },
  singleInsertedParagraph: { where: '#3149', unverified: false },
  bodyInsert: { where: 'docs#874', unverified: false },
  bodyInsertAtEnd: { where: 'no source; both were seen in bug reports around #2914', unverified: true },
  deletedLastParagraph: { where: 'no source: the last paragraph mark of a body cannot go', unverified: true },
  unknownStyle: { where: '#227: fails at sync; the code is not documented', unverified: true },
  nullInCollectionLoad: { where: '#5335 and neighbours: some hosts refuse the whole load', unverified: true },
  textOfDeletions: { where: '#1267: shown on the web', unverified: false },
  paragraphSeparator: { where: '#2114 and neighbours: \\r or \\n by host', unverified: true },
  fileCopy: { where: '#640: the web returns what is stored; how fresh is not documented', unverified: true },
  ooxmlUndo: {
    where: 'docs: develop/application-specific-api-model ("Undo support"); #6423: the web loses its undo stack',
    unverified: true,
  },
  undoEntries: { where: '#5621: several per batch on the desktop; how many is not documented', unverified: true },
  ooxmlOfBody: { where: 'docs#583', unverified: false },
};
