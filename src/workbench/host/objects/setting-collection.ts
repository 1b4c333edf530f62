import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import type { Json } from '../batch/json';
import type { WordDocument } from '../model/word-document';
import { found } from './paragraph';

interface Setting {
  readonly document: WordDocument;
  readonly key: string;
}

/** `document.settings`: the same store as `Office.context.document.settings`, written at once. */
export function settingCollection(document: WordDocument): HostObject {
  return hostObject(SETTING_COLLECTION, document);
}

export const SETTING: MemberTable<Setting> = {
  name: 'Setting',
  properties: {
    key: { set: 'WordApi 1.4', get: ({ key }) => key },
    value: {
      set: 'WordApi 1.4',
      get: ({ document, key }) => JSON.parse(document.addInSettings.read()[key] ?? 'null') as Json,
      put: ({ document, key }, value) => write(document, key, value.raw(0)),
    },
  },
  methods: {
    delete: { set: 'WordApi 1.4', writes: true, act: ({ document, key }) => write(document, key, undefined) },
  },
};

export const SETTING_COLLECTION: MemberTable<WordDocument> = {
  name: 'SettingCollection',
  items: (document) => Object.keys(document.addInSettings.read()).map((key) => hostObject(SETTING, { document, key })),
  item: (document, key) => (typeof key === 'string' ? settingOf(document, key) : null),
  methods: {
    add: {
      set: 'WordApi 1.4',
      writes: true,
      call: (document, args) => {
        write(document, args.text(0), args.raw(1));
        return hostObject(SETTING, { document, key: args.text(0) });
      },
    },
    getItem: { set: 'WordApi 1.4', writes: false, call: (document, args) => found(settingOf(document, args.text(0))) },
    getItemOrNullObject: {
      set: 'WordApi 1.4',
      writes: false,
      call: (document, args) => settingOf(document, args.text(0)),
    },
    getCount: {
      set: 'WordApi 1.4',
      writes: false,
      call: (document) => Object.keys(document.addInSettings.read()).length,
    },
  },
};

function settingOf(document: WordDocument, key: string): HostObject | null {
  return document.addInSettings.read()[key] === undefined ? null : hostObject(SETTING, { document, key });
}

function write(document: WordDocument, key: string, value: unknown): void {
  const { [key]: _old, ...others } = document.addInSettings.read();
  document.addInSettings.write(value === undefined ? others : { ...others, [key]: JSON.stringify(value) });
}
