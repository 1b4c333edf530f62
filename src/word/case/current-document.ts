import type { Draft } from '../../draft/draft';
import { openParagraphs } from '../document/open-paragraphs';
import type { Operation } from '../operation';
import { comparable } from '../../edit/paragraph-match';
import type { Reading } from '../document/reading';
import { removeSentinels } from '../document/sentinels';
import type { SyncCounter } from '../host/sync-budget';
import { isEmptyDocument } from '../../form/blocks/insert-place';

/**
 * The document as it is now, without sentinels of an earlier run. The file that Word hands out may be older (office-js issue
 * 640): where it does not fit, and where everything hangs on it (nothing may be in a document that is taken for empty), the
 * body itself is asked.
 */
export async function readCurrent(operation: Operation, file: Reading): Promise<Draft> {
  const { syncs } = operation;
  const leftovers = file.draft.leftovers.length > 0;
  const removed = await removeSentinels(syncs);
  const isOld = leftovers || removed || isEmptyDocument(file.draft) || !(await fits(file.draft, syncs));
  return isOld ? (await operation.readAgain(() => false)).draft : file.draft;
}

async function fits(draft: Draft, syncs: SyncCounter): Promise<boolean> {
  return Word.run(async (context) => {
    const { items } = await openParagraphs(context, syncs, draft);
    if (items.length !== draft.paragraphs.length) return false;
    return draft.paragraphs.every(({ text, objects }, index) => {
      const [here, there] = [comparable(text), comparable(items[index]?.text ?? '')];
      // Word's text of a paragraph with fields, notes or revisions need not be the one in the file.
      return here === there || objects.size > 0;
    });
  });
}
