import type { LineSpacing, Look } from '../notice/notice';
import { type Face, faceAlone } from '../notice/fonts';
import type { ResolvedOptions } from '../notice/options';
import { pointsOf } from '../notice/sizes';
import type { FontSlot } from '../ooxml/font-slot';

/** How characters must look, in Word's units. */
export interface TextLook {
  /** Where font and size are said; absent where an option has changed the look. */
  readonly clause?: string;
  readonly fonts: Readonly<Record<FontSlot, string>>;
  /** The face of the Chinese text, of which any name is right; digits and letters may have another one. */
  readonly face: Face;
  /** Half-points. */
  readonly size: number;
  readonly bold: boolean;
}

/** How lines must stand, in Word's units. Whatever is not named here is 0 or off. */
export interface ParagraphLook {
  /** Where alignment and indent are said, and where the pitch is. */
  readonly clause?: string;
  readonly lineClause?: string;
  /** null: the author's own. */
  readonly alignment: 'left' | 'center' | 'right' | 'both' | null;
  /** Hundredths of a character. */
  readonly firstLineChars: number;
  /** Twips; the same indent for programs that do not know indents in characters. */
  readonly firstLine: number;
  readonly line: LinePitch;
  /** 段前, 段后, in twips. */
  readonly before: number;
  readonly after: number;
  /** 0 to 8; null for text. */
  readonly outlineLevel: number | null;
  /** 与下段同页: never the last line of a page. */
  readonly keepNext: boolean;
}

export interface LinePitch {
  /** Twips for `exact` and `atLeast`, 240ths of a line for `auto`. */
  readonly value: number;
  readonly rule: 'exact' | 'atLeast' | 'auto';
}

const TWIPS_PER_POINT = 20;
const TWIPS_PER_CENTIMETRE = 1440 / 2.54;
const SINGLE: LinePitch = { value: 240, rule: 'auto' };

/** What the notice says about the characters of a role, with the names that the options choose. */
export function textLook(look: Look, options: ResolvedOptions): TextLook {
  const face = options.fonts[look.font] ?? faceAlone(look.font);
  const chinese = face.name;
  return {
    // Quotation marks, dashes and the ellipsis take hAnsi unless a run has a hint (17.3.2.26): hAnsi stays Chinese, and
    // ascii alone makes digits and letters Latin.
    ...(look.clause !== undefined && { clause: look.clause }),
    fonts: { ascii: options.latinFont ?? chinese, hAnsi: chinese, eastAsia: chinese, cs: chinese },
    face,
    size: pointsOf(look.size) * 2,
    bold: look.bold,
  };
}

/** What the notice says about the lines of a role. */
export function paragraphLook(look: Look): ParagraphLook {
  const { clause, lineSpacing } = look;
  return {
    ...(clause !== undefined && { clause }),
    ...('clause' in lineSpacing && lineSpacing.clause !== undefined && { lineClause: lineSpacing.clause }),
    alignment: look.alignment === 'justify' ? 'both' : look.alignment === 'keep' ? null : look.alignment,
    ...firstLineIndent(look),
    line: linePitch(lineSpacing),
    before: Math.round(look.spaceBefore * TWIPS_PER_POINT),
    after: Math.round(look.spaceAfter * TWIPS_PER_POINT),
    outlineLevel: look.outlineLevel === null ? null : look.outlineLevel - 1,
    keepNext: look.keepWithNext,
  };
}

function firstLineIndent({ indent, size }: Look): Pick<ParagraphLook, 'firstLineChars' | 'firstLine'> {
  if (typeof indent !== 'number')
    return { firstLineChars: 0, firstLine: Math.round(indent.centimetres * TWIPS_PER_CENTIMETRE) };
  return { firstLineChars: indent * 100, firstLine: indent * pointsOf(size) * TWIPS_PER_POINT };
}

function linePitch(spacing: LineSpacing): LinePitch {
  switch (spacing.rule) {
    case 'exact':
      return { value: spacing.points * TWIPS_PER_POINT, rule: 'exact' };
    case 'at-least':
      return { value: spacing.points * TWIPS_PER_POINT, rule: 'atLeast' };
    case 'multiple':
      return { value: Math.round(spacing.times * SINGLE.value), rule: 'auto' };
    case 'single':
      return SINGLE;
  }
}

/**
 * The same look for a paragraph with a picture or a formula among its words: an exact line would cut it off, so the pitch
 * becomes a minimum and the lines without a picture keep it.
 */
export function growing(look: ParagraphLook): ParagraphLook {
  return look.line.rule === 'exact' ? { ...look, line: { ...look.line, rule: 'atLeast' } } : look;
}

export function sameText(one: TextLook, other: TextLook): boolean {
  return (
    one.size === other.size &&
    one.bold === other.bold &&
    one.fonts.ascii === other.fonts.ascii &&
    one.fonts.eastAsia === other.fonts.eastAsia
  );
}
