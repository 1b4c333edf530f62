import * as v from 'valibot';
import { removeChildren, wAncestor } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import type { Arguments } from '../batch/arguments';
import { shortened } from '../batch/account';
import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import { controlAround, controlsIn } from '../model/control';
import { attachToList, detachFromList } from '../model/list-membership';
import { formatParagraph, indentFirstLineByCharacters } from '../model/paragraph-format';
import { reviewedText, textWith } from '../model/reviewed-text';
import { textRanges } from '../model/text-ranges';
import { rangeFont } from '../model/font-target';
import { paragraphTarget } from '../model/format-target';
import { clearParagraphContent, insertParagraphBeside, insertTextInto } from '../model/insert-text';
import { ooxmlOfRange } from '../model/ooxml/get';
import { insertOoxmlIntoRange } from '../model/ooxml/insert';
import { ParagraphModel } from '../model/paragraph';
import { paragraphsIn } from '../model/story';
import { assignBuiltInStyle, assignStyle, clearParagraph } from '../model/style-assignment';
import { builtInId, displayName } from '../model/style-sheet';
import type { WordDocument } from '../model/word-document';
import { OfficeError } from '../office-error';
import {
  contentControlCollection,
  contentControlObject,
  controlsMethod,
  insertControlMethod,
  seenAsParent,
} from './content-control';
import { fontObject } from './font';
import { listItemOf, listObject, listOf } from './list';
import { rangeCollection } from './range-collection';
import { tableAround } from './table';
import { cellAround } from './table-row';
import { BEFORE_AFTER, rangeAt, REPLACE_START_END, select } from './locations';
import { formatMembers } from './paragraph-format';
import { rangeObject } from './range';
import { searchMethod } from './search';

export function paragraphObject(document: WordDocument, paragraph: XmlElement): HostObject {
  return hostObject(PARAGRAPH, new ParagraphModel(document, paragraph));
}

