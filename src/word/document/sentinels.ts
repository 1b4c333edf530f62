import { holdsSentinel, isSentinel, sentinel, sentinelsIn } from '../../text/sentinel';
import { retried } from '../host/retried';
import type { SyncCounter } from '../host/sync-budget';

/**
 * Queues a new paragraph that holds nothing but a sentinel, so low that the line it takes is not seen, should undo bring
 * it back: nothing of the author's may merge with it, or would be as low.
 */
export function insertLowSentinel(beside: Word.Paragraph, number: number, where: 'Before' | 'After'): Word.Paragraph {
  const paragraph = beside.insertParagraph(sentinel(number), where);
  paragraph.font.size = 1;
  // A twelfth of a line: Word takes it for a multiple (office-js issues 2296 and 3203).
  paragraph.lineSpacing = 1;
  return paragraph;
}

/**
 * Queues the removal of every paragraph that is a sentinel, and of the empty paragraphs that Word may have added between two
 * neighbouring sentinels of the same number; the author has none there.
 *
 * `paragraphs` are all of the body, with their text loaded. null if there is nothing to remove; otherwise the removal is
 * completed, once it was sent, by `closeEnd`.
 */
export function queueRemoval(paragraphs: readonly Word.Paragraph[]): Removal | null {
  const doomed = new Set<number>();
  let opened: { readonly mark: string; readonly index: number } | null = null;
  paragraphs.forEach(({ text }, index) => {
    const [mark] = sentinelsIn(text);
    if (mark === undefined || !isSentinel(text)) {
      if (text !== '') opened = null;
      return;
    }
    const start = opened?.mark === mark ? opened.index + 1 : index;
    for (let own = start; own <= index; own += 1) doomed.add(own);
    opened = { mark, index };
  });
  if (doomed.size === 0) return null;
  // From the end: deleting the last paragraph of a body merges it away only while one stands before it.
  for (const index of [...doomed].reverse()) paragraphs[index]?.delete();
  return { remaining: paragraphs.length - doomed.size, atEnd: doomed.has(paragraphs.length - 1) };
}

/** What is left once every sentinel is gone. */
export interface Removal {
  /** Number of paragraphs. */
  readonly remaining: number;
  /** Whether the last paragraph of the body is among those that go. */
  readonly atEnd: boolean;
}

/**
 * Removes every sentinel from the document, in two round trips; two more where one of them is the last paragraph, and one more
 * where Word has merged one into a paragraph of the author's. Tells whether there was any.
 */
export async function removeSentinels(syncs: SyncCounter): Promise<boolean> {
  const { removal, merged } = await Word.run(async (context) => {
    const paragraphs = context.document.body.paragraphs.load('items/text');
    await syncs.sync(context);
    const queued = queueRemoval(paragraphs.items);
    const mixed = paragraphs.items.filter(isMerged);
    if (mixed.length > 0) await cutOut(context, mixed, syncs);
    else if (queued) await syncs.sync(context);
    return { removal: queued, merged: mixed.length > 0 };
  });
  if (removal) await closeEnd(removal, syncs);
  return removal !== null || merged;
}

/** Whether Word has merged a sentinel into a paragraph of the author's; `text` must be loaded. */
export function isMerged({ text }: Word.Paragraph): boolean {
  return holdsSentinel(text) && !isSentinel(text);
}

/** A search that Word does not take. */
const NO_SEARCH: readonly string[] = ['InvalidArgument', 'SearchStringInvalidOrTooLong'];

/**
 * Cuts sentinels out of paragraphs of the author's. Only Word's search reaches a part of a paragraph, and what it makes of
 * characters without width is nowhere written: what it finds has to say exactly what was searched. Where it finds nothing the
 * sentinel stays, and shows nothing.
 */
async function cutOut(
  context: Word.RequestContext,
  paragraphs: readonly Word.Paragraph[],
  syncs: SyncCounter,
): Promise<void> {
  const searches = paragraphs.flatMap((paragraph) =>
    sentinelsIn(paragraph.text).map((mark) => ({
      mark,
      found: paragraph.search(mark, { matchCase: true }).load('items/text'),
    })),
  );
  try {
    await syncs.sync(context);
  } catch (error) {
    // What was queued before is done: a batch is not taken back.
    if (error instanceof OfficeExtension.Error && NO_SEARCH.includes(error.code)) return;
    throw error;
  }
  const exact = searches.flatMap(({ mark, found }) => found.items.filter(({ text }) => text === mark));
  if (exact.length === 0) return;
  for (const range of exact) range.delete();
  await syncs.sync(context);
}

/**
 * The last paragraph mark of a document cannot be deleted; some hosts leave an empty paragraph where a sentinel was the
 * last one. Then the mark before it goes: the author's last paragraph has the document's last mark again.
 */
export async function closeEnd({ remaining, atEnd }: Removal, syncs: SyncCounter): Promise<void> {
  if (!atEnd) return;
  await retried(() =>
    Word.run(async (context) => {
      const paragraphs = context.document.body.paragraphs.load('items/text,items/tableNestingLevel');
      await syncs.sync(context);
      const [before, last] = paragraphs.items.slice(-2);
      if (paragraphs.items.length !== remaining + 1 || last?.text !== '' || before?.tableNestingLevel !== 0) return;
      before.getRange('End').expandTo(before.getRange('After')).delete();
      await syncs.sync(context);
    }),
  );
}
