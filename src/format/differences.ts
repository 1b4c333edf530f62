import { isEquivalentFont } from '../notice/fonts';
import { FONT_SLOTS, type FontSlot } from '../ooxml/font-slot';
import type { ParagraphProperties } from '../ooxml/paragraph-properties';
import type { FontChoice, RunProperties } from '../ooxml/run-properties';
import type { ParagraphLook, TextLook } from './look';
import type { Style } from './style';

export type DifferenceKind =
  'line' | 'indent' | 'alignment' | 'spacing' | 'grid' | 'font' | 'size' | 'bold' | 'color' | 'scale' | 'label';

/** One respect in which something looks unlike what it should, in words for the author. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly is: string;
  readonly should: string;
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

/** How lines stand and how they should; a property that is absent has Word's default. */
export function paragraphDifferences(is: ParagraphProperties, should: ParagraphLook): Difference[] {
  const found: Difference[] = [];
  const line = { value: is.line ?? 240, rule: is.lineRule ?? 'auto' };
  if (line.rule !== should.line.rule || Math.abs(line.value - should.line.value) > TOLERANCE / 2) {
    found.push({ kind: 'line', is: lineLabel(line), should: lineLabel(should.line) });
  }
  const alignment = is.alignment ?? 'left';
  if (should.alignment !== null && alignment !== should.alignment) {
    found.push({
      kind: 'alignment',
      is: ALIGNMENTS[alignment] ?? alignment,
      should: ALIGNMENTS[should.alignment] ?? should.alignment,
    });
  }
  if (!sameIndent(is, should)) found.push({ kind: 'indent', is: indentLabel(is), should: indentLabel(should) });
  if (hasSpaceAround(is)) found.push({ kind: 'spacing', is: '有段前或段后间距', should: '段前、段后 0' });
  // Off the grid, so that the pitch is what it says in every program.
  if (is.snapToGrid !== false) found.push({ kind: 'grid', is: '对齐到网格', should: '不对齐到网格' });
  return found;
}

function sameIndent(is: ParagraphProperties, should: ParagraphLook): boolean {
  const edges = [is.indentLeft, is.indentLeftChars, is.indentRight, is.indentRightChars];
  return (
    edges.every((edge) => (edge ?? 0) === 0) &&
    (is.firstLineChars ?? 0) === should.firstLineChars &&
    Math.abs((is.firstLine ?? 0) - should.firstLine) <= TOLERANCE
  );
}

function hasSpaceAround(is: ParagraphProperties): boolean {
  const sizes = [is.spaceBefore, is.spaceAfter, is.beforeLines, is.afterLines];
  return is.beforeAuto === true || is.afterAuto === true || sizes.some((size) => (size ?? 0) !== 0);
}

function lineLabel({ value, rule }: { readonly value: number; readonly rule: string }): string {
  if (rule === 'exact') return `固定值 ${String(value / 20)} 磅`;
  if (rule === 'atLeast') return `最小值 ${String(value / 20)} 磅`;
  return value === 240 ? '单倍行距' : `${String(Math.round(value / 2.4) / 100)} 倍行距`;
}

function indentLabel(indent: ParagraphProperties | ParagraphLook): string {
  const first = indent.firstLineChars ?? 0;
  const edges =
    'indentLeft' in indent || 'indentLeftChars' in indent
      ? (indent.indentLeft ?? 0) !== 0 || (indent.indentLeftChars ?? 0) !== 0
      : false;
  const firstLabel =
    first !== 0
      ? `${first < 0 ? '悬挂' : '首行'}缩进 ${String(Math.abs(first) / 100)} 字符`
      : (indent.firstLine ?? 0) !== 0
        ? `${(indent.firstLine ?? 0) < 0 ? '悬挂' : '首行'}缩进 ${String(Math.abs(indent.firstLine ?? 0) / 20)} 磅`
        : '无首行缩进';
  return edges ? `${firstLabel}，整段另有缩进` : firstLabel;
}

/** How the characters of a style look and how they should: all four fonts, and what a character style leaves open. */
export function styleTextDifferences(is: RunProperties, style: Style): Difference[] {
  const found = textDifferences(is, style.text, FONT_SLOTS);
  for (const slot of FONT_SLOTS) {
    const choice = is[slot];
    // Equivalent names are fine in a document, but a style of this name was defined with one of them.
    if (choice === undefined || !('name' in choice) || choice.name !== style.text.fonts[slot]) {
      found.push({ kind: 'font', is: fontLabel(choice), should: style.text.fonts[slot] });
    }
  }
  return found;
}

/** How characters look and how they should, judged by the font slots that they are set in. */
export function textDifferences(is: RunProperties, should: TextLook, slots: Iterable<FontSlot>): Difference[] {
  const found: Difference[] = [];
  const wrong = [...slots].find((slot) => !isRightFont(is[slot], should.fonts[slot]));
  if (wrong !== undefined) found.push({ kind: 'font', is: fontLabel(is[wrong]), should: should.fonts[wrong] });
  const size = is.size ?? 20;
  if (size !== should.size) {
    found.push({ kind: 'size', is: `${String(size / 2)} 磅`, should: `${String(should.size / 2)} 磅` });
  }
  if ((is.bold ?? false) !== should.bold) {
    found.push({ kind: 'bold', is: is.bold === true ? '加粗' : '不加粗', should: should.bold ? '加粗' : '不加粗' });
  }
  if (isScaled(is)) found.push({ kind: 'scale', is: '字符缩放、间距或位置有改动', should: '不缩放、标准间距' });
  return found;
}

/** Colour is judged apart: hyperlinks keep theirs. */
export function colourDifference(is: RunProperties): Difference | null {
  const black = ['auto', '000000'].includes((is.color ?? 'auto').toLowerCase());
  const plain =
    black && (is.themeColor ?? '') === '' && isBlackFill(is.textFill) && (is.highlight ?? 'none') === 'none';
  return plain ? null : { kind: 'color', is: '有颜色或底色', should: '黑色、无底色' };
}

function isBlackFill(fill: string | undefined): boolean {
  return fill === undefined || ['none', '000000', 'tx1', 'dk1'].includes(fill);
}

function isScaled(is: RunProperties): boolean {
  const raised = (is.position ?? 0) !== 0 && ['', 'baseline'].includes(is.vertAlign ?? '');
  return (is.scale ?? 100) !== 100 || (is.spacing ?? 0) !== 0 || raised;
}

function isRightFont(choice: FontChoice | undefined, wanted: string): boolean {
  return choice !== undefined && 'name' in choice && isEquivalentFont(choice.name, wanted);
}

function fontLabel(choice: FontChoice | undefined): string {
  if (choice === undefined) return '未指定的字体';
  return 'name' in choice ? choice.name : '主题字体';
}
