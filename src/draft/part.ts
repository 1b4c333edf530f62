import type { DraftParagraph } from './draft';
import { isBlank } from '../text/blanks';

/** A part of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  /** After the last one. */
  readonly end: number;
}

/** A part of a paragraph's text. */
export interface Part extends Span {
  readonly paragraph: DraftParagraph;
}

export function wholeOf(paragraph: DraftParagraph): Part {
  return { paragraph, start: 0, end: paragraph.text.length };
}

export function textOf({ paragraph, start, end }: Part): string {
  return paragraph.text.slice(start, end);
}

/** The text of a part as a reader sees it: what symbol fonts show stands for what was typed. */
function shownOf({ paragraph, start, end }: Part): string {
  let shown = paragraph.text;
  for (const piece of paragraph.pieces)
    if (piece.shown !== null)
      shown = shown.slice(0, piece.start) + piece.shown + shown.slice(piece.start + piece.shown.length);
  return shown.slice(start, end);
}

/** The part of a part from `start` to `end`, which count from its beginning. */
export function within(part: Part, { start, end }: Span): Part {
  return { paragraph: part.paragraph, start: part.start + start, end: part.start + end };
}

/** Whether a character is room to write in: a blank, a line to write on, the end of a line; or one of `marks`. */
export function isRoom(character: string, marks = ''): boolean {
  return isBlank(character) || character === '_' || character === '\n' || marks.includes(character);
}

/** A span of a text without the room at its ends; empty, at its end, where there is nothing else. */
export function trimmed(text: string, { start, end }: Span, before = '', after = ''): Span {
  let [from, to] = [start, end];
  while (from < to && isRoom(text.charAt(from), before)) from += 1;
  while (to > from && isRoom(text.charAt(to - 1), after)) to -= 1;
  return { start: from, end: to };
}

/** The same of a part. */
export function wordsOf(part: Part): Part {
  return { paragraph: part.paragraph, ...trimmed(part.paragraph.text, part) };
}

export function isEmpty({ start, end }: Span): boolean {
  return start === end;
}

/** The lines with words in these parts, without the room at their ends; a soft return ends a line. */
export function linesOf(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => {
    let start = 0;
    const lines = textOf(part)
      .split('\n')
      .map((line) => {
        const words = wordsOf(within(part, { start, end: start + line.length }));
        start += line.length + 1;
        return words;
      });
    return lines.filter((line) => !isEmpty(line));
  });
}

/** Whether nothing but room stands beside a part in its paragraph. */
export function isWhole(part: Part): boolean {
  return (
    beginsParagraph(part) &&
    isEmpty(trimmed(part.paragraph.text, { ...part, start: part.end, end: part.paragraph.text.length }))
  );
}

function beginsParagraph({ paragraph: { text }, start }: Part): boolean {
  return isEmpty(trimmed(text, { start: 0, end: start }));
}

/**
 * The words of lines as a reader sees them: with the automatic number where a line begins its paragraph; what goes on after a
 * mark that is deleted or hidden is one line.
 */
export function saidIn(lines: readonly Part[]): string[] {
  const said: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before && goesOn(before, line)) said.push((said.pop() ?? '') + shownOf(line));
    else said.push((beginsParagraph(line) ? (line.paragraph.label?.text ?? '') : '') + shownOf(line));
  });
  return said;
}

function goesOn({ paragraph, end }: Part, line: Part): boolean {
  const isNext = line.paragraph.goesOn && line.paragraph.index === paragraph.index + 1;
  return isNext && end === paragraph.text.length && beginsParagraph(line);
}
