import { CUSTOM_XML_MEMBERS } from './custom-xml-members';
import type { ApiSet } from '../requirements';

/** Members of one class that the npm client of 2022 lacks, with the requirement sets that the typings name. */
export interface NewerMembers {
  /** Properties with a plain value. */
  readonly values?: Readonly<Record<string, ApiSet>>;
  /** Properties that lead to an object, with its class. */
  readonly objects?: Readonly<Record<string, { readonly set: ApiSet; readonly gives: string }>>;
  readonly methods?: Readonly<Record<string, NewerMethod>>;
  /** Class of the items of a collection. */
  readonly items?: string;
}

export interface NewerMethod {
  readonly set: ApiSet;
  /** Class of the object that it gives, `value` for a plain value, `nothing`. */
  readonly gives: string;
  readonly writes: boolean;
}

/** `getContentControls({ types })`, which many classes have. */
const CONTROLS: NewerMethod = { set: 'WordApi 1.5', gives: 'ContentControlCollection', writes: false };

/** By class. A class that the client does not have at all is made. */
export const NEWER_MEMBERS: Readonly<Record<string, NewerMembers>> = {
  ...CUSTOM_XML_MEMBERS,
  Application: { objects: { fontNames: { set: 'WordApiDesktop 1.4', gives: 'FontNameCollection' } } },
  FontNameCollection: {
    methods: {
      getCount: { set: 'WordApiDesktop 1.4', gives: 'value', writes: false },
      getItemAt: { set: 'WordApiDesktop 1.4', gives: 'value', writes: false },
    },
  },
  Document: {
    values: {
      isFinal: 'WordApiDesktop 1.4',
      isReadOnly: 'WordApiDesktop 1.4',
      protectionType: 'WordApiDesktop 1.4',
    },
    objects: {
      customXmlParts: { set: 'WordApi 1.4', gives: 'CustomXmlPartCollection' },
      pageSetup: { set: 'WordApiDesktop 1.3', gives: 'PageSetup' },
      settings: { set: 'WordApi 1.4', gives: 'SettingCollection' },
    },
    methods: {
      compareFromBase64: { set: 'WordApiDesktop 1.2', gives: 'nothing', writes: false },
      getContentControls: CONTROLS,
      redo: { set: 'WordApiDesktop 1.4', gives: 'value', writes: true },
      undo: { set: 'WordApiDesktop 1.4', gives: 'value', writes: true },
      undoClear: { set: 'WordApiDesktop 1.4', gives: 'nothing', writes: true },
      getStyles: { set: 'WordApi 1.5', gives: 'StyleCollection', writes: false },
      getParagraphByUniqueLocalId: { set: 'WordApi 1.6', gives: 'Paragraph', writes: false },
    },
  },
  Body: { methods: { getContentControls: CONTROLS } },
  ContentControl: { methods: { getContentControls: CONTROLS } },
  Range: {
    methods: {
      getContentControls: CONTROLS,
      highlight: { set: 'WordApi 1.8', gives: 'nothing', writes: false },
      removeHighlight: { set: 'WordApi 1.8', gives: 'nothing', writes: false },
    },
  },
  Paragraph: {
    values: { uniqueLocalId: 'WordApi 1.6' },
    methods: {
      getContentControls: CONTROLS,
      getText: { set: 'WordApi 1.7', gives: 'value', writes: false },
      indentFirstLineCharacterWidth: { set: 'WordApiDesktop 1.4', gives: 'nothing', writes: true },
      reset: { set: 'WordApiDesktop 1.4', gives: 'nothing', writes: true },
    },
  },
  Font: {
    values: {
      nameAscii: 'WordApiDesktop 1.3',
      nameFarEast: 'WordApiDesktop 1.3',
      nameOther: 'WordApiDesktop 1.3',
    },
    methods: { reset: { set: 'WordApiDesktop 1.3', gives: 'nothing', writes: true } },
  },
  List: { methods: { resetLevelFont: { set: 'WordApiDesktop 1.1', gives: 'nothing', writes: true } } },
  Section: { objects: { pageSetup: { set: 'WordApiDesktop 1.3', gives: 'PageSetup' } } },
  PageSetup: {
    values: {
      bottomMargin: 'WordApiDesktop 1.3',
      footerDistance: 'WordApiDesktop 1.3',
      gutter: 'WordApiDesktop 1.3',
      headerDistance: 'WordApiDesktop 1.3',
      leftMargin: 'WordApiDesktop 1.3',
      orientation: 'WordApiDesktop 1.3',
      pageHeight: 'WordApiDesktop 1.3',
      pageWidth: 'WordApiDesktop 1.3',
      rightMargin: 'WordApiDesktop 1.3',
      topMargin: 'WordApiDesktop 1.3',
    },
  },
  ParagraphFormat: {
    values: {
      alignment: 'WordApi 1.5',
      firstLineIndent: 'WordApi 1.5',
      keepTogether: 'WordApi 1.5',
      keepWithNext: 'WordApi 1.5',
      leftIndent: 'WordApi 1.5',
      lineSpacing: 'WordApi 1.5',
      lineUnitAfter: 'WordApi 1.5',
      lineUnitBefore: 'WordApi 1.5',
      mirrorIndents: 'WordApi 1.5',
      outlineLevel: 'WordApi 1.5',
      rightIndent: 'WordApi 1.5',
      spaceAfter: 'WordApi 1.5',
      spaceBefore: 'WordApi 1.5',
      widowControl: 'WordApi 1.5',
    },
  },
  Style: {
    values: {
      baseStyle: 'WordApi 1.5',
      builtIn: 'WordApi 1.5',
      inUse: 'WordApi 1.5',
      nameLocal: 'WordApi 1.5',
      nextParagraphStyle: 'WordApi 1.5',
      type: 'WordApi 1.5',
    },
    objects: {
      font: { set: 'WordApi 1.5', gives: 'Font' },
      paragraphFormat: { set: 'WordApi 1.5', gives: 'ParagraphFormat' },
    },
    methods: { delete: { set: 'WordApi 1.5', gives: 'nothing', writes: true } },
  },
  StyleCollection: {
    items: 'Style',
    methods: {
      getByName: { set: 'WordApi 1.5', gives: 'Style', writes: false },
      getByNameOrNullObject: { set: 'WordApi 1.5', gives: 'Style', writes: false },
      getCount: { set: 'WordApi 1.5', gives: 'value', writes: false },
      getItem: { set: 'WordApi 1.5', gives: 'Style', writes: false },
    },
  },
  Setting: {
    values: { key: 'WordApi 1.4', value: 'WordApi 1.4' },
    methods: { delete: { set: 'WordApi 1.4', gives: 'nothing', writes: true } },
  },
  SettingCollection: {
    items: 'Setting',
    methods: {
      add: { set: 'WordApi 1.4', gives: 'Setting', writes: true },
      getCount: { set: 'WordApi 1.4', gives: 'value', writes: false },
      getItem: { set: 'WordApi 1.4', gives: 'Setting', writes: false },
      getItemOrNullObject: { set: 'WordApi 1.4', gives: 'Setting', writes: false },
    },
  },
};
