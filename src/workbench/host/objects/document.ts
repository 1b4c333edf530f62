import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import { OfficeError } from '../office-error';
import type { WordDocument } from '../model/word-document';
import { controlsIn } from '../model/control';
import { bodyObject } from './body';
import { contentControlCollection } from './content-control';
import { customXmlPartCollection } from './custom-xml';
import { found, paragraphObject } from './paragraph';
import { settingCollection } from './setting-collection';
import { styleCollection } from './style';
import { rangeObject } from './range';

export function documentObject(document: WordDocument): HostObject {
  return hostObject(DOCUMENT, document);
}

export const DOCUMENT: MemberTable<WordDocument> = {
  name: 'Document',
  title: () => '文档',
  properties: {
    changeTrackingMode: {
      set: 'WordApi 1.4',
      get: ({ settings }) => settings.trackingMode,
      put: ({ settings }, value) => {
        const mode = value.oneOf(0, ['Off', 'TrackAll', 'TrackMineOnly']);
        if (settings.forcesTracking && mode === 'Off') {
          throw new OfficeError('AccessDenied', 'The document is protected so that every change is tracked.');
        }
        settings.setTrackingMode(mode);
      },
    },
    saved: { set: 'WordApi 1.1', get: (document) => document.isSaved },
  },
  navigations: {
    contentControls: {
      set: 'WordApi 1.1',
      open: (document) => contentControlCollection(() => controlsIn(document, document.body.root)),
    },
    customXmlParts: { set: 'WordApi 1.4', open: customXmlPartCollection },
    settings: { set: 'WordApi 1.4', open: settingCollection },
    body: { set: 'WordApi 1.1', open: (document) => bodyObject(document) },
  },
  methods: {
    getSelection: { set: 'WordApi 1.1', writes: false, call: (document) => rangeObject(document.selection) },
    getStyles: { set: 'WordApi 1.5', writes: false, call: styleCollection },
    getParagraphByUniqueLocalId: {
      set: 'WordApi 1.6',
      writes: false,
      call: (document, args) => {
        const id = args.text(0);
        const element = document.body.paragraphs.find((paragraph) => document.localIdOf(paragraph) === id);
        return found(element ? paragraphObject(document, element) : null);
      },
    },
    save: { set: 'WordApi 1.1', writes: false, act: (document) => document.markSaved() },
  },
};
