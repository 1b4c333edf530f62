import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import { OfficeError } from '../office-error';
import type { WordDocument } from '../model/word-document';
import { bodyObject } from './body';
import { rangeObject } from './range';

export function documentObject(document: WordDocument): HostObject {
  return hostObject(DOCUMENT, document);
}

const DOCUMENT: MemberTable<WordDocument> = {
  name: 'Document',
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
    body: { set: 'WordApi 1.1', open: (document) => bodyObject(document) },
  },
  methods: {
    getSelection: { set: 'WordApi 1.1', writes: false, call: (document) => rangeObject(document.selection) },
    save: { set: 'WordApi 1.1', writes: false, act: (document) => document.markSaved() },
  },
};
