import { insistently } from './insistently';
import type { SyncCounter } from './sync-budget';

/**
 * Paragraphs that the add-in puts into the document for a moment carry a text of their own. Whatever goes wrong
 * between putting in and taking out, such a paragraph is found again by its text and never mistaken for the author's.
 */
const MARK = /【案例申报助手临时段落\d+】/g;

export function sentinel(number: number): string {
  return `【案例申报助手临时段落${number}】`;
}

export function holdsSentinel(text: string): boolean {
  return text.search(MARK) >= 0;
}

export function withoutSentinel(text: string): string {
  return text.replace(MARK, '');
}

/**
 * Whether a paragraph holds sentinels and nothing else; then it is the add-in's own. A sentinel is never put into, or
 * next to the mark of, a paragraph of the author's that has no text (it may hold a picture).
 */
export function isSentinel(text: string): boolean {
  return holdsSentinel(text) && withoutSentinel(text).trim() === '';
}

/**
 * Queues the removal of every sentinel, and of the empty paragraphs that Word may have added between two neighbouring
 * sentinels of the same number; the author has none there. A sentinel that Word merged into a paragraph of the
 * author's is cut out of its text.
 *
 * `paragraphs` are all of the body, with their text loaded. null if there is nothing to remove; otherwise the removal is
 * completed, once it was sent, by `closeEnd`.
 */
export function queueRemoval(paragraphs: readonly Word.Paragraph[]): Removal | null {
  if (!paragraphs.some(({ text }) => holdsSentinel(text))) return null;
  const doomed = new Set<number>();
  let opened: { readonly mark: string; readonly index: number } | null = null;
  paragraphs.forEach((paragraph, index) => {
    const marks = paragraph.text.match(MARK);
    if (!marks) {
      if (paragraph.text !== '') opened = null;
      return;
    }
    if (!isSentinel(paragraph.text)) {
      for (const mark of marks) paragraph.search(mark, { matchCase: true }).getFirst().delete();
      opened = null;
      return;
    }
    const mark = marks[0];
    const start = opened?.mark === mark ? opened.index + 1 : index;
    for (let own = start; own <= index; own += 1) doomed.add(own);
    opened = { mark, index };
  });
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
 * Removes every sentinel from the document, in two round trips, four where one of them is the last paragraph. Tells
 * whether there was any.
 */
export async function removeSentinels(syncs: SyncCounter): Promise<boolean> {
  const removal = await Word.run(async (context) => {
    const paragraphs = context.document.body.paragraphs.load('items/text');
    await syncs.sync(context);
    const queued = queueRemoval(paragraphs.items);
    if (queued) await syncs.sync(context);
    return queued;
  });
  if (removal) await closeEnd(removal, syncs);
  return removal !== null;
}

/**
 * The last paragraph mark of a document cannot be deleted; some hosts leave an empty paragraph where a sentinel was the
 * last one. Then the mark before it goes: the author's last paragraph has the document's last mark again.
 */
export async function closeEnd({ remaining, atEnd }: Removal, syncs: SyncCounter): Promise<void> {
  if (!atEnd) return;
  await insistently(() =>
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
