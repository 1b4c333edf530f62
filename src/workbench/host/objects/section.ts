import type { XmlElement } from '../../../ooxml/xml';
import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import { sectionsOf } from '../model/sections';
import type { WordDocument } from '../model/word-document';
import { pageSetupOfSection } from './page-setup';
import { found } from './paragraph';

interface Section {
  readonly document: WordDocument;
  readonly properties: XmlElement;
}

export function sectionCollection(document: WordDocument): HostObject {
  return hostObject(SECTION_COLLECTION, document);
}

export const SECTION: MemberTable<Section> = {
  name: 'Section',
  navigations: {
    pageSetup: {
      set: 'WordApiDesktop 1.3',
      open: ({ document, properties }) => pageSetupOfSection(document, properties),
    },
  },
};

export const SECTION_COLLECTION: MemberTable<WordDocument> = {
  name: 'SectionCollection',
  items: (document) => sectionsOf(document).map((properties) => hostObject(SECTION, { document, properties })),
  methods: {
    getFirst: { set: 'WordApi 1.3', writes: false, call: (document) => found(first(document)) },
    getFirstOrNullObject: { set: 'WordApi 1.3', writes: false, call: first },
  },
};

function first(document: WordDocument): HostObject | null {
  const [properties] = sectionsOf(document);
  return properties ? hostObject(SECTION, { document, properties }) : null;
}
