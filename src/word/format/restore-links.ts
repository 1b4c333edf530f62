import type { Draft } from '../../draft/draft';
import { lostLinks } from '../../draft/links';
import { findSpans } from '../document/find-spans';
import { openParagraphs } from '../document/open-paragraphs';
import { inBatches, type SyncCounter } from '../host/sync-budget';

/**
 * Gives words their links again that did not arrive with a paragraph written anew. Only where the paragraph says what it said:
 * the words are searched. Tells whether there was anything to give.
 */
export async function restoreLinks(before: Draft, after: Draft, syncs: SyncCounter): Promise<boolean> {
  const lost = [...lostLinks(before, after)].flatMap(([index, links]) => {
    const text = after.paragraphs[index]?.text ?? '';
    return text === before.paragraphs[index]?.text ? links.map((link) => ({ ...link, index, text })) : [];
  });
  if (lost.length === 0) return false;
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, after);
    const spans = lost.flatMap((link) => {
      const place = open.at(link.index);
      return place ? [{ ...link, place }] : [];
    });
    const ranges = await findSpans(context, spans, syncs);
    const found = spans.flatMap(({ address }, at) => (ranges[at] ? [{ range: ranges[at], address }] : []));
    await inBatches(context, syncs, found, ({ range, address }) => {
      range.hyperlink = address;
    });
  });
  return true;
}
