import type { XmlElement } from '../../../ooxml/xml';
import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import type { WordDocument } from '../model/word-document';
import { found, paragraphObject } from './paragraph';

interface Paragraphs {
  readonly document: WordDocument;
  readonly elements: () => readonly XmlElement[];
}

/** @param elements the paragraphs as they are when they are asked for. */
export function paragraphCollection(document: WordDocument, elements: () => readonly XmlElement[]): HostObject {
  return hostObject(PARAGRAPH_COLLECTION, { document, elements });
}

export const PARAGRAPH_COLLECTION: MemberTable<Paragraphs> = {
  name: 'ParagraphCollection',
  items: ({ document, elements }) => elements().map((element) => paragraphObject(document, element)),
  methods: {
    getFirst: { set: 'WordApi 1.3', writes: false, call: (target) => found(at(target, 0)) },
    getFirstOrNullObject: { set: 'WordApi 1.3', writes: false, call: (target) => at(target, 0) },
    getLast: { set: 'WordApi 1.3', writes: false, call: (target) => found(at(target, -1)) },
    getLastOrNullObject: { set: 'WordApi 1.3', writes: false, call: (target) => at(target, -1) },
  },
};

function at({ document, elements }: Paragraphs, index: number): HostObject | null {
  const element = elements().at(index);
  return element ? paragraphObject(document, element) : null;
}
