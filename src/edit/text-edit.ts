import type { Span } from '../draft/part';

/** A span of a paragraph's text that gives way to another text: '' takes it away, an empty span is where it goes in. */
export interface TextEdit extends Span {
  /** Index of the paragraph, in the draft or in the field that the edit is about. */
  readonly paragraph: number;
  /** A `\n` ends a paragraph. */
  readonly text: string;
}

/** A paragraph's text after edits of it, which lie apart from each other and are all told in the text before. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((now, { start, end, text: own }) => now.slice(0, start) + own + now.slice(end), text);
}
