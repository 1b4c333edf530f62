import type { Arguments } from '../batch/arguments';
import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import { OfficeError } from '../office-error';
import type { WordDocument } from '../model/word-document';
import { comparisonOf } from '../model/comparison';
import { controlsIn } from '../model/control';
import { repeat } from '../model/undo-stack';
import { checkDocument, fromBase64 } from './application';
import { bodyObject } from './body';
import { contentControlCollection, controlsMethod } from './content-control';
import { customXmlPartCollection } from './custom-xml';
import { found, paragraphObject } from './paragraph';
import { pageSetupOf } from './page-setup';
import { sectionCollection } from './section';
import { settingCollection } from './setting-collection';
import { styleCollection } from './style';
import { rangeObject } from './range';

export function documentObject(document: WordDocument): HostObject {
  return hostObject(DOCUMENT, document);
}

/** Values of `Word.ProtectionType`, by w:documentProtection/@w:edit. */
const PROTECTION_TYPES = {
  none: 'NoProtection',
  readOnly: 'AllowOnlyReading',
  comments: 'AllowOnlyComments',
  forms: 'AllowOnlyFormFields',
  trackedChanges: 'AllowOnlyRevisions',
} as const;

export const DOCUMENT: MemberTable<WordDocument> = {
  name: 'Document',
  title: () => '文档',
  properties: {
    changeTrackingMode: {
      set: 'WordApi 1.4',
      get: ({ settings }) => settings.trackingMode,
      put: ({ settings, quirks }, value) => {
        const mode = value.oneOf(0, ['Off', 'TrackAll', 'TrackMineOnly']);
        if (settings.forcesTracking && mode === 'Off') {
          throw new OfficeError('AccessDenied', 'The document is protected so that every change is tracked.');
        }
        if (quirks.trackingWrite === 'obeyed') settings.setTrackingMode(mode);
      },
    },
    isFinal: {
      set: 'WordApiDesktop 1.4',
      get: (document) => document.isFinal,
      put: () => {
        throw new OfficeError('NotImplemented', "The workbench's Word does not mark documents as final.");
      },
    },
    isReadOnly: { set: 'WordApiDesktop 1.4', get: ({ access }) => access.readOnly || access.readOnlyFile },
    protectionType: { set: 'WordApiDesktop 1.4', get: ({ settings }) => PROTECTION_TYPES[settings.protectedFor] },
    saved: { set: 'WordApi 1.1', get: (document) => document.isSaved },
  },
  navigations: {
    contentControls: {
      set: 'WordApi 1.1',
      open: (document) => contentControlCollection(() => controlsIn(document, document.body.root)),
    },
    customXmlParts: { set: 'WordApi 1.4', open: customXmlPartCollection },
    settings: { set: 'WordApi 1.4', open: settingCollection },
    pageSetup: { set: 'WordApiDesktop 1.3', open: pageSetupOf },
    sections: { set: 'WordApi 1.1', open: sectionCollection },
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
    getContentControls: controlsMethod<WordDocument>((document) => controlsIn(document, document.body.root)),
    compareFromBase64: { set: 'WordApiDesktop 1.2', writes: false, act: compare },
    undo: {
      set: 'WordApiDesktop 1.4',
      writes: true,
      call: ({ undoStack }, args) => repeat(() => undoStack?.undo() ?? false, times(args)),
    },
    redo: {
      set: 'WordApiDesktop 1.4',
      writes: true,
      call: ({ undoStack }, args) => repeat(() => undoStack?.redo() ?? false, times(args)),
    },
    undoClear: { set: 'WordApiDesktop 1.4', writes: true, act: ({ history }) => history.clear() },
    save: { set: 'WordApi 1.1', writes: false, act: (document) => document.markSaved() },
  },
};

/**
 * Word's own comparison with another document (typings; the target "selected" is not allowed here). Played with a new document
 * as the target alone: what marks of revision in the open one would do to an add-in is another question.
 */
function compare(document: WordDocument, args: Arguments): void {
  const other = fromBase64(args.text(0), 'compareFromBase64');
  checkDocument(document, other, 'compareFromBase64');
  const options = args.raw(1);
  const target =
    options !== null && typeof options === 'object' && 'compareTarget' in options ? options['compareTarget'] : null;
  if (target === 'CompareTargetSelected') {
    throw new OfficeError('InvalidArgument', 'compareFromBase64: compareTargetSelected is not allowed.');
  }
  if (target !== 'CompareTargetNew') {
    throw new OfficeError('NotImplemented', 'compareFromBase64: only the target compareTargetNew is played.');
  }
  document.opened.push(comparisonOf(document.pkg.save(), other, document.xml));
}

function times(args: Arguments): number {
  return args.given(0) ? args.number(0) : 1;
}
