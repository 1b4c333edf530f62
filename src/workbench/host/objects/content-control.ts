import * as v from 'valibot';
import { wChild } from '../../../ooxml/dom';
import {
  hostObject,
  type HostObject,
  type MemberTable,
  type MethodMember,
  type PropertyMember,
} from '../batch/host-object';
import { deleteRange } from '../model/edit';
import { rangeFont } from '../model/font-target';
import { clearRange, insertParagraphAtControl, insertTextIntoControl } from '../model/insert-text';
import { ooxmlOfRange } from '../model/ooxml/get';
import { insertOoxmlIntoRange } from '../model/ooxml/insert';
import { controlsIn, type ControlKind, type ControlModel } from '../model/control';
import { reviewedText } from '../model/reviewed-text';
import { assignBuiltInStyle, assignStyle } from '../model/style-assignment';
import { OfficeError } from '../office-error';
import { supports, type ApiSet } from '../requirements';
import { fontObject } from './font';
import { rangeAt, REPLACE_START_END, select } from './locations';
import { builtIn, found, nameOf, paragraphObject } from './paragraph';
import { paragraphCollection } from './paragraph-collection';
import { commonStyle, rangeObject } from './range';
import { searchMethod } from './search';

export function contentControlObject(control: ControlModel): HostObject {
  return hostObject(CONTENT_CONTROL, control);
}

/** Word's own limit for titles and tags. */
const MAX_TAG = 64;

export const CONTENT_CONTROL: MemberTable<ControlModel> = {
  name: 'ContentControl',
  title: (control) => `控件“${control.value('tag') || control.value('alias')}”`,
  properties: {
    id: { set: 'WordApi 1.1', get: (control) => control.id },
    tag: label('tag'),
    title: label('alias'),
    text: {
      set: 'WordApi 1.1',
      get: (control) =>
        control.showsPlaceholder && control.document.quirks.textOfPlaceholder === 'empty' ? '' : control.range.text,
    },
    color: {
      set: 'WordApi 1.1',
      get: ({ colour }) => colour,
      put: (control, value) => {
        control.colour = value.text(0);
      },
    },
    type: { set: 'WordApi 1.1', get: ({ kind }) => kind },
    subtype: { set: 'WordApi 1.3', get: subtype },
    style: {
      set: 'WordApi 1.1',
      get: ({ range }) => commonStyle(range, nameOf),
      put: ({ document, range }, value) => assignStyle(document, range, value.text(0)),
    },
    styleBuiltIn: {
      set: 'WordApi 1.3',
      get: ({ range }) => commonStyle(range, builtIn),
      put: ({ document, range }, value) => assignBuiltInStyle(document, range, value.text(0)),
    },
    // Refused on the web (#785): see the profile.
    placeholderText: {
      set: 'WordApi 1.1',
      get: (control) => (control.showsPlaceholder ? control.range.text : ''),
      put: (control, value) => control.setPlaceholder(value.text(0)),
    },
    cannotDelete: lock('sdtLocked', ['sdtLocked', 'sdtContentLocked']),
    cannotEdit: lock('contentLocked', ['contentLocked', 'sdtContentLocked']),
  },
  navigations: {
    font: { set: 'WordApi 1.1', open: ({ range }) => fontObject(rangeFont(range)) },
    paragraphs: {
      set: 'WordApi 1.1',
      open: (control) => paragraphCollection(control.document, () => control.range.paragraphs),
    },
    parentContentControl: { set: 'WordApi 1.1', open: (control) => found(parent(control)) },
    parentContentControlOrNullObject: { set: 'WordApi 1.3', open: parent },
  },
  methods: {
    getRange: {
      set: 'WordApi 1.3',
      writes: false,
      call: ({ range }, args) => rangeObject(rangeAt(args, range, range)),
    },
    getReviewedText: {
      set: 'WordApi 1.4',
      writes: false,
      call: ({ range }, args) => reviewedText(range, args.oneOf(0, ['Original', 'Current'], 'Current')),
    },
    getContentControls: controlsMethod<ControlModel>((control) => controlsIn(control.document, control.element)),
    search: searchMethod<ControlModel>('WordApi 1.1', ({ range }) => range),
    getOoxml: { set: 'WordApi 1.1', writes: false, call: ({ range }) => ooxmlOfRange(range) },
    insertText: {
      set: 'WordApi 1.1',
      writes: true,
      call: (control, args) =>
        rangeObject(insertTextIntoControl(editable(control), args.text(0), args.oneOf(1, REPLACE_START_END))),
    },
    insertOoxml: {
      set: 'WordApi 1.1',
      writes: true,
      call: (control, args) =>
        rangeObject(insertOoxmlIntoRange(editable(control).range, args.text(0), args.oneOf(1, REPLACE_START_END))),
    },
    insertParagraph: {
      set: 'WordApi 1.1',
      writes: true,
      call: (control, args) => {
        const location = args.oneOf(1, ['Start', 'End', 'Before', 'After']);
        const inside = location === 'Start' || location === 'End';
        return paragraphObject(
          control.document,
          insertParagraphAtControl(inside ? editable(control) : control, args.text(0), location),
        );
      },
    },
    clear: { set: 'WordApi 1.1', writes: true, act: clear },
    delete: { set: 'WordApi 1.1', writes: true, act: (control, args) => remove(control, args.boolean(0, false)) },
    select: {
      set: 'WordApi 1.1',
      writes: false,
      act: ({ document, range }, args) => select(document, range, args),
    },
  },
};

