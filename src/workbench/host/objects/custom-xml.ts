import * as v from 'valibot';
import type { Arguments } from '../batch/arguments';
import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import type { CustomXmlPart } from '../model/custom-xml/custom-xml-part';
import type { Prefixes } from '../model/custom-xml/xpath';
import type { WordDocument } from '../model/word-document';
import { OfficeError } from '../office-error';
import { found } from './paragraph';

interface Target {
  readonly document: WordDocument;
  readonly part: CustomXmlPart;
}

/** `document.customXmlParts`. */
export function customXmlPartCollection(document: WordDocument): HostObject {
  return hostObject(CUSTOM_XML_PART_COLLECTION, document);
}

export const CUSTOM_XML_PART: MemberTable<Target> = {
  name: 'CustomXmlPart',
  properties: {
    id: { set: 'WordApi 1.4', get: ({ part }) => part.id },
    namespaceUri: { set: 'WordApi 1.4', get: ({ part }) => part.namespace },
  },
  methods: {
    delete: { set: 'WordApi 1.4', writes: true, act: ({ document, part }) => document.customXml.delete(part) },
    getXml: { set: 'WordApi 1.4', writes: false, call: ({ part }) => part.xml },
    setXml: { set: 'WordApi 1.4', writes: true, act: ({ part }, args) => part.setXml(args.text(0)) },
    query: {
      set: 'WordApi 1.4',
      writes: false,
      call: ({ part }, args) => part.find(args.text(0), prefixes(args, 1)).map((one) => part.xmlOf(one)),
    },
    insertElement: {
      set: 'WordApi 1.4',
      writes: true,
      act: ({ part }, args) =>
        part.insert(part.element(args.text(0), prefixes(args, 2)), args.text(1), args.given(3) ? args.number(3) : null),
    },
    updateElement: {
      set: 'WordApi 1.4',
      writes: true,
      act: ({ part }, args) => part.replace(part.element(args.text(0), prefixes(args, 2)), args.text(1)),
    },
    deleteElement: {
      set: 'WordApi 1.4',
      writes: true,
      act: ({ part }, args) => part.remove(part.element(args.text(0), prefixes(args, 1))),
    },
    insertAttribute: {
      set: 'WordApi 1.4',
      writes: true,
      act: ({ part }, args) =>
        part.setAttribute(part.element(args.text(0), prefixes(args, 1)), args.text(2), args.text(3)),
    },
    updateAttribute: {
      set: 'WordApi 1.4',
      writes: true,
      act: ({ part }, args) =>
        part.setAttribute(part.element(args.text(0), prefixes(args, 1)), args.text(2), args.text(3)),
    },
    deleteAttribute: {
      set: 'WordApi 1.4',
      writes: true,
      act: ({ part }, args) => part.setAttribute(part.element(args.text(0), prefixes(args, 1)), args.text(2), null),
    },
  },
};

export const CUSTOM_XML_PART_COLLECTION: MemberTable<WordDocument> = {
  name: 'CustomXmlPartCollection',
  items: (document) => document.customXml.all.map((part) => hostObject(CUSTOM_XML_PART, { document, part })),
  item: (document, key) => (typeof key === 'string' ? byId(document, key) : null),
  methods: {
    add: {
      set: 'WordApi 1.4',
      writes: true,
      call: (document, args) => hostObject(CUSTOM_XML_PART, { document, part: document.customXml.add(args.text(0)) }),
    },
    getByNamespace: {
      set: 'WordApi 1.4',
      writes: false,
      call: (document, args) => hostObject(CUSTOM_XML_PART_SCOPED_COLLECTION, { document, namespace: args.text(0) }),
    },
    getCount: { set: 'WordApi 1.4', writes: false, call: (document) => document.customXml.all.length },
    getItem: { set: 'WordApi 1.4', writes: false, call: (document, args) => found(byId(document, args.text(0))) },
    getItemOrNullObject: { set: 'WordApi 1.4', writes: false, call: (document, args) => byId(document, args.text(0)) },
  },
};

interface Scope {
  readonly document: WordDocument;
  readonly namespace: string;
}

export const CUSTOM_XML_PART_SCOPED_COLLECTION: MemberTable<Scope> = {
  name: 'CustomXmlPartScopedCollection',
  items: inScope,
  item: (scope, key) => (typeof key === 'string' ? itemInScope(scope, key) : null),
  methods: {
    getCount: { set: 'WordApi 1.4', writes: false, call: (scope) => inScope(scope).length },
    getItem: { set: 'WordApi 1.4', writes: false, call: (scope, args) => found(itemInScope(scope, args.text(0))) },
    getItemOrNullObject: {
      set: 'WordApi 1.4',
      writes: false,
      call: (scope, args) => itemInScope(scope, args.text(0)),
    },
    getOnlyItem: { set: 'WordApi 1.4', writes: false, call: (scope) => onlyItem(scope) },
    getOnlyItemOrNullObject: {
      set: 'WordApi 1.4',
      writes: false,
      call: (scope) => (inScope(scope).length === 0 ? null : onlyItem(scope)),
    },
  },
};

function inScope({ document, namespace }: Scope): HostObject[] {
  return document.customXml.byNamespace(namespace).map((part) => hostObject(CUSTOM_XML_PART, { document, part }));
}

function itemInScope({ document, namespace }: Scope, id: string): HostObject | null {
  const part = document.customXml.byId(id);
  return part?.namespace === namespace ? hostObject(CUSTOM_XML_PART, { document, part }) : null;
}

/** Typings: "if the collection contains exactly one item, this method returns it. Otherwise, this method produces an error." */
function onlyItem(scope: Scope): HostObject {
  const [only, another] = inScope(scope);
  if (only && another) throw new OfficeError('GeneralException', 'The collection has more than one item.');
  return found(only ?? null);
}

function byId(document: WordDocument, id: string): HostObject | null {
  const part = document.customXml.byId(id);
  return part && hostObject(CUSTOM_XML_PART, { document, part });
}

function prefixes(args: Arguments, place: number): Prefixes {
  const given = v.safeParse(v.record(v.string(), v.string()), args.raw(place) ?? {});
  return given.success ? given.output : {};
}
