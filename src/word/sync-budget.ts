/**
 * A run never asks Word more often than this, however long the document is: on Mac an empty `sync` alone may take 0.7 s.
 * Made up of: reading and cleaning up 3, tracking 4, importing styles 3, styles and leads 2 × MAX_BATCHES,
 * repairing 3 × MAX_BATCHES + 4, reading the text of a body that no file can be had of 4.
 */
export const MAX_SYNCS = 38;

/** At most so many batches carry one kind of change, so that the number of syncs does not grow with the document. */
export const MAX_BATCHES = 4;

/** Smaller numbers of operations go in one batch; Microsoft's advice is a few hundred operations each. */
const OPERATIONS_PER_BATCH = 400;

/** Counts the round trips of one run. */
export class SyncCounter {
  count = 0;

  async sync(context: Word.RequestContext): Promise<void> {
    this.count += 1;
    await context.sync();
  }
}

/** Queues every operation and sends them in at most `MAX_BATCHES` batches. Stops at the first batch that fails. */
export async function inBatches<T>(
  context: Word.RequestContext,
  syncs: SyncCounter,
  operations: readonly T[],
  queue: (operation: T) => void,
): Promise<void> {
  const size = Math.max(OPERATIONS_PER_BATCH, Math.ceil(operations.length / MAX_BATCHES));
  for (let start = 0; start < operations.length; start += size) {
    operations.slice(start, start + size).forEach(queue);
    await syncs.sync(context);
  }
}
