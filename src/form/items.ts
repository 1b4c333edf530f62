import { BULLETS } from '../text/bullets';
import { CHINESE_NUMERAL, formatChineseNumber } from '../text/chinese-number';
import { type NumberMark, parseNumberMark } from '../text/number-mark';
import { bracketDepths, endsOf } from '../text/sentence';
import type { FieldLine } from './field-line';

/** 一是……；二是……, and bullets: marks of items that are no headings. */
const OTHER_MARK = RegExp(
  `^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，、：:]|[${BULLETS}])`,
  'u',
);
const BULLET_ALONE = RegExp(`^[${BULLETS}]$`, 'u');
const BULLET_BEFORE = RegExp(`^[${BULLETS}][ \\u3000\\t]*`, 'u');

/** Whether a line begins as an item of a list does. */
function isItem(line: string): boolean {
  return OTHER_MARK.test(line) || parseNumberMark(line) !== null;
}

/** Whether an answer is written as the notice wants 条目式: at least two items, each a line of its own. */
export function isItemised(lines: readonly string[]): boolean {
  return lines.filter(isItem).length >= 2;
}

/** Whether an answer is one item and no more: a line with a mark, and no further items inside of it. */
export function isOneItem(lines: readonly string[]): boolean {
  return lines.filter(isItem).length === 1 && lines.every((line) => markedItems(line) === null);
}

/** Whether a line is the mark of an item without a word after it. */
export function isEmptyItem(line: string): boolean {
  const text = line.trim();
  return BULLET_ALONE.test(text) || parseNumberMark(text)?.typed.trimEnd() === text;
}

/** Whether a line is an item with words. */
export function isWrittenItem(line: string): boolean {
  return isItem(line) && !isEmptyItem(line);
}

/** A paragraph of an itemised answer. */
export interface ItemRow {
  /** As it stands, with the blanks after it: Word's number if `automatic`, else the typed one; '' without one. */
  readonly mark: string;
  readonly automatic: boolean;
  readonly text: string;
}

/** The paragraphs of an answer, their marks apart from their words. 一是 belongs to the words. */
export function itemRows(lines: readonly FieldLine[]): ItemRow[] {
  return lines.map(({ label, text }) => {
    if (label !== '') return { mark: label, automatic: true, text };
    const mark = typedMark(text);
    return { mark, automatic: false, text: text.slice(mark.length) };
  });
}

/** A row for a new item after another one, whose number it takes after. */
export function rowAfter(row: ItemRow | undefined): ItemRow {
  return { mark: row?.mark ?? FIRST_MARK, automatic: row?.automatic ?? false, text: '' };
}

/** The texts of the paragraphs, typed numbers counted anew in the manner of the first one; automatic ones are Word's. */
export function textsOfRows(rows: readonly ItemRow[]): string[] {
  const pattern = rows.find(({ mark, automatic }) => mark !== '' && !automatic)?.mark.trimEnd();
  let number = 0;
  return rows.map(({ mark, automatic, text }) => {
    if (automatic || mark === '' || pattern === undefined) return text;
    number += 1;
    return marked(markLike(pattern, number) + mark.slice(mark.trimEnd().length), text);
  });
}

/**
 * Prose as numbered items, one text per paragraph: several paragraphs become an item each; one is split at the numbers or
 * 一是…二是… in it, else after each ；, else after each sentence. Only marks are replaced, no word is lost. Where nothing can
 * be split, and where the answer is a list already, the texts come back as they are.
 */
export function itemise(lines: readonly FieldLine[]): string[] {
  const texts = lines.map(({ text }) => text);
  if (lines.some(({ label }) => label !== '') || isItemised(texts)) return texts;
  const [first, ...others] = texts.filter((text) => text.trim() !== '');
  if (first === undefined) return texts;
  if (others.length === 0) {
    const { intro, items } = itemsIn(first);
    return items.length < 2 ? texts : [...(intro === '' ? [] : [intro]), ...items.map(numbered)];
  }
  const introduces = typedMark(first) === '' && /[：:]\s*$/u.test(first);
  const items = (introduces ? others : [first, ...others]).map((text) => text.slice(typedMark(text).length) || text);
  return [...(introduces ? [first] : []), ...items.map(numbered)];
}

/** Items as one paragraph: marks taken away, each item ended by a mark that lets the next one follow. */
export function toProse(lines: readonly FieldLine[]): string {
  const rows = itemRows(lines).filter(({ text }) => text.trim() !== '');
  return rows
    .map(({ text }, index) => {
      const trimmed = text.trim();
      if (ENDED.test(trimmed)) return trimmed;
      return trimmed + (index === rows.length - 1 ? '。' : '；');
    })
    .join('');
}

/** A mark that ends something, perhaps with the quotation around it. “救在身边” alone ends nothing. */
const ENDED = /[。！？；：，、….!?;:,][”’」』）)》]*$/u;

const FIRST_MARK = '1.';

function numbered(text: string, index: number): string {
  return marked(`${String(index + 1)}.`, text.trim());
}

/** A mark and its words; a blank keeps apart what would be read as one: `1.` and `5次演练`, `一、` and `二级医院`. */
function marked(mark: string, text: string): string {
  const whole = mark + text;
  return text === text.trimStart() && typedMark(whole) !== mark ? `${mark} ${text}` : whole;
}

/** Marks that count items; 一是, 第一， and what may be a quantity are words. */
const COUNTING: ReadonlySet<NumberMark['kind']> = new Set([
  'chinese',
  'chinese-paren',
  'arabic',
  'arabic-paren',
  'half-paren',
  'circled',
]);

