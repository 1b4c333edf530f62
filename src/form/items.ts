import { formatChineseNumber } from '../text/chinese-number';
import { CHINESE_NUMERAL } from '../text/chinese-number';
import { type NumberMark, parseNumberMark } from '../text/number-mark';
import { endsOf } from '../text/sentence';
import type { FieldLine } from './field-line';

/** 一是……；二是……, and bullets: marks of items that are no headings. */
const OTHER_MARK = /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，、：:]|[●•■◆▪★☆○◇□])/u;

/** Whether a line begins as an item of a list does. */
function isItem(line: string): boolean {
  return OTHER_MARK.test(line) || parseNumberMark(line) !== null;
}

/** Whether an answer is written as the notice wants 条目式: at least two items, each a line of its own. */
export function isItemised(lines: readonly string[]): boolean {
  return lines.filter(isItem).length >= 2;
}

/** A paragraph of an itemised answer. */
export interface ItemRow {
  /** As it stands, with the blanks behind it: Word's number if `automatic`, else the typed one; '' without one. */
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

/** A row for a new item behind another one, whose number it takes after. */
export function rowBehind(row: ItemRow | undefined): ItemRow {
  return { mark: row?.mark ?? FIRST_MARK, automatic: row?.automatic ?? false, text: '' };
}

/** The texts of the paragraphs, typed numbers counted anew in the manner of the first one; automatic ones are Word's. */
export function textsOfRows(rows: readonly ItemRow[]): string[] {
  const pattern = rows.find(({ mark, automatic }) => mark !== '' && !automatic)?.mark;
  let number = 0;
  return rows.map(({ mark, automatic, text }) => {
    if (automatic || mark === '' || pattern === undefined) return text;
    number += 1;
    return markLike(pattern, number) + text;
  });
}

/**
 * Prose as numbered items, one text per paragraph: several paragraphs become an item each; one is split at the numbers or
 * 一是…二是… in it, else behind each ；, else behind each sentence. Only marks are replaced, no word is lost. Where nothing can
 * be split, and where the answer is a list already, the texts come back as they are.
 */
export function itemise(lines: readonly FieldLine[]): string[] {
  const texts = lines.map(({ text }) => text);
  if (lines.some(({ label }) => label !== '') || (texts.length > 1 && texts.every((text) => typedMark(text) !== '')))
    return texts;
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) {
    const { intro, items } = itemsIn(only);
    return items.length < 2 ? texts : [...(intro === '' ? [] : [intro]), ...items.map(numbered)];
  }
  return texts.map((text) => text.slice(typedMark(text).length) || text).map(numbered);
}

/** Items as one paragraph: marks taken away, each item ended by a mark that lets the next one follow. */
export function toProse(lines: readonly FieldLine[]): string {
  const rows = itemRows(lines).filter(({ text }) => text.trim() !== '');
  return rows
    .map(({ text }, index) => {
      const trimmed = text.trim();
      if (/[。！？；：，、…”’）》]$/u.test(trimmed)) return trimmed;
      return trimmed + (index === rows.length - 1 ? '。' : '；');
    })
    .join('');
}

const FIRST_MARK = '1.';

function numbered(text: string, index: number): string {
  return `${String(index + 1)}.${text.trim()}`;
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
  const bullet = /^[●•■◆▪★☆○◇□][ \u3000\t]*/u.exec(text);
  if (bullet) return bullet[0];
  const mark = parseNumberMark(text);
  return mark && COUNTING.has(mark.kind) && !mark.doubtful ? mark.typed : '';
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
  for (const kind of INLINE_MARKS) {
    const found = markedItems(text, kind);
    if (found.items.length > 1) return found;
  }
  for (const marks of ['；', '。！？']) {
    const items = partsBehind(text, endsOf(text, marks));
    if (items.length > 1) return { intro: '', items };
  }
  return { intro: '', items: [] };
}

/**
 * Ways of counting within a paragraph: group 1 is what the mark stands behind, group 2 the numeral. Safari before 16.4 knows
 * no lookbehind, and one in a literal keeps the whole chunk from loading.
 */
const INLINE_MARKS: readonly RegExp[] = [
  /(^|[。；：，！？、\s])([一二三四五六七八九十]{1,2})是/gu,
  /(^|[。；：，！？、\s])第([一二三四五六七八九十]{1,2})[，、：]/gu,
  /(^|[。；：，！？、\s])[（(]([一二三四五六七八九十]{1,2}|\d{1,2})[）)][、.．]?/gu,
  /()([\u2460-\u2473])[、.．]?/gu,
  /(^|[。；：，！？、\s])(\d{1,2})(?:[.．](?!\d)|、)/gu,
  /(^|[。；：！？\s])([一二三四五六七八九十]{1,2})、/gu,
];

function markedItems(text: string, kind: RegExp): FoundItems {
  const marks: { start: number; end: number }[] = [];
  for (const match of text.matchAll(kind)) {
    const [whole, before = '', numeral = ''] = match;
    // Only what counts on from one is a list: 三是 alone, or 第二， in a story, is not.
    if (valueOf(numeral) !== marks.length + 1) continue;
    marks.push({ start: match.index + before.length, end: match.index + whole.length });
  }
  const items = marks.map(({ end }, index) => text.slice(end, marks[index + 1]?.start ?? text.length).trim());
  if (items.some((item) => item === '')) return { intro: '', items: [] };
  return { intro: text.slice(0, marks[0]?.start ?? 0).trim(), items };
}

function valueOf(numeral: string): number {
  const code = numeral.codePointAt(0) ?? 0;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  return /^\d+$/u.test(numeral) ? Number(numeral) : (parseNumberMark(`${numeral}、题`)?.value ?? 0);
}

function partsBehind(text: string, ends: readonly number[]): string[] {
  const starts = [0, ...ends.filter((end) => text.slice(end).trim() !== '')];
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trim());
}
