import { wAncestor } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import type { Arguments } from '../batch/arguments';
import { hostObject, type HostObject, type MemberTable, type PropertyMember } from '../batch/host-object';
import type { Json } from '../batch/json';
import { clearParagraphContent, insertParagraphBeside, insertTextInto } from '../model/insert-text';
import { ParagraphModel } from '../model/paragraph';
import * as format from '../model/paragraph-format';
import { assignBuiltInStyle, assignStyle } from '../model/style-assignment';
import { builtInId, displayName } from '../model/style-sheet';
import type { WordDocument } from '../model/word-document';
import { OfficeError } from '../office-error';
import { fontObject } from './font';
import { BEFORE_AFTER, rangeAt, REPLACE_START_END, select } from './locations';
import { rangeObject } from './range';

export function paragraphObject(document: WordDocument, paragraph: XmlElement): HostObject {
  return hostObject(PARAGRAPH, new ParagraphModel(document, paragraph));
}

const PARAGRAPH: MemberTable<ParagraphModel> = {
  name: 'Paragraph',
  properties: {
    text: { set: 'WordApi 1.1', get: ({ content }) => content.text },
    style: {
      set: 'WordApi 1.1',
      get: ({ document, element }) => nameOf(document.styles.ofParagraph(element)),
      put: ({ document, whole }, value) => assignStyle(document, whole, value.text(0)),
    },
    styleBuiltIn: {
      set: 'WordApi 1.3',
      get: ({ document, element }) => builtIn(document.styles.ofParagraph(element)),
      put: ({ document, whole }, value) => assignBuiltInStyle(document, whole, value.text(0)),
    },
    isLastParagraph: { set: 'WordApi 1.3', get: ({ document, element }) => element === document.lastParagraph },
    tableNestingLevel: { set: 'WordApi 1.3', get: ({ element }) => nesting(element) },
  },
  navigations: {
    font: { set: 'WordApi 1.1', open: ({ whole }) => fontObject(whole) },
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

/** How many tables the paragraph stands in. */
function nesting(paragraph: XmlElement): number {
  let levels = 0;
  for (let table = wAncestor(paragraph, 'tbl'); table !== null; table = wAncestor(table, 'tbl')) levels += 1;
  return levels;
}