function typedMark(text: string): string {
  const bullet = BULLET_BEFORE.exec(text);
  if (bullet) return bullet[0];
  const mark = parseNumberMark(text);
  if (!mark || !COUNTING.has(mark.kind)) return '';
  // 1、2号楼 is a quantity, 1. 2号楼 an item.
  return mark.doubtful && mark.typed === mark.typed.trimEnd() ? '' : mark.typed;
}

const NUMERAL = RegExp(
  `[0-9０-９]+|[${CHINESE_NUMERAL}]+|[\\u3220-\\u3229\\u2460-\\u249b\\u2776-\\u277f\\u24f5-\\u24fe]`,
  'u',
);

/** First code points of enclosed numbers, with how many there are of each. */
const ENCLOSED: readonly (readonly [first: number, count: number])[] = [
  [0x3220, 10],
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x2776, 10],
  [0x24f5, 10],
];

/** The mark for another number in the manner of one that stands in the text. A bullet stays what it is. */
function markLike(pattern: string, number: number): string {
  const numeral = NUMERAL.exec(pattern)?.[0];
  if (numeral === undefined) return pattern;
  const code = numeral.codePointAt(0) ?? 0;
  const enclosed = ENCLOSED.find(([first, count]) => code >= first && code < first + count);
  if (enclosed && number > enclosed[1]) return `${String(number)}.`;
  const written = enclosed
    ? String.fromCodePoint(enclosed[0] + number - 1)
    : /[０-９]/u.test(numeral)
      ? [...String(number)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
      : /[0-9]/u.test(numeral)
        ? String(number)
        : formatChineseNumber(number);
  return pattern.replace(numeral, written);
}

interface FoundItems {
  /** What stands before the first item. */
  readonly intro: string;
  /** Without their marks. */
  readonly items: readonly string[];
}

/** The items that a paragraph tells one after the other; none if it cannot be split. */
function itemsIn(text: string): FoundItems {
  const marked = markedItems(text);
  if (marked) return marked;
  const words = text.slice(typedMark(text).length);
  for (const marks of ['；;', '。！？']) {
    const items = partsAfter(words, endsOf(words, marks));
    if (items.length > 1) return { intro: '', items };
  }
  return { intro: '', items: [] };
}

interface InlineMark {
  readonly kind: NumberMark['kind'];
  readonly value: number;
  readonly start: number;
  /** Where the words of the item begin. */
  readonly end: number;
}

/** The parts after numbers that count on from one; of two ways of counting the outer one, which begins first. */
function markedItems(text: string): FoundItems | null {
  const series = new Map<InlineMark['kind'], InlineMark[]>();
  for (const mark of inlineMarks(text)) {
    const known = series.get(mark.kind) ?? [];
    // Only what counts on from one is a list: 三是 alone, or 第二， in a story, is not.
    if (mark.value === known.length + 1) series.set(mark.kind, [...known, mark]);
  }
  const [outer] = [...series.values()]
    .filter((marks) => marks.length > 1)
    .sort(([one], [other]) => (one?.start ?? 0) - (other?.start ?? 0));
  if (!outer) return null;
  const items = outer.map(({ end }, index) => text.slice(end, outer[index + 1]?.start ?? text.length).trim());
  if (items.includes('')) return null;
  return { intro: text.slice(0, outer[0]?.start ?? 0).trim(), items };
}

/** The marks in a paragraph that may begin an item, outside of quotations and brackets. */
function inlineMarks(text: string): InlineMark[] {
  const depths = bracketDepths(text);
  const marks: InlineMark[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const encloses = ENCLOSING.test(text.charAt(start));
    const follows = start === 0 || FOLLOWED.test(text.charAt(start - 1));
    // Numbers in brackets show by themselves where an item begins, once the first of them has stood at a beginning.
    if (!follows && !(encloses && marks.length > 0)) continue;
    const mark = parseNumberMark(text.slice(start));
    if (!mark || mark.doubtful || !(COUNTING.has(mark.kind) || IN_WORDS.has(mark.kind))) continue;
    const isBracketed = depths[start] === 1 && /^[（(〔[［【]/u.test(mark.typed);
    if (depths[start] !== 0 && !isBracketed) continue;
    // In the middle of a text 1： is a ratio and 一， a word.
    if (/^(?:chinese|arabic)$/u.test(mark.kind) && /[：:，,。]/u.test(mark.typed)) continue;
    const end = start + mark.typed.length;
    // 一是建机制 without 一是; of 一要建机制 the verb is needed.
    const keepsVerb = mark.kind === 'enumeration' && !mark.typed.endsWith('是');
    marks.push({ kind: mark.kind, value: mark.value, start, end: keepsVerb ? end - 1 : end });
  }
  return marks;
}

const IN_WORDS: ReadonlySet<NumberMark['kind']> = new Set(['enumeration', 'ordinal']);

/** What an item may begin after. */
const FOLLOWED = /[。；：，！？…”）;:!?\s]/u;
/** The beginning of a number in brackets, or in a circle. */
const ENCLOSING = /[（(〔[［【\u3220-\u3229\u2460-\u249b\u2776-\u277f\u24f5-\u24fe]/u;

function partsAfter(text: string, ends: readonly number[]): string[] {
  const starts = [0, ...ends.filter((end) => text.slice(end).trim() !== '')];
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trim());
}
