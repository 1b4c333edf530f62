import type { XmlElement } from '../../../ooxml/xml';
import { shortened } from '../batch/account';
import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import { controlsAt } from '../editing/caret';
import { homeOf } from '../editing/home';
import { controlsIn, type ControlModel } from '../model/control';
import { rangeFont } from '../model/font-target';
import { deleteRange } from '../model/edit';
import { linkOf, setLink } from '../model/link';
import { clearRange, insertParagraphBeside, insertTextInto } from '../model/insert-text';
import { ooxmlOfRange } from '../model/ooxml/get';
import { insertOoxmlIntoRange } from '../model/ooxml/insert';
import { reviewedText } from '../model/reviewed-text';
import { textRanges } from '../model/text-ranges';
import { DocRange, type LocationRelation } from '../model/range';
import { assignBuiltInStyle, assignStyle } from '../model/style-assignment';
import {
  contentControlCollection,
  contentControlObject,
  controlsMethod,
  insertControlMethod,
  seenAsParent,
} from './content-control';
import { fontObject } from './font';
import { ALL_LOCATIONS, BEFORE_AFTER, rangeAt, select } from './locations';
import { builtIn, found, nameOf, paragraphObject } from './paragraph';
import { paragraphCollection } from './paragraph-collection';
import { rangeCollection } from './range-collection';
import { searchMethod } from './search';

export function rangeObject(range: DocRange): HostObject {
  return hostObject(RANGE, range);
}

export const RANGE: MemberTable<DocRange> = {
  name: 'Range',
  title: nameOfRange,
  properties: {
    text: { set: 'WordApi 1.1', get: (range) => range.text },
    isEmpty: { set: 'WordApi 1.3', get: (range) => range.isEmpty },
    style: {
      set: 'WordApi 1.1',
      get: (range) => commonStyle(range, nameOf),
      put: (range, value) => assignStyle(range.document, range, value.text(0)),
    },
    styleBuiltIn: {
      set: 'WordApi 1.3',
      get: (range) => commonStyle(range, builtIn),
      put: (range, value) => assignBuiltInStyle(range.document, range, value.text(0)),
    },
    hyperlink: {
      set: 'WordApi 1.3',
      get: linkOf,
      put: (range, value) => {
        setLink(range, value.text(0));
      },
    },
  },
  navigations: {
    font: { set: 'WordApi 1.1', open: (range) => fontObject(rangeFont(range)) },
    contentControls: {
      set: 'WordApi 1.1',
      open: (range) => contentControlCollection(() => controlsWithin(range)),
    },
    parentContentControl: { set: 'WordApi 1.1', open: (range) => found(parentControl(range)) },
    parentContentControlOrNullObject: { set: 'WordApi 1.3', open: parentControl },
    paragraphs: {
      set: 'WordApi 1.1',
      open: (range) => paragraphCollection(range.document, () => range.paragraphs),
    },
  },
  methods: {
    getRange: {
      set: 'WordApi 1.3',
      writes: false,
      call: (range, args) => rangeObject(rangeAt(args, range, range)),
    },
    expandTo: {
      set: 'WordApi 1.3',
      writes: false,
      call: (range, args) => rangeObject(range.expandedTo(args.object(0, DocRange))),
    },
    expandToOrNullObject: {
      set: 'WordApi 1.3',
      writes: false,
      call: (range, args) => rangeObject(range.expandedTo(args.object(0, DocRange))),
    },
    intersectWith: {
      set: 'WordApi 1.3',
      writes: false,
      call: (range, args) => found(intersection(range, args.object(0, DocRange))),
    },
    intersectWithOrNullObject: {
      set: 'WordApi 1.3',
      writes: false,
      call: (range, args) => intersection(range, args.object(0, DocRange)),
    },
    compareLocationWith: {
      set: 'WordApi 1.3',
      writes: false,
      call: (range, args) => range.relationTo(args.object(0, DocRange)),
    },
    insertText: {
      set: 'WordApi 1.1',
      writes: true,
      call: (range, args) => rangeObject(insertTextInto(range, args.text(0), args.oneOf(1, ALL_LOCATIONS))),
    },
    insertParagraph: {
      set: 'WordApi 1.1',
      writes: true,
      call: (range, args) => {
        const location = args.oneOf(1, BEFORE_AFTER);
        const beside = (location === 'Before' ? range.start : range.end).paragraph;
        return paragraphObject(range.document, insertParagraphBeside(range.document, beside, args.text(0), location));
      },
    },
    getTextRanges: {
      set: 'WordApi 1.3',
      writes: false,
      call: (range, args) => {
        const ranges = textRanges(range, args.texts(0), args.boolean(1, false));
        return rangeCollection(() => ranges);
      },
    },
    getReviewedText: {
      set: 'WordApi 1.4',
      writes: false,
      call: (range, args) => reviewedText(range, args.oneOf(0, ['Original', 'Current'], 'Current')),
    },
    getContentControls: controlsMethod<DocRange>(controlsWithin),
    insertContentControl: insertControlMethod<DocRange>((range) => range),
    highlight: { set: 'WordApi 1.8', writes: false, act: (range) => range.document.highlights.add(range) },
    removeHighlight: { set: 'WordApi 1.8', writes: false, act: (range) => range.document.highlights.remove(range) },
    search: searchMethod<DocRange>('WordApi 1.1', (range) => range),
    getOoxml: { set: 'WordApi 1.1', writes: false, call: (range) => ooxmlOfRange(range) },
    insertOoxml: {
      set: 'WordApi 1.1',
      writes: true,
      call: (range, args) => rangeObject(insertOoxmlIntoRange(range, args.text(0), args.oneOf(1, ALL_LOCATIONS))),
    },
    clear: { set: 'WordApi 1.1', writes: true, act: (range) => clearRange(range) },
    delete: { set: 'WordApi 1.1', writes: true, act: (range) => deleteRange(range.document, range) },
    select: { set: 'WordApi 1.1', writes: false, act: (range, args) => select(range.document, range, args) },
  },
};

function controlsWithin(range: DocRange): ControlModel[] {
  return controlsIn(range.document, range.document.body.root).filter((control) =>
    WITHIN.has(control.range.relationTo(range)),
  );
}

function parentControl(range: DocRange): HostObject | null {
  const { document } = range;
  // At the edge of a control the user's caret is in it or beside it.
  const home = range === document.selection && range.isEmpty ? (controlsAt(document.caret)[0] ?? null) : homeOf(range);
  const control = seenAsParent(document, home);
  return control && contentControlObject(control);
}

const WITHIN = new Set<LocationRelation>(['Equal', 'Inside', 'InsideStart', 'InsideEnd']);

function intersection(range: DocRange, other: DocRange): HostObject | null {
  const common = range.intersectedWith(other);
  return common && rangeObject(common);
}

/** What all paragraphs of the range have in common; '' if they differ. */
export function commonStyle(range: DocRange, read: (style: XmlElement | undefined) => string): string {
  const values = new Set(range.paragraphs.map((paragraph) => read(range.document.styles.ofParagraph(paragraph))));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : '';
}

/** `第 3–7 段`, or what of one paragraph it is; a long range is not read for it. */
function nameOfRange(range: DocRange): string {
  const { body } = range.document;
  const first = body.indexOf(range.document.demand(range.start.paragraph)) + 1;
  const last = body.indexOf(range.document.demand(range.end.paragraph)) + 1;
  return first === last ? `第 ${first} 段中的“${shortened(range.text, 10)}”` : `第 ${first}–${last} 段`;
}
