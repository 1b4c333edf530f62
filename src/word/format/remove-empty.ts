import type { Draft } from '../../draft/draft';
import { openParagraphs } from '../document/open-paragraphs';
import { comparable } from '../../edit/paragraph-match';
import { inBatches, type SyncCounter } from '../host/sync-budget';

/**
 * Deletes empty paragraphs. None is deleted if the document has other paragraphs than the draft, because the author is
 * writing or the host counts otherwise: one empty paragraph looks like every other, also like one with a picture.
 */
export async function removeEmpty(draft: Draft, indexes: readonly number[], syncs: SyncCounter): Promise<void> {
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, draft);
    if (open.items.length !== draft.paragraphs.length) return;
    const doomed = [...indexes].reverse().flatMap((index) => {
      const paragraph = open.at(index);
      return paragraph && comparable(paragraph.text) === '' ? paragraph : [];
    });
    await inBatches(context, syncs, doomed, (paragraph) => {
      paragraph.delete();
    });
  });
}