/** `contentControls`: plain text controls, check boxes and the like are left out (#2160, #6144). */
export function contentControlCollection(controls: Controls): HostObject {
  return hostObject(CONTENT_CONTROL_COLLECTION, () => controls().filter(({ kind }) => kind === 'RichText'));
}

/** From which requirement set on `getContentControls` gives controls of a kind (typings of `ContentControlOptions`). */
const KNOWN_SINCE: Readonly<Record<ControlKind, ApiSet>> = {
  RichText: 'WordApi 1.5',
  PlainText: 'WordApi 1.5',
  CheckBox: 'WordApi 1.7',
  DropDownList: 'WordApi 1.9',
  ComboBox: 'WordApi 1.9',
  BuildingBlockGallery: 'WordApiDesktop 1.3',
  DatePicker: 'WordApiDesktop 1.3',
  Group: 'WordApiDesktop 1.3',
  Picture: 'WordApiDesktop 1.3',
  RepeatingSection: 'WordApiDesktop 1.3',
};

const CONTROL_OPTIONS = v.nullish(v.object({ types: v.array(v.string()) }));

/** `getContentControls({ types })`: the wanted kinds, as far as this Word knows them; all that it knows without. */
export function controlsMethod<Target>(controlsOf: (target: Target) => readonly ControlModel[]): MethodMember<Target> {
  return {
    set: 'WordApi 1.5',
    writes: false,
    call: (target, args) => {
      const options = v.safeParse(CONTROL_OPTIONS, args.raw(0));
      if (!options.success) throw new OfficeError('InvalidArgument', 'getContentControls: types must be an array.');
      const wanted = options.output?.types;
      return hostObject(CONTENT_CONTROL_COLLECTION, () =>
        controlsOf(target).filter(
          ({ document, kind }) =>
            kind !== 'Unknown' &&
            (wanted?.includes(kind) ?? true) &&
            supports(document.profile.requirementSets, KNOWN_SINCE[kind]),
        ),
      );
    },
  };
}

/** The controls of the collection as they are when they are asked for. */
type Controls = () => readonly ControlModel[];

