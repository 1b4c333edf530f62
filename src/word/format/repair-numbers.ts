import type { Draft } from '../../draft/draft';
import { listCopies, type ListCopies, type ListCopy } from '../../format/clean/list-copies';
import { ListLevels } from '../../format/clean/list-levels';
import { levelUse, wrongLevels } from '../../format/clean/list-residue';
import { listsPackage } from '../../format/clean/list-package';
import type { FormatJob } from '../../format/format-job';
import type { Plan } from '../../format/plan';
import type { XmlEngine } from '../../ooxml/xml';
import { sentinel } from '../../text/sentinel';
import { openParagraphs, type OpenParagraphs } from '../document/open-paragraphs';
import { insertLowSentinel, removeSentinels } from '../document/sentinels';
import type { Reading } from '../document/reading';
import type { Operation } from '../operation';
import { can } from '../host/capabilities';
import { inBatches, type SyncCounter } from '../host/sync-budget';
import { joinList, readListMembers, rejoinLists, type ListMember } from './numbering';

/**
 * Gives automatic numbers the look of their paragraphs where their list has another one. Desktops can take it out of the
 * list. Elsewhere, and where that does nothing, copies of the lists come in, as `insertOoxml` brings lists, and the
 * paragraphs join these: what a number shows is asked of Word before and after, and where it is not the same, or Word does
 * not let a paragraph join, all of them go back, and the look of the numbers is told.
 *
 * `lists` says where the paragraphs belong if the run stops.
 */
export async function renumber(
  operation: Operation,
  job: FormatJob,
  styled: Reading,
  lists: Map<number, ListMember>,
): Promise<Reading> {
  const { engine, syncs } = operation;
  const ways = [
    (draft: Draft) => (can('levelFonts') ? resetLevels(draft, job.plan, syncs) : Promise.resolve(false)),
    (draft: Draft) => joinCopies(engine.xml, draft, job.plan, lists, syncs),
  ];
  const numbersOf = (draft: Draft) => job.deviations(draft).filter(({ kind }) => kind === 'label').length;
  let reading = styled;
  for (const way of ways) {
    const wrong = numbersOf(reading.draft);
    if (wrong > 0 && (await way(reading.draft)))
      reading = await operation.readAgain((draft) => draft.leftovers.length === 0 && numbersOf(draft) < wrong);
  }
  return reading;
}

/** Tells whether anything was asked for; where Word refuses it, nothing is lost. */
async function resetLevels(current: Draft, plan: Plan, syncs: SyncCounter): Promise<boolean> {
  const levels = wrongLevels(current, plan, levelUse(current, plan, new ListLevels(current.pkg)));
  const members = levels.flatMap(([, [first]]) => first ?? []);
  if (members.length === 0) return false;
  try {
    await Word.run(async (context) => {
      const open = await openParagraphs(context, syncs, current);
      await inBatches(context, syncs, members, ({ index, label }) => {
        const paragraph = open.at(index);
        if (paragraph?.isListItem === true) paragraph.listOrNullObject.resetLevelFont(label?.level ?? 0, true);
      });
    });
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
  return true;
}

/** Tells whether any paragraph is in another list now. */
async function joinCopies(
  xml: XmlEngine,
  current: Draft,
  plan: Plan,
  lists: Map<number, ListMember>,
  syncs: SyncCounter,
): Promise<boolean> {
  const copies = listCopies(xml, current, plan);
  if (copies === null) return false;
  const moved = await bringIn(listsPackage(xml, copies, OF_COPIES), syncs)
    .then(() => move(current, copies, lists, syncs))
    .catch(async (error: unknown) => {
      if (!(error instanceof OfficeExtension.Error)) throw error;
      await rejoinLists(current, lists, syncs);
      return [];
    });
  for (const { index, to } of moved) lists.set(index, to);
  await removeSentinels(syncs);
  return moved.length > 0;
}

/** Where the copies come in, and in each of them: what Word may add between these goes with them. */
const OF_COPIES = sentinel(0);

async function bringIn(packageXml: string, syncs: SyncCounter): Promise<void> {
  await Word.run(async (context) => {
    const anchor = insertLowSentinel(context.document.body.paragraphs.getLast(), 0, 'Before');
    // Beside a numbered paragraph it is one as well, and would be counted.
    anchor.detachFromList();
    anchor.insertOoxml(packageXml, 'Start');
    await syncs.sync(context);
  });
}

interface Move {
  readonly index: number;
  readonly from: ListMember;
  readonly to: ListMember;
}

/** Gives the paragraphs that have moved. */
async function move(
  current: Draft,
  copies: ListCopies,
  lists: Map<number, ListMember>,
  syncs: SyncCounter,
): Promise<readonly Move[]> {
  const moves = await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, current);
    const arrived = open.all.filter(({ text }) => text.trim() === OF_COPIES);
    // The last one is the place itself.
    const brought = arrived.length === copies.lists.length + 1 ? arrived.slice(0, -1) : [];
    const asked = [...open.listItems, ...brought.filter(({ isListItem }) => isListItem)];
    const there = await readListMembers(context, syncs, asked);
    const planned = planMoves(copies, open, there, brought);
    for (const { index, from } of planned) lists.set(index, from);
    const kept = new Set<number>();
    await inBatches(context, syncs, planned, ({ from, to }) => {
      // Until all have moved and show what they showed, they can go back: a list that has lost its last paragraph is gone.
      if (!kept.has(from.listId)) insertLowSentinel(from.paragraph, kept.size + 1, 'Before');
      kept.add(from.listId);
      joinList(to.paragraph, to);
    });
    return planned;
  });
  if (await showTheSame(current, moves, syncs)) return moves;
  await rejoinLists(current, lists, syncs);
  return [];
}

/** Asks in a context of its own: in the other one a paragraph's list is the one that it was in. */
async function showTheSame(current: Draft, moves: readonly Move[], syncs: SyncCounter): Promise<boolean> {
  if (moves.length === 0) return true;
  return Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, current);
    const there = await readListMembers(context, syncs, open.listItems);
    return moves.every(({ index, from, to }) => {
      const paragraph = open.at(index);
      const now = paragraph && there.get(paragraph);
      return now?.listId === to.listId && now.level === from.level && now.number === from.number;
    });
  });
}

/** The lists whose copies have arrived and whose paragraphs are all found, list by list. */
function planMoves(
  copies: ListCopies,
  open: OpenParagraphs,
  there: ReadonlyMap<Word.Paragraph, ListMember>,
  brought: readonly Word.Paragraph[],
): Move[] {
  const byFamily = new Map<string, Move[] | null>();
  copies.lists.forEach(({ of, members }: ListCopy, at) => {
    const target = brought[at] && there.get(brought[at]);
    const known = byFamily.get(of);
    const moves = members.flatMap(({ index, level }): Move[] => {
      const paragraph = open.at(index);
      const from = paragraph && there.get(paragraph);
      return target && from ? [{ index, from, to: { ...from, listId: target.listId, level } }] : [];
    });
    const whole = known !== null && moves.length === members.length;
    byFamily.set(of, whole ? [...(known ?? []), ...moves] : null);
  });
  return [...byFamily.values()].flatMap((moves) => moves ?? []);
}
