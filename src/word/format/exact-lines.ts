import type { Draft } from '../../draft/draft';
import type { Deviation } from '../../format/verify';
import { Formatting } from '../../ooxml/effective';
import { openParagraphs } from '../document/open-paragraphs';
import type { SyncCounter } from '../host/sync-budget';

const TWIPS_PER_POINT = 20;

/**
 * `lineSpacing` makes a multiple; whether it also does so of an exact pitch is not known (office-js issues 2296, 4774).
 * Where the pitch stayed exact and only its value changed, a picture would be cut off even more than before: the author's
 * value is put back. Two round trips; tells whether there was anything to put back.
 */
export async function restoreExactLines(
  before: Draft,
  after: Draft,
  deviations: readonly Deviation[],
  syncs: SyncCounter,
): Promise<boolean> {
  const old = new Formatting(before.pkg);
  const now = new Formatting(after.pkg);
  const values = new Map<number, number>();
  for (const { index, kind } of deviations) {
    const was = before.paragraphs[index];
    const is = after.paragraphs[index];
    if (kind !== 'line' || !was || !is) continue;
    const { line, lineRule } = old.paragraph(was.element).spacing;
    const { spacing } = now.paragraph(is.element);
    if (lineRule === 'exact' && spacing.lineRule === 'exact' && spacing.line !== line) values.set(index, line);
  }
  if (values.size === 0) return false;
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, after);
    for (const [index, line] of values) {
      const paragraph = open.at(index);
      if (paragraph) paragraph.lineSpacing = line / TWIPS_PER_POINT;
    }
    await syncs.sync(context);
  });
  return true;
}
