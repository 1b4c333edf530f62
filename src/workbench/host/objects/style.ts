import { insertInOrder, ownerDocument, removeChildren, wElement, wValue } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import type { Json } from '../batch/json';
import { styleFont } from '../model/font-target';
import { styleTarget } from '../model/format-target';
import { isInUse } from '../model/ooxml/import-styles';
import { builtInId, displayName, styleId, typeOf } from '../model/style-sheet';
import type { WordDocument } from '../model/word-document';
import { OfficeError } from '../office-error';
import { fontObject } from './font';
import { found } from './paragraph';
import { paragraphFormatObject } from './paragraph-format';

interface StyleTarget {
  readonly document: WordDocument;
  readonly style: XmlElement;
}

/** Values of `Word.StyleType`. */
const TYPES = { paragraph: 'Paragraph', character: 'Character', table: 'Table', numbering: 'List' } as const;

export function styleObject(document: WordDocument, style: XmlElement): HostObject {
  return hostObject(STYLE, { document, style });
}

export function styleCollection(document: WordDocument): HostObject {
  return hostObject(STYLE_COLLECTION, document);
}

export const STYLE: MemberTable<StyleTarget> = {
  name: 'Style',
  title: ({ style }) => `样式“${displayName(style)}”`,
  properties: {
    nameLocal: { set: 'WordApi 1.5', get: ({ style }) => displayName(style) },
    builtIn: { set: 'WordApi 1.5', get: ({ style }) => builtInId(style) !== 'Other' },
    type: { set: 'WordApi 1.5', get: ({ style }) => TYPES[typeOf(style)] },
    inUse: { set: 'WordApi 1.5', get: ({ document, style }) => isInUse(document, style) },
    baseStyle: {
      set: 'WordApi 1.5',
      get: ({ document, style }) => nameOfStyle(document, wValue(style, 'basedOn')),
      put: ({ document, style }, value) => refer(document, style, 'basedOn', value.text(0)),
    },
    nextParagraphStyle: {
      set: 'WordApi 1.5',
      get: ({ document, style }) => nameOfStyle(document, wValue(style, 'next') ?? styleId(style)),
      put: ({ document, style }, value) => refer(document, style, 'next', value.text(0)),
    },
  },
  navigations: {
    font: { set: 'WordApi 1.5', open: ({ document, style }) => fontObject(styleFont(document, style)) },
    paragraphFormat: {
      set: 'WordApi 1.5',
      open: ({ document, style }) => paragraphFormatObject(styleTarget(document, style)),
    },
  },
  methods: {
    delete: { set: 'WordApi 1.5', writes: true, act: deleteStyle },
  },
};

export const STYLE_COLLECTION: MemberTable<WordDocument> = {
  name: 'StyleCollection',
  items: (document) => document.styles.all.map((style) => styleObject(document, style)),
  item: (document, key) => (typeof key === 'number' ? at(document, key) : byName(document, key)),
  methods: {
    getByName: { set: 'WordApi 1.5', writes: false, call: (document, args) => found(byName(document, args.text(0))) },
    getByNameOrNullObject: {
      set: 'WordApi 1.5',
      writes: false,
      call: (document, args) => byName(document, args.text(0)),
    },
    getCount: { set: 'WordApi 1.5', writes: false, call: (document) => document.styles.all.length },
  },
};

function at(document: WordDocument, index: number): HostObject | null {
  const style = document.styles.all[index];
  return style ? styleObject(document, style) : null;
}

function byName(document: WordDocument, name: Json): HostObject | null {
  const style = typeof name === 'string' ? document.styles.byName(name) : undefined;
  return style ? styleObject(document, style) : null;
}

function nameOfStyle(document: WordDocument, id: string | null): string {
  const style = id === null ? undefined : document.styles.byId(id);
  return style ? displayName(style) : '';
}

function refer(document: WordDocument, style: XmlElement, element: 'basedOn' | 'next', name: string): void {
  const other = document.styles.byName(name);
  if (name !== '' && !other) throw new OfficeError('InvalidArgument', `There is no style “${name}”.`);
  removeChildren(style, element);
  if (other) insertInOrder(style, wElement(ownerDocument(style), element, { val: styleId(other) }));
  document.styles.changed();
}

/** Paragraphs that had it keep the id of a style that is gone and look as the default style. */
function deleteStyle({ document, style }: StyleTarget): void {
  if (builtInId(style) !== 'Other') throw new OfficeError('InvalidArgument', 'A built-in style cannot be deleted.');
  style.parentNode?.removeChild(style);
  document.styles.changed();
}
