import type { Remark } from './remark';

/** Places that one sentence names; the others are counted. */
const PLACES = 10;

/**
 * What remarks tell a reader, in their order, each with the paragraphs that it is about. Those that say the same are joined:
 * a long draft has hundreds of removed blanks.
 */
export function remarkSentences(remarks: readonly Remark[]): string[] {
  const placesByMessage = new Map<string, number[]>();
  for (const { message, index } of remarks) {
    const places = placesByMessage.get(message) ?? [];
    // People count from one, as the task pane does.
    if (index !== null) places.push(index + 1);
    placesByMessage.set(message, places);
  }
  return [...placesByMessage].map(([message, places]) =>
    places.length === 0 ? message : `第 ${namedPlaces(places)} 段：${message}`,
  );
}

/** Remarks on what is left, as sentences: what is not as the notice wants it, and what the author is to look at. */
export function leftSentences(remarks: readonly Remark[]): { left: string[]; advice: string[] } {
  const sentences = (wanted: Remark['severity']) =>
    remarkSentences(remarks.filter(({ severity }) => severity === wanted));
  return { left: sentences('error'), advice: sentences('advice') };
}

function namedPlaces(places: readonly number[]): string {
  const named = places.slice(0, PLACES).join('、');
  return places.length > PLACES ? `${named} 等 ${places.length}` : named;
}
