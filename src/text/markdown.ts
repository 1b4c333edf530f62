import { hasHan } from './han';

/** A mark of Markdown in a line, in UTF-16 units: `## ` before a heading, one of the `**` around words, `- ` before an item. */
export interface MarkdownMark {
  readonly kind: 'heading' | 'bold' | 'item';
  readonly start: number;
  readonly end: number;
}

const HEADING = /^(#{1,6})[ \t\u00a0\u3000]+(?=\S)/u;
const ITEM = /^[-*+][ \t\u00a0\u3000]+(?=[^\s\d-])/u;
const SIGN = '**';
const BOLD = /\*\*(?=[^\s*])([^*]*[^\s*])\*\*/gu;

/**
 * The marks of a line without blanks at its beginning, in order. `- ` is a mark of Markdown only in a text that has others:
 * authors type it themselves.
 */
export function markdownMarks(line: string): MarkdownMark[] {
  const prefix = [mark('heading', HEADING.exec(line)), mark('item', ITEM.exec(line))].flatMap((one) => one ?? []);
  const bold = Array.from(line.matchAll(BOLD)).flatMap(({ 0: whole, 1: words = '', index }) => {
    if (!hasHan(words)) return [];
    const end = index + whole.length;
    const signs = [
      { start: index, end: index + SIGN.length },
      { start: end - SIGN.length, end },
    ];
    return signs.map((span): MarkdownMark => ({ kind: 'bold', ...span }));
  });
  return [...prefix, ...bold];
}

function mark(kind: MarkdownMark['kind'], match: RegExpExecArray | null): MarkdownMark | null {
  return match === null ? null : { kind, start: 0, end: match[0].length };
}

/** The level of a heading, from 1, that a line says to be by its `#`; null for other lines. */
export function markdownLevel(line: string): number | null {
  return HEADING.exec(line)?.[1]?.length ?? null;
}

/** How many UTF-16 units at the beginning of a line are marks: what follows is where a number may stand. */
export function markdownLength(line: string): number {
  let length = 0;
  for (const { start, end, kind } of markdownMarks(line)) if (start === length && kind !== 'item') length = end;
  return length;
}
