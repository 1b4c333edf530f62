import type { Draft, DraftParagraph } from '../draft/draft';
import type { Span } from '../draft/part';
import { ROLE_NAMES } from '../draft/roles';
import { Formatting } from '../ooxml/effective';
import { type FontSlot, slotOf } from '../ooxml/font-slot';
import type { EffectiveRun } from '../ooxml/effective-values';
import { isBlank, isInvisible } from '../text/blanks';
import {
  colourDifference,
  type Difference,
  type DifferenceKind,
  paragraphDifferences,
  textDifferences,
} from './differences';
import { removableBlanks } from './clean/leading-blanks';
import { isOwnGlyph } from './clean/own-glyphs';
import { inlineRuns, isMarkOnly } from './clean/inline-runs';
import type { TextLook } from './look';
import type { ParagraphPlan, Plan } from './plan';
import { RunText } from './clean/run-text';
import type { ParagraphStyle } from './style';
import { spanIn } from './styled-span';

/** One respect in which a paragraph does not look as planned. */
export type Deviation = Found & {
  readonly index: number;
  /** A Chinese sentence: in which role, what it is, what it should be. */
  readonly message: string;
};

/** In which respect; of an automatic number also in which of its own. */
type Found = Omit<Difference, 'kind'> &
  ({ readonly kind: DifferenceKind | 'blanks' } | { readonly kind: 'label'; readonly of: DifferenceKind });

const KIND_NAMES: Readonly<Record<Deviation['kind'], string>> = {
  line: '行距',
  indent: '缩进',
  alignment: '对齐',
  spacing: '段间距',
  grid: '网格',
  page: '分页',
  font: '字体',
  size: '字号',
  bold: '加粗',
  color: '颜色',
  scale: '字符间距',
  label: '自动编号',
  blanks: '段首空格',
};

/**
 * Compares a document with a plan by its effective formatting, whatever it comes from: a font under another of its names,
 * or the right look by direct formatting instead of a style, is no deviation. Of each kind one a paragraph is told.
 *
 * The draft may be a later reading than the one that was planned, as long as its paragraphs are the same.
 */
export function verify(draft: Draft, plan: Plan): Deviation[] {
  const formatting = new Formatting(draft.pkg);
  return draft.paragraphs.flatMap((paragraph) => {
    const wanted = plan.paragraphs[paragraph.index];
    if (wanted?.style == null) return [];
    const found = new Map<Deviation['kind'], Deviation>();
    for (const difference of differencesOf(formatting, paragraph, wanted, wanted.style)) {
      const { is, kind, should, unseen = false } = difference;
      const known = found.get(kind);
      // What can be seen is told rather than what cannot.
      if (known && (unseen || known.unseen !== true)) continue;
      const message = `${ROLE_NAMES[wanted.role]}的${KIND_NAMES[kind]}：现在是${is}，应为${should}。`;
      found.set(kind, { ...difference, index: paragraph.index, message });
    }
    return [...found.values()];
  });
}

function* differencesOf(
  formatting: Formatting,
  paragraph: DraftParagraph,
  plan: ParagraphPlan,
  style: ParagraphStyle,
): Generator<Found, void, undefined> {
  yield* paragraphDifferences(formatting.paragraph(paragraph.element), style.paragraph);
  yield* labelDifferences(formatting, paragraph, plan, style);
  if (plan.leadingBlanks > 0 && removableBlanks(paragraph, formatting) > 0) {
    yield { kind: 'blanks', is: '用空格或制表符缩进', should: '没有空格' };
  }
  const spans = plan.spans.map((span) => ({ look: span.style.text, ...spanIn(paragraph, span) }));
  const ranges = new RunText(paragraph).ranges();
  for (const { keepsColour, run } of inlineRuns(paragraph.element)) {
    const range = ranges.get(run);
    if (range === undefined || isMarkOnly(run)) continue;
    const is = formatting.run(run);
    let visible = false;
    for (const { end, look, start } of portions(range, spans, style.text)) {
      const slots = slotsIn(paragraph.text.slice(start, end), is);
      if (slots === null) continue;
      visible = true;
      yield* textDifferences(is, look, slots);
    }
    const colour = visible && !keepsColour ? colourDifference(is) : null;
    if (colour !== null) yield colour;
  }
}

interface Portion extends Span {
  readonly look: TextLook;
}

/** A run's text, cut where a span begins or ends. */
function portions(range: Span, spans: readonly Portion[], rest: TextLook): Portion[] {
  const cut: Portion[] = [];
  let at = range.start;
  for (const { end, look, start } of spans) {
    if (end <= at || start >= range.end) continue;
    if (start > at) cut.push({ start: at, end: start, look: rest });
    cut.push({ start: Math.max(start, at), end: Math.min(end, range.end), look });
    at = Math.min(end, range.end);
  }
  if (at < range.end) cut.push({ start: at, end: range.end, look: rest });
  return cut;
}

/**
 * The fonts that the visible characters of a text are set in, but for those that are what they are by their font; null where
 * none is visible.
 */
function slotsIn(text: string, run: EffectiveRun): ReadonlySet<FontSlot> | null {
  const slots = new Set<FontSlot>();
  let visible = false;
  let ideographs = false;
  for (const character of text) {
    const isIdeograph = character >= '\u4e00' && character <= '\u9fff';
    // All of them are set in one font.
    if ((isIdeograph && ideographs) || isHidden(character)) continue;
    ideographs ||= isIdeograph;
    visible = true;
    if (!isOwnGlyph(character, run)) slots.add(slotOf(character, run));
  }
  return visible ? slots : null;
}

function isHidden(character: string): boolean {
  // Nearly all characters of a draft: spares them two patterns.
  if (character >= '\u3001' && character <= '\ufefe') return false;
  return character === '\n' || isBlank(character) || isInvisible(character);
}

/** In which respects the automatic number of a paragraph looks otherwise than it should. */
export function* labelDifferences(
  formatting: Formatting,
  { element, label }: Pick<DraftParagraph, 'element' | 'label'>,
  { labelStyle }: ParagraphPlan,
  style: ParagraphStyle,
): Generator<Found, void, undefined> {
  if (label === null || label.bullet) return;
  const is = formatting.label(element);
  const look = (labelStyle ?? style).text;
  const found = [...textDifferences(is, look, slotsIn(label.text, is) ?? new Set()), colourDifference(is)];
  for (const difference of found) {
    if (difference !== null) yield { ...difference, kind: 'label', of: difference.kind };
  }
}
