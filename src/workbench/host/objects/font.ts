import type { Arguments } from '../batch/arguments';
import { hostObject, type HostObject, type MemberTable, type PropertyMember } from '../batch/host-object';
import type { Json } from '../batch/json';
import type { EffectiveRun } from '../../../ooxml/effective';
import { readColour, readHighlight, showColour, showHighlight } from '../model/colours';
import type { FontTarget } from '../model/font-target';
import { clearRun, removeElement, setElement, setFont, setToggle, type FontSlot } from '../model/run-format';
import { OfficeError } from '../office-error';

export function fontObject(target: FontTarget): HostObject {
  return hostObject(FONT, target);
}

/** Values of `Word.UnderlineType` and what w:u calls them. */
const UNDERLINES: Readonly<Record<string, string>> = {
  None: 'none',
  Single: 'single',
  Word: 'words',
  Double: 'double',
  Thick: 'thick',
  Dotted: 'dotted',
  DottedHeavy: 'dottedHeavy',
  DashLine: 'dash',
  DashLineHeavy: 'dashedHeavy',
  DashLineLong: 'dashLong',
  DashLineLongHeavy: 'dashLongHeavy',
  DotDashLine: 'dotDash',
  DotDashLineHeavy: 'dashDotHeavy',
  TwoDotDashLine: 'dotDotDash',
  TwoDotDashLineHeavy: 'dashDotDotHeavy',
  Wave: 'wave',
  WaveHeavy: 'wavyHeavy',
  WaveDouble: 'wavyDouble',
};

/** The Chinese fonts that come with Windows: of others Word cannot know that they have Chinese characters. */
const KNOWN_FONTS = new Set(
  ['宋体', '新宋体', '黑体', '楷体', '仿宋', '等线', '微软雅黑'].concat([
    'SimSun',
    'NSimSun',
    'SimHei',
    'KaiTi',
    'FangSong',
    'DengXian',
    'Microsoft YaHei',
  ]),
);

export const FONT: MemberTable<FontTarget> = {
  name: 'Font',
  properties: {
    // Which font of a run `name` shows is not documented; Word shows the one for Latin letters (docs-reference#1867).
    name: {
      set: 'WordApi 1.1',
      get: (target) => common(target, ({ fonts }) => fonts.ascii ?? '') ?? '',
      put: (target, value) => target.change((rPr) => setFont(rPr, slotsOf(target, value.text(0)), value.text(0))),
    },
    nameAscii: slot('ascii', ['ascii']),
    nameFarEast: slot('eastAsia', ['eastAsia']),
    nameOther: slot('hAnsi', ['hAnsi']),
    size: {
      set: 'WordApi 1.1',
      get: (target) => common(target, ({ size }) => size / 2),
      put: (target, value) => {
        const points = value.number(0);
        if (points <= 0 || points > 1638) throw new OfficeError('InvalidArgument', 'Font.size must be 1 to 1638.');
        target.change((rPr) => {
          setElement(rPr, 'sz', { val: Math.round(points * 2) });
          setElement(rPr, 'szCs', { val: Math.round(points * 2) });
        });
      },
    },
    bold: toggle(({ bold }) => bold, ['b', 'bCs']),
    italic: toggle(({ italic }) => italic, ['i', 'iCs']),
    strikeThrough: toggle(({ strike }) => strike, ['strike']),
    doubleStrikeThrough: toggle(({ doubleStrike }) => doubleStrike, ['dstrike']),
    subscript: position('subscript'),
    superscript: position('superscript'),
    color: {
      set: 'WordApi 1.1',
      get: (target) => common(target, ({ color }) => showColour(color)) ?? '',
      put: (target, value) => {
        const colour = readColour(value.text(0));
        if (colour === null) throw new OfficeError('InvalidArgument', 'Font.color must be a colour.');
        target.change((rPr) => setElement(rPr, 'color', { val: colour }));
      },
    },
    underline: {
      set: 'WordApi 1.1',
      get: (target) => common(target, ({ underline }) => nameOfUnderline(underline)) ?? 'Mixed',
      put: (target, value) => {
        const kind = UNDERLINES[value.text(0)];
        if (kind === undefined)
          throw new OfficeError('InvalidArgument', 'Font.underline must be a Word.UnderlineType.');
        target.change((rPr) => setElement(rPr, 'u', { val: kind }));
      },
    },
    highlightColor: {
      set: 'WordApi 1.1',
      get: (target) => common(target, ({ highlight }) => showHighlight(highlight)) ?? '',
      put: (target, value) => {
        const name = value.given(0) ? readHighlight(value.text(0)) : 'none';
        if (name === null) throw new OfficeError('InvalidArgument', 'Font.highlightColor must be a highlight colour.');
        target.change((rPr) =>
          name === 'none' ? removeElement(rPr, 'highlight') : setElement(rPr, 'highlight', { val: name }),
        );
      },
    },
  },
  methods: {
    reset: {
      set: 'WordApiDesktop 1.3',
      writes: true,
      act: (target) =>
        target.change((rPr) => {
          clearRun(rPr);
          if (target.quirks.fontReset === 'removes-character-style') removeElement(rPr, 'rStyle');
        }),
    },
  },
};

function slotsOf({ quirks: { fontNameSlots } }: FontTarget, name: string): readonly FontSlot[] {
  const all = fontNameSlots === 'all' || (fontNameSlots === 'all-if-font-is-known' && KNOWN_FONTS.has(name));
  return all ? ['ascii', 'hAnsi', 'eastAsia', 'cs'] : ['ascii', 'hAnsi'];
}

function slot(read: FontSlot, write: readonly FontSlot[]): PropertyMember<FontTarget> {
  return {
    set: 'WordApiDesktop 1.3',
    get: (target) => common(target, ({ fonts }) => fonts[read] ?? '') ?? '',
    put: (target, value) => target.change((rPr) => setFont(rPr, write, value.text(0))),
  };
}

function toggle(read: (look: EffectiveRun) => boolean, elements: readonly string[]): PropertyMember<FontTarget> {
  return {
    set: 'WordApi 1.1',
    get: (target) => common(target, read),
    put: (target, value) => target.change((rPr) => setToggle(rPr, elements, on(value))),
  };
}

function position(kind: 'subscript' | 'superscript'): PropertyMember<FontTarget> {
  return {
    set: 'WordApi 1.1',
    get: (target) => common(target, ({ vertAlign }) => vertAlign === kind),
    put: (target, value) =>
      target.change((rPr) => setElement(rPr, 'vertAlign', { val: on(value) ? kind : 'baseline' })),
  };
}

function on(value: Arguments): boolean {
  return value.boolean(0, false);
}

/** What all characters have in common; null if they differ. */
function common<Value extends Json>(target: FontTarget, read: (look: EffectiveRun) => Value): Value | null {
  const values = new Set(target.looks().map(read));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

function nameOfUnderline(kind: string): string {
  return Object.keys(UNDERLINES).find((name) => UNDERLINES[name] === kind) ?? 'None';
}
