import type { Draft } from '../../draft/draft';
import type { Moves } from '../../format/moves';
import { placeOf } from '../../draft/place';
import type { Finding } from '../../draft/finding';

/** What was done to the paragraphs themselves, for the author to look at: one finding for each place. */
export function restructureNotes(moves: Moves, now: Draft): Finding[] {
  const divided = moves.flatMap(([, ...parts]) => parts);
  return [
    ...divided.map((index): Finding => ({
      id: 'soft-return-split',
      severity: 'advice',
      message: '段内换行已改成分段，这是分出来的一段。',
      place: placeOf(now, index),
    })),
    ...removals(moves).map(({ count, next }): Finding => ({
      id: 'empty-paragraph-removed',
      severity: 'advice',
      message: count === 1 ? '删去了这一段前面的空段。' : `删去了这一段前面的 ${count} 个空段。`,
      place: placeOf(now, next),
    })),
  ];
}

/** How many paragraphs are gone from in front of which one. */
function removals(moves: Moves): { readonly count: number; readonly next: number }[] {
  const found: { count: number; next: number }[] = [];
  let count = 0;
  for (const [next] of moves) {
    if (next === undefined) count += 1;
    else if (count > 0) {
      found.push({ count, next });
      count = 0;
    }
  }
  return found;
}
