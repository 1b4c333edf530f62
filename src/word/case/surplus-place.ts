import { sentenceEnd } from '../../text/sentence';
import { trimBlanks } from '../../text/blanks';
import { countWords } from '../../text/word-count';
import type { LiveParagraph } from './live-field';

/** A place in a field: before the character at `offset` of a paragraph. */
export interface FieldPlace {
  readonly paragraph: number;
  readonly offset: number;
}

/** Where a field is beyond its limit, as Word counts, automatic numbers included; null if it is within. */
export function limitPlace(paragraphs: readonly LiveParagraph[], limit: number): FieldPlace | null {
  let before = '';
  for (const [paragraph, { label, text }] of paragraphs.entries()) {
    const own = before + label;
    if (wordsOf(own + text) > limit) return { paragraph, offset: longestWithin(own, text, limit) };
    before = `${own}${text}\n`;
  }
  return null;
}

/**
 * Where to cut a field that is too long: behind the last sentence end within the limit, else between two paragraphs, and only
 * where there is neither, right at the limit.
 */
export function cutPlace(paragraphs: readonly LiveParagraph[], limit: number): FieldPlace | null {
  const hard = limitPlace(paragraphs, limit);
  if (!hard) return null;
  const end = lastSentenceEnd(paragraphs[hard.paragraph]?.text ?? '', hard.offset);
  if (end > 0) return { paragraph: hard.paragraph, offset: end };
  const isFirst = paragraphs.slice(0, hard.paragraph).every(({ text }) => trimBlanks(text) === '');
  return isFirst ? hard : { paragraph: hard.paragraph, offset: 0 };
}

/** The paragraphs behind a place: what of the first is cut off, and the rest. */
export function textsBehind(paragraphs: readonly LiveParagraph[], { paragraph, offset }: FieldPlace): string[] {
  return paragraphs
    .slice(paragraph)
    .map(({ text }, index) => (index === 0 ? text.slice(offset) : text))
    .flatMap((text) => text.split('\n'))
    .map(trimBlanks)
    .filter((text) => text !== '');
}

/** The paragraphs before a place. */
export function paragraphsBefore(
  paragraphs: readonly LiveParagraph[],
  { paragraph, offset }: FieldPlace,
): LiveParagraph[] {
  const kept = paragraphs.slice(0, paragraph);
  const cut = paragraphs[paragraph];
  return cut && offset > 0 ? [...kept, { ...cut, text: cut.text.slice(0, offset) }] : kept;
}

function wordsOf(text: string): number {
  return countWords(text).words;
}

/** How much of a text, in UTF-16 units, can follow `before` within the limit. Characters stay whole. */
function longestWithin(before: string, text: string, limit: number): number {
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (wordsOf(before + characters.slice(0, middle).join('')) <= limit) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('').length;
}

function lastSentenceEnd(text: string, within: number): number {
  let last = 0;
  for (let end = sentenceEnd(text); end !== null; end = sentenceEnd(text.slice(last))) {
    if (last + end > within) break;
    last += end;
  }
  return last;
}
