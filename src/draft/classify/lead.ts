import { sentenceEnd } from '../../text/sentence';
import { trimBlanks } from '../../text/blanks';
import type { Line } from '../line';

/**
 * Longest first sentence, in characters without its number, that is still taken for a heading. In published cases leads
 * have 10 to 36 characters; a longer sentence after a number is the beginning of body text.
 */
export const LONGEST_LEAD = 45;

/** Longest line that is taken for a heading as a whole. */
export const LONGEST_HEADING = 60;

export type Extent =
  /** The whole line is one sentence or none. */
  | { readonly kind: 'line'; readonly stopped: boolean; readonly length: number }
  /** A first sentence and text after it; `end` is its length in the line's `clean`. */
  | { readonly kind: 'lead'; readonly end: number; readonly length: number };

/** Longest line that is taken for a heading: one that ends like a sentence is one sooner. */
export function longestHeading({ stopped }: Extract<Extent, { readonly kind: 'line' }>): number {
  return stopped ? LONGEST_LEAD : LONGEST_HEADING;
}

/** How far the first sentence of a line goes. */
export function firstSentence(line: Line): Extent {
  const rest = line.clean.slice(line.markLength);
  const end = sentenceEnd(rest);
  if (end === null) return { kind: 'line', stopped: false, length: line.words.length };
  const last = line.annotations[line.annotations.length - 1];
  const after = trimBlanks(line.clean.slice(line.markLength + end)).replace(/^\*\*$/u, '');
  const onlyAnnotation = last !== undefined && last.start >= line.markLength + end && last.end === line.clean.length;
  if (after === '' || (onlyAnnotation && trimBlanks(line.clean.slice(line.markLength + end, last.start)) === '')) {
    return { kind: 'line', stopped: true, length: line.words.length };
  }
  return { kind: 'lead', end: line.markLength + end, length: end };
}
