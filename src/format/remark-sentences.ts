import type { Fix } from '../draft/finding';
import type { Remark } from './remark';

/** Places that one sentence names; the others are counted. */
const PLACES = 10;

/** How a fix is asked for where there is no button for it. */
export type FixWording = (fix: Fix) => string;

/**
 * What remarks tell a reader, in their order, each with the paragraphs that it is about. Those that say the same are joined:
 * a long draft has hundreds of removed blanks.
 */
export function remarkSentences(remarks: readonly Remark[], wording: FixWording): string[] {
  const placesByMessage = new Map<string, number[]>();
  for (const remark of remarks) {
    const sentence = withRemedy(remark, wording);
    const places = placesByMessage.get(sentence) ?? [];
    // People count from one, as the task pane does.
    if (remark.index !== null) places.push(remark.index + 1);
    placesByMessage.set(sentence, places);
  }
  return [...placesByMessage].map(([message, places]) =>
    places.length === 0 ? message : `第 ${namedPlaces(places)} 段：${message}`,
  );
}

/** Remarks on what is left, as sentences: what is not as the notice wants it, and what the author is to look at. */
export function leftSentences(remarks: readonly Remark[], wording: FixWording): { left: string[]; advice: string[] } {
  const sentences = (wanted: Remark['severity']) =>
    remarkSentences(
      remarks.filter(({ severity }) => severity === wanted),
      wording,
    );
  return { left: sentences('error'), advice: sentences('advice') };
}

function withRemedy({ message, fix, steps = [] }: Remark, wording: FixWording): string {
  if (fix) return message + wording(fix);
  return steps.length === 0 ? message : `${message}手工改：${steps.join('；')}。`;
}

function namedPlaces(places: readonly number[]): string {
  const named = places.slice(0, PLACES).join('、');
  return places.length > PLACES ? `${named} 等 ${places.length}` : named;
}