export const CONTENT_CONTROL_COLLECTION: MemberTable<Controls> = {
  name: 'ContentControlCollection',
  items: (controls) => controls().map(contentControlObject),
  item: (controls, key) => byId(controls, Number(key)),
  methods: {
    getById: { set: 'WordApi 1.1', writes: false, call: (controls, args) => found(byId(controls, args.number(0))) },
    getByIdOrNullObject: {
      set: 'WordApi 1.3',
      writes: false,
      call: (controls, args) => byId(controls, args.number(0)),
    },
    getByTag: {
      set: 'WordApi 1.1',
      writes: false,
      call: (controls, args) => having(controls, 'tag', args.text(0)),
    },
    getByTitle: {
      set: 'WordApi 1.1',
      writes: false,
      call: (controls, args) => having(controls, 'alias', args.text(0)),
    },
    getFirst: { set: 'WordApi 1.3', writes: false, call: (controls) => found(first(controls)) },
    getFirstOrNullObject: { set: 'WordApi 1.3', writes: false, call: first },
  },
};

function having(controls: Controls, name: string, value: string): HostObject {
  return hostObject(CONTENT_CONTROL_COLLECTION, () => controls().filter((control) => control.value(name) === value));
}

function byId(controls: Controls, id: number): HostObject | null {
  const control = controls().find((one) => one.id === id);
  return control ? contentControlObject(control) : null;
}

function first(controls: Controls): HostObject | null {
  const [control] = controls();
  return control ? contentControlObject(control) : null;
}

function subtype({ element, holdsParagraphs, kind }: ControlModel): string {
  if (kind === 'PlainText') return holdsParagraphs ? 'PlainTextParagraph' : 'PlainTextInline';
  if (kind !== 'RichText') return kind;
  const content = wChild(element, 'sdtContent');
  if (content && wChild(content, 'tc')) return 'RichTextTableCell';
  if (content && wChild(content, 'tr')) return 'RichTextTableRow';
  if (content && wChild(content, 'tbl') && !wChild(content, 'p')) return 'RichTextTable';
  return holdsParagraphs ? 'RichTextParagraphs' : 'RichTextInline';
}

function parent(control: ControlModel): HostObject | null {
  return control.parent && contentControlObject(control.parent);
}

function label(name: 'tag' | 'alias'): PropertyMember<ControlModel> {
  return {
    set: 'WordApi 1.1',
    get: (control) => control.value(name),
    put: (control, value) => {
      if (value.text(0).length > MAX_TAG) throw new OfficeError('InvalidArgument', `At most ${MAX_TAG} characters.`);
      control.setValue(name, value.text(0));
    },
  };
}

function lock(kind: 'sdtLocked' | 'contentLocked', kinds: readonly string[]): PropertyMember<ControlModel> {
  const other = kind === 'sdtLocked' ? 'contentLocked' : 'sdtLocked';
  return {
    set: 'WordApi 1.1',
    get: (control) => kinds.includes(control.value('lock')),
    put: (control, value) => {
      const hasOther = [other, 'sdtContentLocked'].includes(control.value('lock'));
      const wanted = value.boolean(0, false);
      control.setValue('lock', wanted ? (hasOther ? 'sdtContentLocked' : kind) : hasOther ? other : '');
    },
  };
}

function editable(control: ControlModel): ControlModel {
  if (['contentLocked', 'sdtContentLocked'].includes(control.value('lock'))) {
    throw new OfficeError('AccessDenied', 'The content control cannot be edited.');
  }
  return control;
}

/** A control that shows its prompt is empty already. */
function clear(control: ControlModel): void {
  if (!editable(control).showsPlaceholder) clearRange(control.range);
}

function remove(control: ControlModel, keepContent: boolean): void {
  if (['sdtLocked', 'sdtContentLocked'].includes(control.value('lock'))) {
    throw new OfficeError('AccessDenied', 'The content control cannot be deleted.');
  }
  const { document, element, range } = control;
  const content = element.getElementsByTagNameNS(element.namespaceURI ?? '', 'sdtContent')[0];
  if (!keepContent) deleteRange(document, range);
  for (let node = content?.firstChild ?? null; node !== null; node = content?.firstChild ?? null) {
    element.parentNode?.insertBefore(node, element);
  }
  element.parentNode?.removeChild(element);
  document.rearranged();
}
