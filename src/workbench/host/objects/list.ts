import { wChild } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import { resetLevelFont, setListLevel } from '../model/list-membership';
import type { WordDocument } from '../model/word-document';
import { OfficeError } from '../office-error';
import { found } from './paragraph';
import { paragraphCollection } from './paragraph-collection';

interface ListTarget {
  readonly document: WordDocument;
  readonly numId: string;
}

export function listObject(document: WordDocument, numId: string): HostObject {
  return hostObject(LIST, { document, numId });
}

/** The list that a paragraph is in; null if it is in none. */
export function listOf(document: WordDocument, paragraph: XmlElement): HostObject | null {
  refuseDeleted(document, paragraph);
  const label = document.labels.of(paragraph);
  return label && listObject(document, label.numId);
}

export function listCollection(document: WordDocument): HostObject {
  return hostObject(LIST_COLLECTION, document);
}

export const LIST: MemberTable<ListTarget> = {
  name: 'List',
  properties: { id: { set: 'WordApi 1.3', get: ({ numId }) => Number(numId) } },
  navigations: {
    paragraphs: {
      set: 'WordApi 1.3',
      open: ({ document, numId }) => paragraphCollection(document, () => document.labels.paragraphsOf(numId)),
    },
  },
  methods: {
    resetLevelFont: {
      set: 'WordApiDesktop 1.1',
      writes: true,
      act: ({ document, numId }, args) => resetLevelFont(document, numId, args.number(0), args.boolean(1, false)),
    },
    getLevelParagraphs: {
      set: 'WordApi 1.3',
      writes: false,
      call: ({ document, numId }, args) => {
        const level = args.number(0);
        const { labels } = document;
        return paragraphCollection(document, () =>
          labels.paragraphsOf(numId).filter((paragraph) => labels.of(paragraph)?.level === level),
        );
      },
    },
  },
};

export const LIST_COLLECTION: MemberTable<WordDocument> = {
  name: 'ListCollection',
  items: (document) => document.labels.numIds.map((numId) => listObject(document, numId)),
  item: (document, key) => byId(document, key),
  methods: {
    getById: { set: 'WordApi 1.3', writes: false, call: (document, args) => found(byId(document, args.number(0))) },
    getByIdOrNullObject: {
      set: 'WordApi 1.3',
      writes: false,
      call: (document, args) => byId(document, args.number(0)),
    },
    getFirst: { set: 'WordApi 1.3', writes: false, call: (document) => found(first(document)) },
    getFirstOrNullObject: { set: 'WordApi 1.3', writes: false, call: first },
  },
};

function byId(document: WordDocument, id: unknown): HostObject | null {
  const numId = String(id);
  return document.labels.numIds.includes(numId) ? listObject(document, numId) : null;
}

function first(document: WordDocument): HostObject | null {
  const [numId] = document.labels.numIds;
  return numId === undefined ? null : listObject(document, numId);
}

interface ListItemTarget {
  readonly document: WordDocument;
  readonly paragraph: XmlElement;
}

export function listItemOf(document: WordDocument, paragraph: XmlElement): HostObject | null {
  refuseDeleted(document, paragraph);
  return document.labels.of(paragraph) ? hostObject(LIST_ITEM, { document, paragraph }) : null;
}

/** Quirk `listOfDeletion`. */
function refuseDeleted({ quirks }: WordDocument, paragraph: XmlElement): void {
  if (quirks.listOfDeletion !== 'fails') return;
  const properties = wChild(paragraph, 'pPr');
  const mark = properties && wChild(properties, 'rPr');
  if (mark && wChild(mark, 'del')) {
    throw new OfficeError('GeneralException', 'The paragraph is in a tracked deletion: its list cannot be read.');
  }
}

export const LIST_ITEM: MemberTable<ListItemTarget> = {
  name: 'ListItem',
  properties: {
    level: {
      set: 'WordApi 1.3',
      get: ({ document, paragraph }) => document.labels.of(paragraph)?.level ?? 0,
      put: ({ document, paragraph }, value) => setListLevel(document, paragraph, value.number(0)),
    },
    listString: {
      set: 'WordApi 1.3',
      get: ({ document, paragraph }) => document.labels.of(paragraph)?.text ?? '',
    },
    siblingIndex: { set: 'WordApi 1.3', get: siblingIndex },
  },
};

/** Position among the items of the same level behind the last item of a higher one. */
function siblingIndex({ document, paragraph }: ListItemTarget): number {
  const own = document.labels.of(paragraph);
  if (!own) return 0;
  let index = 0;
  for (const other of document.labels.paragraphsOf(own.numId)) {
    if (other === paragraph) break;
    const level = document.labels.of(other)?.level ?? 0;
    if (level < own.level) index = 0;
    else if (level === own.level) index += 1;
  }
  return index;
}
