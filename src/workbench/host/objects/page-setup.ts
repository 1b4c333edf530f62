import { hostObject, type HostObject, type MemberTable, type PropertyMember } from '../batch/host-object';
import { isLandscape, readLength, sectionsOf, writeLength, type Length } from '../model/sections';
import type { WordDocument } from '../model/word-document';
import type { XmlElement } from '../../../ooxml/xml';

/** The page of one section, or of all of them. */
interface Pages {
  readonly document: WordDocument;
  readonly sections: readonly XmlElement[];
}

export function pageSetupOf(document: WordDocument): HostObject {
  return hostObject(PAGE_SETUP, { document, sections: sectionsOf(document) });
}

export function pageSetupOfSection(document: WordDocument, section: XmlElement): HostObject {
  return hostObject(PAGE_SETUP, { document, sections: [section] });
}

/** What Word answers where the sections differ (`wdUndefined` of its object model). */
const MIXED = 9_999_999;

export const PAGE_SETUP: MemberTable<Pages> = {
  name: 'PageSetup',
  properties: {
    topMargin: length('topMargin'),
    bottomMargin: length('bottomMargin'),
    leftMargin: length('leftMargin'),
    rightMargin: length('rightMargin'),
    headerDistance: length('headerDistance'),
    footerDistance: length('footerDistance'),
    gutter: length('gutter'),
    pageWidth: length('pageWidth'),
    pageHeight: length('pageHeight'),
    // Turning a page also swaps its sides and margins; nobody asks for it here.
    orientation: {
      set: 'WordApiDesktop 1.3',
      get: ({ sections: [section] }) => (section && isLandscape(section) ? 'Landscape' : 'Portrait'),
    },
  },
};

function length(name: Length): PropertyMember<Pages> {
  return {
    set: 'WordApiDesktop 1.3',
    get: ({ sections }) => {
      const [first = 0, ...others] = new Set(sections.map((section) => readLength(section, name)));
      return others.length > 0 ? MIXED : first;
    },
    put: ({ document, sections }, value) => {
      const points = value.number(0);
      for (const section of sections) writeLength(document, section, name, points);
    },
  };
}
