import { type Face, faceAlone, isFace } from '../notice/fonts';
import { sizeLabel } from '../notice/sizes';
import type { EffectiveParagraph, EffectiveRun } from '../ooxml/effective';
import type { FontSlot } from '../ooxml/font-slot';
import type { ParagraphLook, TextLook } from './look';

export type DifferenceKind =
  'line' | 'indent' | 'alignment' | 'spacing' | 'grid' | 'page' | 'font' | 'size' | 'bold' | 'color' | 'scale';

/** One respect in which something looks unlike what it should, in words for the author. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly is: string;
  readonly should: string;
  /** Where the rule stands, if that is known. */
  readonly clause?: string | undefined;
  /** Set if nobody sees it on paper. */
  readonly unseen?: boolean;
}

/** Twips that rounding between units may cost. */
const TOLERANCE = 1;

const ALIGNMENTS: Readonly<Record<string, string | undefined>> = {
  left: '左对齐',
  center: '居中',
  right: '右对齐',
  both: '两端对齐',
  distribute: '分散对齐',
};

/** How lines stand and how they should. */
export function paragraphDifferences(is: EffectiveParagraph, should: ParagraphLook): Difference[] {
  const found: Difference[] = [];
  const line = { value: is.spacing.line, rule: is.spacing.lineRule };
  if (line.rule !== should.line.rule || Math.abs(line.value - should.line.value) > TOLERANCE / 2) {
    found.push({ kind: 'line', is: lineLabel(line), should: lineLabel(should.line), clause: should.lineClause });
  }
  if (should.alignment !== null && is.alignment !== should.alignment) {
    found.push({
      kind: 'alignment',
      is: ALIGNMENTS[is.alignment] ?? is.alignment,
      should: ALIGNMENTS[should.alignment] ?? should.alignment,
      clause: should.clause,
    });
  }
  if (!sameIndent(is, should)) {
    const unseen = sameWidth(is, should);
    const { clause } = should;
    found.push({ kind: 'indent', is: indentLabel(is.indent), should: indentLabel(should), clause, unseen });
  }
  if (!sameSpaceAround(is, should)) {
    const wanted = should.before !== 0 || should.after !== 0;
    const is = wanted ? '段前或段后间距不同' : '有段前或段后间距';
    found.push({ kind: 'spacing', is, should: `段前 ${points(should.before)}、段后 ${points(should.after)}` });
  }
  if (should.keepNext && !is.keepNext) found.push({ kind: 'page', is: '可以单独留在页末', should: '与下段同页' });
  // Off the grid, so that the pitch is what it says in every program.
  if (is.snapToGrid) found.push({ kind: 'grid', is: '对齐到网格', should: '不对齐到网格', unseen: true });
  return found;
}

function sameIndent({ indent }: EffectiveParagraph, should: ParagraphLook): boolean {
  return (
    !hasEdges(indent) &&
    indent.firstLineChars === should.firstLineChars &&
    Math.abs(indent.firstLine - should.firstLine) <= TOLERANCE
  );
}

/** Said in points instead of characters: as wide on paper. */
function sameWidth({ indent }: EffectiveParagraph, should: ParagraphLook): boolean {
  return !hasEdges(indent) && indent.firstLineChars === 0 && Math.abs(indent.firstLine - should.firstLine) <= TOLERANCE;
}

function hasEdges({ left, leftChars, right, rightChars }: Partial<EffectiveParagraph['indent']>): boolean {
  return [left, leftChars, right, rightChars].some((edge) => (edge ?? 0) !== 0);
}

function sameSpaceAround({ spacing }: EffectiveParagraph, { before, after }: ParagraphLook): boolean {
  const isInLines = spacing.beforeAuto || spacing.afterAuto || spacing.beforeLines !== 0 || spacing.afterLines !== 0;
  return !isInLines && spacing.before === before && spacing.after === after;
}

function points(twips: number): string {
  return twips === 0 ? '0' : `${String(twips / 20)} 磅`;
}

function lineLabel({ value, rule }: { readonly value: number; readonly rule: string }): string {
  if (rule === 'exact') return `固定值 ${String(value / 20)} 磅`;
  if (rule === 'atLeast') return `最小值 ${String(value / 20)} 磅`;
  return value === 240 ? '单倍行距' : `${String(Math.round(value / 2.4) / 100)} 倍行距`;
}

type Indent = Pick<EffectiveParagraph['indent'], 'firstLine' | 'firstLineChars'> &
  Partial<EffectiveParagraph['indent']>;

function indentLabel(indent: Indent): string {
  const first = firstLineLabel(indent);
  return hasEdges(indent) ? `${first}，整段另有左右缩进` : first;
}

function firstLineLabel({ firstLine, firstLineChars }: Indent): string {
  if (firstLineChars !== 0) {
    return `${firstLineChars < 0 ? '悬挂' : '首行'}缩进 ${String(Math.abs(firstLineChars) / 100)} 字符`;
  }
  if (firstLine !== 0) return `${firstLine < 0 ? '悬挂' : '首行'}缩进 ${String(Math.abs(firstLine) / 20)} 磅`;
  return '首行不缩进';
}

/** How characters look and how they should, judged by the font slots that they are set in. */
export function textDifferences(is: EffectiveRun, should: TextLook, slots: Iterable<FontSlot>): Difference[] {
  const found: Difference[] = [];
  for (const slot of slots) {
    const font = is.fonts[slot];
    // A font of the theme is another font in another theme, whatever it is today.
    const same = font !== null && isFace(font, faceIn(slot, should));
    if (same && is.themeFonts[slot] === null) continue;
    // An option gives the font of digits and letters.
    const clause = should.fonts[slot] === should.fonts.eastAsia ? should.clause : undefined;
    found.push({ kind: 'font', is: font ?? '未指定的字体', should: should.fonts[slot], clause, unseen: same });
    if (!same) break;
  }
  if (is.size !== should.size) {
    const { clause } = should;
    found.push({ kind: 'size', is: sizeLabel(is.size / 2), should: sizeLabel(should.size / 2), clause });
  }
  if (is.bold !== should.bold) {
    found.push({ kind: 'bold', is: is.bold ? '加粗' : '不加粗', should: should.bold ? '加粗' : '不加粗' });
  }
  if (isScaled(is)) found.push({ kind: 'scale', is: '字符缩放、间距或位置有改动', should: '不缩放、标准间距' });
  return found;
}

/** What is said of one slot: the face of the Chinese text, or the font that an option gives to digits and letters. */
function faceIn(slot: FontSlot, { face, fonts }: TextLook): Face {
  return fonts[slot] === face.name ? face : faceAlone(fonts[slot]);
}

/** Colour is judged apart: hyperlinks keep theirs. */
export function colourDifference(is: EffectiveRun): Difference | null {
  const black = ['auto', '000000'].includes(is.color.toLowerCase());
  const filled = is.textFill !== null && !BLACK_FILLS.has(is.textFill);
  const unseen = black && !filled && is.highlight === 'none';
  if (unseen && is.themeColor === null) return null;
  return { kind: 'color', is: '有颜色或底色', should: '黑色、无底色', unseen };
}

/** w14:textFill in black, by value or by the theme's text colour. */
const BLACK_FILLS = new Set(['000000', 'tx1', 'dk1']);

function isScaled(is: EffectiveRun): boolean {
  // A raised or lowered number is left alone where it is a superscript or subscript.
  const moved = is.position !== 0 && is.vertAlign === 'baseline';
  return is.scale !== 100 || is.spacing !== 0 || moved;
}
