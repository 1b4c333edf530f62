import type { FontSlot } from './font-slot';
import type { Alignment, LineRule, ParagraphProperties } from './paragraph-properties';
import type { FontChoice, RunProperties } from './run-properties';
import type { ThemeFonts } from './theme';

/** How a paragraph is set when all levels of formatting are laid over each other; what no level says is Word's default. */
export interface EffectiveParagraph {
  readonly alignment: Alignment;
  readonly indent: {
    /** Twips. */
    readonly left: number;
    readonly right: number;
    /** Twips; negative for a hanging indent. */
    readonly firstLine: number;
    /** Hundredths of a character; unless 0 it counts instead of the twips. */
    readonly leftChars: number;
    readonly rightChars: number;
    readonly firstLineChars: number;
  };
  readonly spacing: {
    /** Twips. */
    readonly before: number;
    readonly after: number;
    /** Hundredths of a line; unless 0 it counts instead of the twips. */
    readonly beforeLines: number;
    readonly afterLines: number;
    /** As on a web page; counts instead of both. */
    readonly beforeAuto: boolean;
    readonly afterAuto: boolean;
    /** Twips; 240ths of a line for the rule `auto`. */
    readonly line: number;
    readonly lineRule: LineRule;
  };
  readonly snapToGrid: boolean;
  /** 0 to 8 for levels 1 to 9, null for body text. */
  readonly outlineLevel: number | null;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  readonly widowControl: boolean;
  readonly contextualSpacing: boolean;
  readonly mirrorIndents: boolean;
  readonly bidi: boolean;
  readonly wordWrap: boolean;
  readonly textAlignment: string;
  readonly textDirection: string;
  /** Fill colour, `auto` for none. */
  readonly shading: string;
  readonly borders: boolean;
  readonly frame: boolean;
}

/** How a run, a paragraph mark or a list label is set. */
export interface EffectiveRun {
  /** Names of fonts, those of the theme resolved; null where no level names one. */
  readonly fonts: Readonly<Record<FontSlot, string | null>>;
  /** The theme's name of a font that comes from the theme (`minorEastAsia`), else null. */
  readonly themeFonts: Readonly<Record<FontSlot, string | null>>;
  /** w:hint of the run itself: whether hints in styles count is not reliable between versions of Word. */
  readonly hint: string | null;
  /** Half-points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly smallCaps: boolean;
  readonly strike: boolean;
  readonly doubleStrike: boolean;
  readonly outline: boolean;
  readonly shadow: boolean;
  readonly emboss: boolean;
  readonly imprint: boolean;
  readonly vanish: boolean;
  readonly snapToGrid: boolean;
  readonly complexScript: boolean;
  /** Six hexadecimal digits or `auto`. */
  readonly color: string;
  readonly themeColor: string | null;
  /** Colour of w14:textFill or kind of fill; counts instead of the colours above since Word 2010. */
  readonly textFill: string | null;
  /** `none` for none. */
  readonly underline: string;
  readonly highlight: string;
  /** Fill colour, `auto` for none. */
  readonly shading: string;
  readonly border: boolean;
  /** Half-points above the line, negative below. */
  readonly position: number;
  /** Twips added to each character. */
  readonly spacing: number;
  /** Width of the characters in per cent. */
  readonly scale: number;
  /** Half-points from which on pairs are kerned, 0 for never. */
  readonly kern: number;
  readonly vertAlign: string;
  /** `none` for none. */
  readonly emphasis: string;
  /** Twips into which the run is fitted, or null. */
  readonly fitText: number | null;
}

