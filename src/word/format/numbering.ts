import type { Draft } from '../../draft/draft';
import { openParagraphs } from '../document/open-paragraphs';
import { isSentinel } from '../../text/sentinel';
import { insertLowSentinel } from '../document/sentinels';
import type { SyncCounter } from '../host/sync-budget';

/** A paragraph that Word numbers, where in which list, and what it shows. */
export interface ListMember {
  readonly paragraph: Word.Paragraph;
  readonly listId: number;
  readonly level: number;
  readonly number: string;
}

/**
 * Queues that a paragraph joins a list. One that is a list item cannot join (typings, `Paragraph.attachToList`), and whether
 * it still is one nobody knows before the batch is sent; one that is none may leave its list all the same.
 */
export function joinList(paragraph: Word.Paragraph, { listId, level }: Pick<ListMember, 'listId' | 'level'>): void {
  paragraph.detachFromList();
  paragraph.attachToList(listId, level);
}

/**
 * Reads list and level of numbered paragraphs. Only these are asked: in some hosts a null list among the asked ones fails
 * the whole batch.
 */
export async function readListMembers(
  context: Word.RequestContext,
  syncs: SyncCounter,
  listItems: readonly Word.Paragraph[],
): Promise<Map<Word.Paragraph, ListMember>> {
  const numbered = listItems.map((paragraph) => ({
    paragraph,
    list: paragraph.listOrNullObject.load('id'),
    item: paragraph.listItemOrNullObject.load('level,listString'),
  }));
  const members = new Map<Word.Paragraph, ListMember>();
  if (numbered.length === 0) return members;
  await syncs.sync(context);
  for (const { paragraph, list, item } of numbered) {
    if (list.isNullObject || item.isNullObject) continue;
    members.set(paragraph, { paragraph, listId: list.id, level: item.level, number: item.listString });
  }
  return members;
}

/**
 * Operations that give numbered paragraphs another style and keep their numbers. A style without numbering may take a
 * paragraph out of its list, and a list that has lost its last paragraph cannot be joined again. So each one joins again
 * before the next one leaves, and before the only one of a list a sentinel holds the place (after it, it might be the
 * document's last paragraph, which does not go everywhere).
 *
 * `all` are the members of every list; `restyle` queues the change of one paragraph.
 */
export function restyleListMembers(
  all: Iterable<ListMember>,
  chosen: readonly ListMember[],
  restyle: (paragraph: Word.Paragraph) => void,
): (() => void)[] {
  const sizes = new Map<number, number>();
  for (const { listId } of all) sizes.set(listId, (sizes.get(listId) ?? 0) + 1);
  let sentinels = 1;
  return chosen.map((member) => () => {
    const alone = sizes.get(member.listId) === 1;
    const keeper = alone ? insertLowSentinel(member.paragraph, sentinels++, 'Before') : null;
    restyle(member.paragraph);
    joinList(member.paragraph, member);
    keeper?.delete();
  });
}

/**
 * Puts paragraphs back into the lists that they were in when a run began, where the run stopped between taking one out and
 * letting it join again, or join another: its number is as good as a word of the author's. `members` are those of the draft
 * that the run began with, by index. To be called before sentinels are removed, for one of them may be all that is left of a
 * list.
 */
export async function rejoinLists(
  draft: Draft,
  members: ReadonlyMap<number, ListMember>,
  syncs: SyncCounter,
): Promise<void> {
  if (members.size === 0) return;
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, draft);
    const sentinels = open.all.filter(({ text, isListItem }) => isListItem && isSentinel(text));
    const there = await readListMembers(context, syncs, [...open.listItems, ...sentinels]);
    const alive = new Set([...there.values()].map(({ listId }) => listId));
    const outside = [...members].flatMap(([index, member]) => {
      const paragraph = open.at(index);
      const now = paragraph && there.get(paragraph)?.listId;
      if (!paragraph || now === member.listId) return [];
      // Better in another list than in none.
      return now === undefined || alive.has(member.listId) ? { paragraph, member } : [];
    });
    if (outside.length === 0) return;
    for (const { paragraph, member } of outside) joinList(paragraph, member);
    await syncs.sync(context);
  });
}
