import type { NewerMembers, NewerMethod } from './member-list';

const gives = (kind: string, writes = false): NewerMethod => ({ set: 'WordApi 1.4', gives: kind, writes });

/** The classes of `document.customXmlParts` (WordApi 1.4). */
export const CUSTOM_XML_MEMBERS: Readonly<Record<string, NewerMembers>> = {
  CustomXmlPart: {
    values: { id: 'WordApi 1.4', namespaceUri: 'WordApi 1.4' },
    methods: {
      delete: gives('nothing', true),
      deleteAttribute: gives('nothing', true),
      deleteElement: gives('nothing', true),
      getXml: gives('value'),
      insertAttribute: gives('nothing', true),
      insertElement: gives('nothing', true),
      query: gives('value'),
      setXml: gives('nothing', true),
      updateAttribute: gives('nothing', true),
      updateElement: gives('nothing', true),
    },
  },
  CustomXmlPartCollection: {
    items: 'CustomXmlPart',
    methods: {
      add: gives('CustomXmlPart', true),
      getByNamespace: gives('CustomXmlPartScopedCollection'),
      getCount: gives('value'),
      getItem: gives('CustomXmlPart'),
      getItemOrNullObject: gives('CustomXmlPart'),
    },
  },
  CustomXmlPartScopedCollection: {
    items: 'CustomXmlPart',
    methods: {
      getCount: gives('value'),
      getItem: gives('CustomXmlPart'),
      getItemOrNullObject: gives('CustomXmlPart'),
      getOnlyItem: gives('CustomXmlPart'),
      getOnlyItemOrNullObject: gives('CustomXmlPart'),
    },
  },
};