export function toEffectiveParagraph(merged: ParagraphProperties): EffectiveParagraph {
  const outline = merged.outlineLevel ?? BODY_TEXT;
  return {
    alignment: merged.alignment ?? 'left',
    indent: {
      left: merged.indentLeft ?? 0,
      right: merged.indentRight ?? 0,
      firstLine: merged.firstLine ?? 0,
      leftChars: merged.indentLeftChars ?? 0,
      rightChars: merged.indentRightChars ?? 0,
      firstLineChars: merged.firstLineChars ?? 0,
    },
    spacing: {
      before: merged.spaceBefore ?? 0,
      after: merged.spaceAfter ?? 0,
      beforeLines: merged.beforeLines ?? 0,
      afterLines: merged.afterLines ?? 0,
      beforeAuto: merged.beforeAuto ?? false,
      afterAuto: merged.afterAuto ?? false,
      line: merged.line ?? 240,
      lineRule: merged.lineRule ?? 'auto',
    },
    snapToGrid: merged.snapToGrid ?? true,
    outlineLevel: outline >= 0 && outline < BODY_TEXT ? outline : null,
    keepNext: merged.keepNext ?? false,
    keepLines: merged.keepLines ?? false,
    pageBreakBefore: merged.pageBreakBefore ?? false,
    widowControl: merged.widowControl ?? true,
    contextualSpacing: merged.contextualSpacing ?? false,
    mirrorIndents: merged.mirrorIndents ?? false,
    bidi: merged.bidi ?? false,
    wordWrap: merged.wordWrap ?? true,
    textAlignment: merged.textAlignment ?? 'auto',
    textDirection: merged.textDirection ?? 'lrTb',
    shading: merged.shading ?? 'auto',
    borders: merged.borders ?? false,
    frame: merged.frame ?? false,
  };
}

/** w:outlineLvl of text that is in no outline (17.9.9 counts from 0). */
const BODY_TEXT = 9;

/** 10 pt, where nothing says otherwise (17.3.2.38). */
const DEFAULT_SIZE = 20;

export function toEffectiveRun(merged: RunProperties, hint: string | null, theme: ThemeFonts): EffectiveRun {
  const font = (choice: FontChoice | undefined): string | null => {
    if (choice === undefined) return null;
    return 'name' in choice ? choice.name : theme.font(choice.theme);
  };
  const themeName = (choice: FontChoice | undefined): string | null =>
    choice !== undefined && 'theme' in choice ? choice.theme : null;
  return {
    fonts: {
      ascii: font(merged.ascii),
      hAnsi: font(merged.hAnsi),
      eastAsia: font(merged.eastAsia),
      cs: font(merged.cs),
    },
    themeFonts: {
      ascii: themeName(merged.ascii),
      hAnsi: themeName(merged.hAnsi),
      eastAsia: themeName(merged.eastAsia),
      cs: themeName(merged.cs),
    },
    hint,
    size: merged.size ?? DEFAULT_SIZE,
    bold: merged.bold ?? false,
    italic: merged.italic ?? false,
    caps: merged.caps ?? false,
    smallCaps: merged.smallCaps ?? false,
    strike: merged.strike ?? false,
    doubleStrike: merged.doubleStrike ?? false,
    outline: merged.outline ?? false,
    shadow: merged.shadow ?? false,
    emboss: merged.emboss ?? false,
    imprint: merged.imprint ?? false,
    vanish: merged.vanish ?? false,
    snapToGrid: merged.snapToGrid ?? true,
    complexScript: merged.complexScript ?? false,
    color: merged.color ?? 'auto',
    themeColor: merged.themeColor === undefined || merged.themeColor === '' ? null : merged.themeColor,
    textFill: merged.textFill ?? null,
    underline: merged.underline ?? 'none',
    highlight: merged.highlight ?? 'none',
    shading: merged.shading ?? 'auto',
    border: merged.border ?? false,
    position: merged.position ?? 0,
    spacing: merged.spacing ?? 0,
    scale: merged.scale ?? 100,
    kern: merged.kern ?? 0,
    vertAlign: merged.vertAlign ?? 'baseline',
    emphasis: merged.emphasis ?? 'none',
    fitText: merged.fitText ?? null,
  };
}