export const PARAGRAPH: MemberTable<ParagraphModel> = {
  name: 'Paragraph',
  title: ({ index, content }) => `第 ${index + 1} 段“${shortened(content.text, 10)}”`,
  properties: {
    text: { set: 'WordApi 1.1', get: ({ content }) => content.text },
    style: {
      set: 'WordApi 1.1',
      get: ({ document, element }) =>
        document.quirks.styleOfLastInCell === 'empty' && isLastInCell(element)
          ? ''
          : nameOf(document.styles.ofParagraph(element)),
      put: ({ document, whole }, value) => assignStyle(document, whole, value.text(0)),
    },
    styleBuiltIn: {
      set: 'WordApi 1.3',
      get: ({ document, element }) => builtIn(document.styles.ofParagraph(element)),
      put: ({ document, whole }, value) => assignBuiltInStyle(document, whole, value.text(0)),
    },
    ...formatMembers<ParagraphModel>('WordApi 1.1', ({ document, element }) => paragraphTarget(document, element)),
    isListItem: { set: 'WordApi 1.3', get: ({ document, element }) => document.labels.of(element) !== null },
    uniqueLocalId: { set: 'WordApi 1.6', get: ({ document, element }) => document.localIdOf(element) },
    isLastParagraph: { set: 'WordApi 1.3', get: ({ document, element }) => element === document.lastParagraph },
    tableNestingLevel: { set: 'WordApi 1.3', get: ({ element }) => nesting(element) },
  },
  navigations: {
    list: { set: 'WordApi 1.3', open: ({ document, element }) => found(listOf(document, element)) },
    listOrNullObject: { set: 'WordApi 1.3', open: ({ document, element }) => listOf(document, element) },
    listItem: { set: 'WordApi 1.3', open: ({ document, element }) => found(listItemOf(document, element)) },
    listItemOrNullObject: { set: 'WordApi 1.3', open: ({ document, element }) => listItemOf(document, element) },
    parentContentControl: { set: 'WordApi 1.1', open: (target) => found(parentControl(target)) },
    parentContentControlOrNullObject: { set: 'WordApi 1.3', open: parentControl },
    parentTable: { set: 'WordApi 1.3', open: ({ document, element }) => found(tableAround(document, element)) },
    parentTableOrNullObject: { set: 'WordApi 1.3', open: ({ document, element }) => tableAround(document, element) },
    parentTableCell: { set: 'WordApi 1.3', open: ({ document, element }) => found(cellAround(document, element)) },
    parentTableCellOrNullObject: {
      set: 'WordApi 1.3',
      open: ({ document, element }) => cellAround(document, element),
    },
    contentControls: {
      set: 'WordApi 1.1',
      open: ({ document, element }) => contentControlCollection(() => controlsIn(document, element)),
    },
    font: { set: 'WordApi 1.1', open: ({ whole }) => fontObject(rangeFont(whole)) },
  },
  methods: {
    getRange: {
      set: 'WordApi 1.3',
      writes: false,
      call: ({ whole, content }, args) => rangeObject(rangeAt(args, whole, content)),
    },
    getNext: { set: 'WordApi 1.3', writes: false, call: (target) => found(neighbour(target, 1)) },
    getNextOrNullObject: { set: 'WordApi 1.3', writes: false, call: (target) => neighbour(target, 1) },
    getPrevious: { set: 'WordApi 1.3', writes: false, call: (target) => found(neighbour(target, -1)) },
    getPreviousOrNullObject: { set: 'WordApi 1.3', writes: false, call: (target) => neighbour(target, -1) },
    insertText: {
      set: 'WordApi 1.1',
      writes: true,
      call: ({ content }, args) => rangeObject(insertTextInto(content, args.text(0), args.oneOf(1, REPLACE_START_END))),
    },
    insertParagraph: {
      set: 'WordApi 1.1',
      writes: true,
      call: ({ document, element }, args) =>
        paragraphObject(document, insertParagraphBeside(document, element, args.text(0), args.oneOf(1, BEFORE_AFTER))),
    },
    attachToList: {
      set: 'WordApi 1.3',
      writes: true,
      call: ({ document, element }, args) => {
        attachToList(document, element, args.number(0), args.number(1));
        return listObject(document, String(args.number(0)));
      },
    },
    detachFromList: {
      set: 'WordApi 1.3',
      writes: true,
      act: ({ document, element }) => detachFromList(document, element),
    },
    getTextRanges: {
      set: 'WordApi 1.3',
      writes: false,
      call: ({ content }, args) => {
        const ranges = textRanges(content, args.texts(0), args.boolean(1, false));
        return rangeCollection(() => ranges);
      },
    },
    getText: {
      set: 'WordApi 1.7',
      writes: false,
      call: ({ content }, args) => textWith(content, getTextOptions(args)),
    },
    getReviewedText: {
      set: 'WordApi 1.4',
      writes: false,
      call: ({ content }, args) => reviewedText(content, args.oneOf(0, ['Original', 'Current'], 'Current')),
    },
    indentFirstLineCharacterWidth: {
      set: 'WordApiDesktop 1.4',
      writes: true,
      act: ({ document, element }, args) => indentFirstLineByCharacters(document, element, args.number(0)),
    },
    reset: {
      set: 'WordApiDesktop 1.4',
      writes: true,
      act: ({ document, element }) =>
        formatParagraph(document, element, (pPr) => {
          clearParagraph(pPr);
          if (document.quirks.numberingOnReset === 'removed') removeChildren(pPr, 'numPr');
        }),
    },
    insertContentControl: insertControlMethod<ParagraphModel>(({ whole }) => whole),
    getContentControls: controlsMethod<ParagraphModel>(({ document, element }) => controlsIn(document, element)),
    search: searchMethod<ParagraphModel>('WordApi 1.1', ({ content }) => content),
    getOoxml: { set: 'WordApi 1.1', writes: false, call: ({ content }) => ooxmlOfRange(content) },
    insertOoxml: {
      set: 'WordApi 1.1',
      writes: true,
      call: ({ content }, args) =>
        rangeObject(insertOoxmlIntoRange(content, args.text(0), args.oneOf(1, REPLACE_START_END))),
    },
    clear: {
      set: 'WordApi 1.1',
      writes: true,
      act: ({ document, element }) => clearParagraphContent(document, element),
    },
    delete: { set: 'WordApi 1.1', writes: true, act: (target) => target.delete() },
    select: {
      set: 'WordApi 1.1',
      writes: false,
      act: ({ document, content }, args) => select(document, content, args),
    },
  },
};

/** `getText({ IncludeTextMarkedAsDeleted })`. */
function getTextOptions(args: Arguments): boolean | undefined {
  const options = v.safeParse(v.object({ IncludeTextMarkedAsDeleted: v.boolean() }), args.raw(0));
  return options.success ? options.output.IncludeTextMarkedAsDeleted : undefined;
}

function parentControl({ document, element }: ParagraphModel): HostObject | null {
  const control = seenAsParent(document, controlAround(document, element)?.element ?? null);
  return control && contentControlObject(control);
}

function neighbour(target: ParagraphModel, steps: number): HostObject | null {
  const model = target.neighbour(steps);
  return model && hostObject(PARAGRAPH, model);
}

/** What `getX` does where `getXOrNullObject` gives a null object: it fails the batch. */
export function found(object: HostObject | null): HostObject {
  if (object) return object;
  throw new OfficeError('ItemNotFound', 'The requested object is not in the document.');
}

export function nameOf(style: XmlElement | undefined): string {
  return style ? displayName(style) : '';
}

export function builtIn(style: XmlElement | undefined): string {
  return style ? builtInId(style) : 'Other';
}

/** Whether it is the last paragraph of a table's cell; the one in a control at its end is, too. */
function isLastInCell(paragraph: XmlElement): boolean {
  const cell = wAncestor(paragraph, 'tc');
  return cell !== null && paragraphsIn(cell).at(-1) === paragraph;
}

/** How many tables the paragraph stands in. */
function nesting(paragraph: XmlElement): number {
  let levels = 0;
  for (let table = wAncestor(paragraph, 'tbl'); table !== null; table = wAncestor(table, 'tbl')) levels += 1;
  return levels;
}
