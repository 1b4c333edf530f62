import type { Draft } from '../../draft/draft';
import { Refusal } from '../../draft/refusal';
import { openParagraphs } from '../document/open-paragraphs';
import { sentinel } from '../../text/sentinel';
import type { SyncCounter } from '../host/sync-budget';
import type { InsertionPlace } from '../../form/blocks/insert-place';

const CHANGED = '文档刚刚被改动，找不到原来的位置，没有插入。请停止编辑后再试一次。';

/**
 * Puts a package into the open document, at a paragraph that holds nothing but a sentinel: whatever Word does to the
 * paragraph at which OOXML goes in, or to the last one of a package, is not done to one of the author's. Two round trips;
 * the sentinels are to be removed afterwards.
 */
export async function putBlock(
  current: Draft,
  place: InsertionPlace,
  packageXml: string,
  syncs: SyncCounter,
): Promise<void> {
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, current);
    const { all, items } = open;
    if (place.kind === 'whole') {
      // The empty paragraphs themselves become sentinels, so that none is left before or behind the block.
      const last = all.at(-1);
      if (!last || all.length !== current.paragraphs.length || items.some(({ text }) => text !== '')) {
        throw new Refusal(CHANGED);
      }
      all.forEach((paragraph, index) => paragraph.insertText(sentinel(all.length - 1 - index), 'Start'));
      last.insertOoxml(packageXml, 'Start');
    } else {
      const beside = open.at(place.index);
      if (!beside) throw new Refusal(CHANGED);
      // Not a low one: the last paragraph of the block may get the look of the paragraph that it goes into.
      const anchor = beside.insertParagraph(sentinel(0), place.kind === 'after' ? 'After' : 'Before');
      anchor.insertOoxml(packageXml, 'Start');
    }
    await syncs.sync(context);
  });
}
