import type { Draft } from '../draft/draft';
import { type Finding, finding } from '../draft/finding';
import { placeOf } from '../draft/place';
import type { Moves } from './moves';

/** What was done to the paragraphs themselves. In a copy it is counted; in the open document each place is listed, to be looked at. */

export function leftoversRemoved(count: number): Finding {
  return finding('leftover-removed', 'advice', `删去了加载项留下的 ${count} 处临时空段（里面没有字，不是您写的）。`);
}

export function markdownRemoved(count: number): Finding {
  return finding('markdown-removed', 'advice', `去掉了 ${count} 段里粘贴带来的记号（如 ##、**）。`);
}

export function softReturnsSplit(count: number): Finding {
  return finding('soft-returns-split', 'advice', `拆开了 ${count} 段里的段内换行。`);
}

export function emptyParagraphsRemoved(count: number): Finding {
  return finding('empty-paragraphs-removed', 'advice', `删去了正文之间的 ${count} 个空段。`);
}

export function restructureNotes(
  { moves, unmarked }: { readonly moves: Moves; readonly unmarked: number },
  now: Draft,
): Finding[] {
  const divided = moves.flatMap(([, ...parts]) => parts);
  return [
    ...(unmarked === 0 ? [] : [markdownRemoved(unmarked)]),
    ...divided.map((index) => {
      const place = placeOf(now, index);
      return finding('soft-return-split', 'advice', '段内换行已改成分段，这是分出来的一段。', { place });
    }),
    ...removals(moves).map(({ count, next }) => {
      const message = count === 1 ? '删去了这一段前面的空段。' : `删去了这一段前面的 ${count} 个空段。`;
      return finding('empty-paragraph-removed', 'advice', message, { place: placeOf(now, next) });
    }),
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
