import { marginPoints, marginsInWords, otherMargins } from '../../format/sheets/page-margins';
import { type Finding, finding, type Severity } from '../../draft/finding';
import type { PageMargins } from '../../notice/options';
import type { Package } from '../../ooxml/package/package';
import type { SyncCounter } from '../host/sync-budget';

/**
 * Sets the margins of the sections that have others (WordApiDesktop 1.3). Two round trips. Sections have no name: where
 * the open document has another number of them than the file that was read, nothing is changed.
 */
export async function writePageMargins(file: Package, margins: PageMargins, syncs: SyncCounter): Promise<void> {
  const { sections: wrong, count } = otherMargins(file, margins);
  await Word.run(async (context) => {
    const sections = context.document.sections.load('items');
    await syncs.sync(context);
    if (sections.items.length !== count) return;
    for (const index of wrong) {
      const page = sections.items[index]?.pageSetup;
      if (!page) continue;
      page.topMargin = marginPoints(margins.top);
      page.bottomMargin = marginPoints(margins.bottom);
      page.leftMargin = marginPoints(margins.left);
      page.rightMargin = marginPoints(margins.right);
    }
    await syncs.sync(context);
  });
}

/** What is left to the author where an add-in cannot set the margins (before WordApiDesktop 1.3), or Word has not taken them. */
export function marginsByHand(margins: PageMargins, message: string, severity: Severity): Finding {
  const steps = ['“布局”选项卡 → 页边距 → 自定义页边距', `填${marginsInWords(margins)}`];
  return finding('page-margins', severity, message, { steps });
}
