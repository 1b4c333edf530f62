import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import { rangeFont } from '../model/font-target';
import { clearRange, insertParagraphInside, insertTextInto } from '../model/insert-text';
import { ooxmlOfBody } from '../model/ooxml/get';
import { insertOoxmlIntoBody } from '../model/ooxml/insert';
import { controlsIn } from '../model/control';
import { DocRange } from '../model/range';
import { removeTables } from '../model/remove-tables';
import { reviewedText } from '../model/reviewed-text';
import { assignBuiltInStyle, assignStyle } from '../model/style-assignment';
import type { WordDocument } from '../model/word-document';
import { contentControlCollection, controlsMethod } from './content-control';
import { listCollection } from './list';
import { tableCollection } from './table';
import { fontObject } from './font';
import { rangeAt, REPLACE_START_END, select, START_END } from './locations';
import { builtIn, nameOf, paragraphObject } from './paragraph';
import { paragraphCollection } from './paragraph-collection';
import { commonStyle, rangeObject } from './range';
import { searchMethod } from './search';

export function bodyObject(document: WordDocument): HostObject {
  return hostObject(BODY, document);
}

export const BODY: MemberTable<WordDocument> = {
  name: 'Body',
  properties: {
    text: { set: 'WordApi 1.1', get: (document) => content(document).text },
    type: { set: 'WordApi 1.3', get: () => 'MainDoc' },
    style: {
      set: 'WordApi 1.1',
      get: (document) => commonStyle(content(document), nameOf),
      put: (document, value) => assignStyle(document, content(document), value.text(0)),
    },
    styleBuiltIn: {
      set: 'WordApi 1.3',
      get: (document) => commonStyle(content(document), builtIn),
      put: (document, value) => assignBuiltInStyle(document, content(document), value.text(0)),
    },
  },
  navigations: {
    font: { set: 'WordApi 1.1', open: (document) => fontObject(rangeFont(content(document))) },
    contentControls: {
      set: 'WordApi 1.1',
      open: (document) => contentControlCollection(() => controlsIn(document, document.body.root)),
    },
    lists: { set: 'WordApi 1.3', open: listCollection },
    tables: { set: 'WordApi 1.3', open: (document) => tableCollection(document, () => document.body.root) },
    paragraphs: {
      set: 'WordApi 1.1',
      open: (document) => paragraphCollection(document, () => document.body.paragraphs),
    },
  },
  methods: {
    getRange: {
      set: 'WordApi 1.3',
      writes: false,
      call: (document, args) => rangeObject(rangeAt(args, whole(document), content(document))),
    },
    insertText: {
      set: 'WordApi 1.1',
      writes: true,
      call: (document, args) => {
        const location = args.oneOf(1, REPLACE_START_END);
        if (location === 'Replace') removeTables(document);
        return rangeObject(insertTextInto(content(document), args.text(0), location));
      },
    },
    insertParagraph: {
      set: 'WordApi 1.1',
      writes: true,
      call: (document, args) =>
        paragraphObject(
          document,
          insertParagraphInside(document, document.body.root, args.text(0), args.oneOf(1, START_END)),
        ),
    },
    getContentControls: controlsMethod<WordDocument>((document) => controlsIn(document, document.body.root)),
    getReviewedText: {
      set: 'WordApi 1.4',
      writes: false,
      call: (document, args) => reviewedText(content(document), args.oneOf(0, ['Original', 'Current'], 'Current')),
    },
    search: searchMethod<WordDocument>('WordApi 1.1', content),
    getOoxml: { set: 'WordApi 1.1', writes: false, call: (document) => ooxmlOfBody(document) },
    insertOoxml: {
      set: 'WordApi 1.1',
      writes: true,
      call: (document, args) =>
        rangeObject(insertOoxmlIntoBody(document, args.text(0), args.oneOf(1, REPLACE_START_END))),
    },
    clear: {
      set: 'WordApi 1.1',
      writes: true,
      act: (document) => {
        removeTables(document);
        clearRange(content(document));
      },
    },
    select: {
      set: 'WordApi 1.1',
      writes: false,
      act: (document, args) => select(document, content(document), args),
    },
  },
};

function whole(document: WordDocument): DocRange {
  const first = DocRange.at(document, document.firstParagraph, 0);
  return first.expandedTo(DocRange.ofParagraph(document, document.lastParagraph, true));
}

/** From the first place of the body to its last, the last paragraph mark left out. */
function content(document: WordDocument): DocRange {
  const first = DocRange.at(document, document.firstParagraph, 0);
  return first.expandedTo(DocRange.ofParagraph(document, document.lastParagraph, false));
}
