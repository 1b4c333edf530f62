import { bracketDepths, endsOf } from '../../text/sentence';
import { parseNumberMark } from '../../text/number-mark';
import type { Limit } from '../../notice/notice';
import { type FieldLine, wholeLine } from '../field-line';
import { amountOfLine } from './limit';

/** A place in the lines of an answer; the end of a line is given as the beginning of the next one. */
export interface LinePlace {
  readonly line: number;
  /** UTF-16 units of the line's text before it. */
  readonly offset: number;
}

/** Where what is beyond a limit begins; null if nothing is. Never within a letter, a word or an item. */
export function surplusFrom(lines: readonly FieldLine[], limit: Limit): LinePlace | null {
  const { max = Infinity, unit } = limit;
  let before = 0;
  for (const [line, each] of lines.entries()) {
    const amount = amountOfLine(wholeLine(each), unit);
    if (before + amount > max) return { line, offset: prefixWithin(each, max - before, unit) };
    before += amount;
  }
  return null;
}

/**
 * Where a text that is too long is to be cut: at the last end of a sentence or paragraph within the limit; where not
 * even the first sentence is, at the last end of a clause, else where the limit is reached, if possible in front of a
 * bracket that is open there. null if it is within the limit.
 */
export function cutFrom(lines: readonly FieldLine[], limit: Limit): LinePlace | null {
  const surplus = surplusFrom(lines, limit);
  const over = surplus && lines[surplus.line];
  if (!surplus || !over) return null;
  const mark = parseNumberMark(over.text)?.typed.length ?? 0;
  const last = (marks: string) =>
    endsOf(over.text, marks)
      .filter((end) => end > mark && end <= surplus.offset)
      .at(-1);
  const sentence = last(SENTENCE_ENDS);
  if (sentence !== undefined) return { line: surplus.line, offset: sentence };
  if (surplus.line > 0) return { line: surplus.line, offset: 0 };
  return { line: 0, offset: last(CLAUSE_ENDS) ?? beforeBracket(over.text, surplus.offset, mark) };
}

/** The place itself, or the beginning of the quotation or bracket that it is in, where that leaves most of the text. */
function beforeBracket(text: string, offset: number, mark: number): number {
  const depths = bracketDepths(text);
  if (depths[offset] === 0) return offset;
  let start = offset;
  while (start > 0 && depths[start - 1] !== 0) start -= 1;
  return start - mark > (offset - mark) / 2 ? start : offset;
}

/** What stays and what goes when an answer is cut. Both together are the whole text. */
export interface CutLines {
  readonly kept: readonly FieldLine[];
  /** One text per paragraph. */
  readonly moved: readonly string[];
  /** Whether the first of `moved` goes on in the last paragraph of `kept`. */
  readonly continues: boolean;
}

export function cutLines(lines: readonly FieldLine[], { line, offset }: LinePlace): CutLines {
  const cut = lines[line];
  const head = cut && offset > 0 ? [{ label: cut.label, text: cut.text.slice(0, offset) }] : [];
  const tail = cut ? [cut.text.slice(offset)] : [];
  return {
    kept: [...lines.slice(0, line), ...head],
    moved: [...tail, ...lines.slice(line + 1).map(({ text }) => text)],
    continues: offset > 0,
  };
}

const SENTENCE_ENDS = '。！？；';
const CLAUSE_ENDS = '，、：';

/** Graphemes: a letter with its accents, or an emoji of several code points, is never torn apart. */
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** UTF-16 units of the longest beginning of a line's text with at most so much, the label counted. */
function prefixWithin({ label, text }: FieldLine, most: number, unit: Limit['unit']): number {
  // An item goes with its mark.
  if (unit === 'items') return 0;
  // No amount falls with a longer text: the last place within the limit is found by halving.
  let within = 0;
  let beyond = text.length;
  while (beyond - within > 1) {
    const middle = (within + beyond) >> 1;
    if (amountOfLine(label + text.slice(0, middle), unit) <= most) within = middle;
    else beyond = middle;
  }
  // A whole article may have been pasted: only the letter at that place is looked at.
  return graphemes.segment(text).containing(within)?.index ?? within;
}
