import type { Draft } from '../../draft/draft';
import { openParagraphs } from '../document/open-paragraphs';
import type { SyncCounter } from '../host/sync-budget';
import type { BlockFault } from '../../form/blocks/block-faults';

/** Faults that can be put right without touching anything of the author's. */
export function isMendable({ kind }: BlockFault): boolean {
  return kind === 'sentinel' || kind === 'stray' || kind === 'style' || kind === 'list' || kind === 'number';
}

/**
 * Gives paragraphs of the block the style back that they lost, takes them out of lists that they slipped into, and removes
 * empty paragraphs that came with the insertion. Where the automatic number of a row did not arrive (office-js issue 4684), it
 * is written as text. `current` is the document in which the faults were found.
 */
export async function mendBlock(current: Draft, faults: readonly BlockFault[], syncs: SyncCounter): Promise<void> {
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, current);
    // An empty paragraph looks like every other one: only by their number is it certain which is which.
    const isCertain = open.items.length === current.paragraphs.length;
    for (const fault of faults) {
      const paragraph = fault.index === null ? undefined : open.at(fault.index);
      if (!paragraph) continue;
      if (fault.kind === 'style') paragraph.style = fault.style;
      const isWrongList = fault.kind === 'list' || fault.kind === 'number';
      if (isWrongList && paragraph.isListItem) paragraph.detachFromList();
      if (fault.kind === 'number' && isCertain && paragraph.text === '') paragraph.insertText(fault.number, 'Start');
    }
    await syncs.sync(context);
    if (!isCertain) return;
    const strays = faults.flatMap((fault) => (fault.kind === 'stray' ? [fault.index] : []));
    for (const index of strays.sort((a, b) => b - a)) {
      const paragraph = open.items[index];
      if (!paragraph || paragraph.text !== '') continue;
      const above = open.items[index - 1];
      // The last mark of a document cannot be deleted: the one before it goes.
      if (index < open.items.length - 1) paragraph.delete();
      else if (above?.tableNestingLevel === 0) above.getRange('End').expandTo(above.getRange('After')).delete();
    }
    await syncs.sync(context);
  });
}
