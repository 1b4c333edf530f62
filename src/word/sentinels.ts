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
 * `paragraphs` have their text loaded. Tells whether there was anything to remove.
 */
export function queueRemoval(paragraphs: readonly Word.Paragraph[]): boolean {
  const doomed = new Set<number>();
  let found = false;
  let opened: { readonly mark: string; readonly index: number } | null = null;
  paragraphs.forEach((paragraph, index) => {
    const marks = paragraph.text.match(MARK);
    if (!marks) {
      if (paragraph.text !== '') opened = null;
      return;
    }
    found = true;
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
  return found;
}

/** Removes what an earlier run may have left. Tells whether there was anything, so that the document is read again. */
export async function removeLeftovers(syncs: SyncCounter): Promise<boolean> {
  return Word.run(async (context) => {
    const paragraphs = context.document.body.paragraphs.load('items/text');
    await syncs.sync(context);
    const found = queueRemoval(paragraphs.items);
    if (found) await syncs.sync(context);
    return found;
  });
}
