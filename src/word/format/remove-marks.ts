import type { Draft } from '../../draft/draft';
import type { TextEdit } from '../../edit/text-edit';
import { openParagraphs } from '../document/open-paragraphs';
import { comparable } from '../../edit/paragraph-match';
import { findEdits } from '../document/text-edits';
import { inBatches, type SyncCounter } from '../host/sync-budget';

/** Takes marks out of paragraphs that say what was read; what cannot be found beyond doubt stays. */
export async function removeMarks(draft: Draft, edits: readonly TextEdit[], syncs: SyncCounter): Promise<void> {
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, draft);
    const placed = edits.flatMap((edit) => {
      const text = draft.paragraphs[edit.paragraph]?.text ?? '';
      const place = open.at(edit.paragraph);
      return place && comparable(place.text) === comparable(text) ? [{ edit, place, text }] : [];
    });
    const found = await findEdits(context, placed, syncs);
    const writes = found.flatMap(({ write }) => write ?? []);
    await inBatches(context, syncs, writes, (write) => {
      write();
    });
  });
}
