import type { FormatJob } from '../../format/format-job';
import { openParagraphs } from '../document/open-paragraphs';
import type { SyncCounter } from '../host/sync-budget';

/**
 * Whether the file that Word handed out is older than the open document (office-js issue 640): there are more or fewer
 * paragraphs than in the file, or one has the style already that the file does not show. Happens when the author formats
 * twice in a row.
 */
export async function isStale(job: FormatJob, syncs: SyncCounter): Promise<boolean> {
  return Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, job.before);
    if (open.items.length !== job.before.paragraphs.length) return true;
    return job.targets.some(
      ({ index, style }) => job.unstyledBefore.has(index) && open.at(index)?.style === style.name,
    );
  });
}
