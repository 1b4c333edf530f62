import { Package, UnreadableFile } from '../../../ooxml/package/package';
import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import type { WordDocument } from '../model/word-document';
import { OfficeError } from '../office-error';

export function applicationObject(document: WordDocument): HostObject {
  return hostObject(APPLICATION, document);
}

export const APPLICATION: MemberTable<WordDocument> = {
  name: 'Application',
  navigations: {
    fontNames: { set: 'WordApiDesktop 1.4', open: ({ access }) => hostObject(FONT_NAMES, access.fonts) },
  },
  methods: {
    createDocument: {
      set: 'WordApi 1.3',
      writes: false,
      call: (document, args) => {
        const bytes = fromBase64(args.text(0), 'createDocument');
        checkDocument(document, bytes, 'createDocument');
        return hostObject(DOCUMENT_CREATED, { document, bytes });
      },
    },
  },
};

/** Not a collection that can be loaded: the typings give it a count and an index alone. */
export const FONT_NAMES: MemberTable<readonly string[]> = {
  name: 'FontNameCollection',
  methods: {
    getCount: { set: 'WordApiDesktop 1.4', writes: false, call: (fonts) => fonts.length },
    getItemAt: {
      set: 'WordApiDesktop 1.4',
      writes: false,
      call: (fonts, args) => {
        const name = fonts[args.number(0)];
        if (name !== undefined) return name;
        throw new OfficeError('InvalidArgument', 'There are not so many fonts.');
      },
    },
  },
};

/** A document that is not shown until it is opened. Its content cannot be read: members of hidden documents are not played. */
export const DOCUMENT_CREATED: MemberTable<{ readonly document: WordDocument; readonly bytes: Uint8Array }> = {
  name: 'DocumentCreated',
  methods: {
    open: { set: 'WordApi 1.3', writes: false, act: ({ document, bytes }) => document.opened.push(bytes) },
  },
};

export function checkDocument({ xml }: WordDocument, bytes: Uint8Array, member: string): void {
  try {
    Package.open(bytes, xml);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new OfficeError('InvalidArgument', `${member}: ${error.message}`);
  }
}

export function fromBase64(text: string, member: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw new OfficeError('InvalidArgument', `${member}: the argument is not base64.`);
  }
}
