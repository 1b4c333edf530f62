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

/** Whether a text is what edits make of another one, where each of them, told in their order, may have been done or not. */
export function isPartlyEdited(before: string, edits: readonly TextEdit[], after: string): boolean {
  if (after === edited(before, edits)) return true;
  let at = 0;
  /** Where the text may go on after the edits so far. */
  let places = new Set([0]);
  for (const { start, end, text } of edits) {
    const next = new Set<number>();
    for (const place of reached(places, before.slice(at, start), after))
      for (const own of [before.slice(start, end), text])
        if (after.startsWith(own, place)) next.add(place + own.length);
    places = next;
    at = end;
  }
  return reached(places, before.slice(at), after).includes(after.length);
}

function reached(places: ReadonlySet<number>, words: string, after: string): number[] {
  return [...places].filter((place) => after.startsWith(words, place)).map((place) => place + words.length);
}
