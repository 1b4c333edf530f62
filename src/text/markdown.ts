import { hasHan } from './han';

/** A mark of Markdown in a line, in UTF-16 units: `## ` before a heading, one of the `**` around words, `- ` before an item. */
export interface MarkdownMark {
  readonly kind: 'heading' | 'bold' | 'item';
  readonly start: number;
  readonly end: number;
}

const B = '[ \\t\\u00a0\\u3000]';
/** What a line may begin with, over and over: `- ## `. */
const PREFIX = RegExp(`(?:(#{1,6})|[-*+])${B}+(?=\\S)(?!\\d+号)`, 'uy');
/** A dash, a blank and a figure is a number of a page, or a sum. */
const FIGURE = /^[-*+][ \t\u00a0\u3000]+[\d-]/u;
/** As many stars before as after, and words between them. One alone is a sign of multiplication, or of a remark. */
const STARS = /(\*{2,6})(?=[^\s*])([^*]*[^\s*])\1(?!\*)/gu;

/**
 * The marks of a line without blanks at its beginning, in order. `- ` is a mark of Markdown only in a text that has others:
 * authors type it themselves.
 */
export function markdownMarks(line: string): MarkdownMark[] {
  if (!/[#*+-]/u.test(line)) return [];
  const marks: MarkdownMark[] = [];
  let at = 0;
  while (!FIGURE.test(line.slice(at))) {
    PREFIX.lastIndex = at;
    const match = PREFIX.exec(line);
    if (match === null) break;
    marks.push({ kind: match[1] === undefined ? 'item' : 'heading', start: at, end: PREFIX.lastIndex });
    at = PREFIX.lastIndex;
  }
  for (const { 0: whole, 1: stars = '', 2: words = '', index } of line.matchAll(STARS)) {
    const end = index + whole.length;
    // 5**2**2 is a sum.
    const isSum = /[\dA-Za-z)）]/u.test(line.charAt(index - 1)) && !hasHan(words);
    if (index < at || isSum || !/[\p{L}\p{N}]/u.test(words)) continue;
    marks.push({ kind: 'bold', start: index, end: index + stars.length });
    marks.push({ kind: 'bold', start: end - stars.length, end });
  }
  return marks;
}

/** The level of a heading, from 1, that a line says to be by its `#`; null for other lines. */
export function markdownLevel(line: string, marks = markdownMarks(line)): number | null {
  const { start, end } = marks.find(({ kind }) => kind === 'heading') ?? {};
  return start === undefined ? null : line.slice(start, end).trimEnd().length;
}

/** How many UTF-16 units at the beginning of a line are marks: what follows is where a number may stand. */
export function markdownLength(marks: readonly MarkdownMark[]): number {
  // An item has no number of its own.
  if (marks[0]?.kind === 'item' && marks[1]?.kind !== 'heading') return 0;
  let length = 0;
  for (const { start, end } of marks) if (start === length) length = end;
  return length;
}
