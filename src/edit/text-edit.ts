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

/** Edits by the paragraph that they are about, in their order. */
export function groupedByParagraph(edits: readonly TextEdit[]): ReadonlyMap<number, readonly TextEdit[]> {
  const grouped = new Map<number, TextEdit[]>();
  for (const edit of edits) {
    const own = grouped.get(edit.paragraph);
    if (own) own.push(edit);
    else grouped.set(edit.paragraph, [edit]);
  }
  return grouped;
}

/** Whether a text is what edits make of another one, where each of them may have been done or not. */
export function isPartlyEdited(before: string, edits: readonly TextEdit[], after: string): boolean {
  let at = 0;
  let pattern = '^';
  for (const { start, end, text } of edits) {
    pattern += `${literally(before.slice(at, start))}(?:${literally(before.slice(start, end))}|${literally(text)})`;
    at = end;
  }
  return new RegExp(`${pattern}${literally(before.slice(at))}$`, 'u').test(after);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
