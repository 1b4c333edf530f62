import { insertLowSentinel, removeSentinels } from '../document/sentinels';
import type { SyncCounter } from '../host/sync-budget';

/**
 * Brings styles into the document: exact line spacing, East Asian fonts and indents in characters exist in OOXML only.
 *
 * `packageXml` holds one paragraph per style with a sentinel as its text (Word imports only styles in use), and ends
 * with an empty paragraph, because the last one merges into its surroundings and loses its style. The package goes in
 * front of the body's last paragraph, not after it: then neither the author's last paragraph nor the final paragraph
 * mark, which Word cannot delete, takes any part. The sentinels are taken out again; the styles stay.
 */
export async function importStyles(packageXml: string, syncs: SyncCounter): Promise<void> {
  await Word.run(async (context) => {
    const anchor = insertLowSentinel(context.document.body.paragraphs.getLast(), 0, 'Before');
    anchor.insertOoxml(packageXml, 'Start');
    await syncs.sync(context);
  });
  // A context of its own: a collection that was touched before an insertion may be stale (office-js issue 3284).
  await removeSentinels(syncs);
}
