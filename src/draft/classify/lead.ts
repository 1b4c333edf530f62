import { sentenceEnd } from '../../text/sentence';
import { trimBlanks } from '../../text/blanks';
import type { Unit } from '../unit';

/**
 * Longest first sentence, in characters without its number, that is still taken for a heading. In published cases leads
 * have 10 to 36 characters; a longer sentence behind a number is the beginning of body text.
 */
export const LONGEST_LEAD = 45;

/** Longest line that is taken for a heading as a whole. */
export const LONGEST_HEADING = 60;

export type Extent =
  /** The whole line is one sentence or none. */
  | { readonly kind: 'line'; readonly stopped: boolean; readonly length: number }
  /** A first sentence and text behind it; `end` is its length in the line's `clean`. */
  | { readonly kind: 'lead'; readonly end: number; readonly length: number };

/** How far the first sentence of a line goes. */
export function firstSentence(unit: Unit): Extent {
  const rest = unit.clean.slice(unit.markLength);
  const end = sentenceEnd(rest);
  if (end === null) return { kind: 'line', stopped: false, length: unit.words.length };
  const last = unit.annotations[unit.annotations.length - 1];
  const behind = trimBlanks(unit.clean.slice(unit.markLength + end));
  const onlyAnnotation = last !== undefined && last.start >= unit.markLength + end && last.end === unit.clean.length;
  if (behind === '' || (onlyAnnotation && trimBlanks(unit.clean.slice(unit.markLength + end, last.start)) === '')) {
    return { kind: 'line', stopped: true, length: unit.words.length };
  }
  return { kind: 'lead', end: unit.markLength + end, length: end };
}
