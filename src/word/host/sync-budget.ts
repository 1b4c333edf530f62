/**
 * A run never asks Word more often than this, however long the document is: on Mac an empty `sync` alone may take 0.7 s.
 * The parts at their worst: what protects the document 1, fonts of the computer 1 + B, selection 3, age of the file 1,
 * tracking mode 5, leftovers of an earlier run 5, marks of Markdown 1 + 3 B, splitting paragraphs 1 + 2 B, taking their parts
 * out of lists 1 + B, splitting by rewriting 3 + B, removing empty paragraphs 1 + B, styles 3, applying 2 + 3 B, page margins 2,
 * resetting 1 + B, resetting levels of lists 1 + B, joining copies of them 13 + B, single properties 1 + 3 B, paragraph marks
 * 7 + B, rewriting 3 + B, closing the document's end 2, exact lines 2, giving links back 1 + 3 B, cleaning up after a failure 11,
 * reading the body where the file lags behind 12, with B = `MAX_BATCHES`. A run on a document without oddities needs about ten.
 */
export const MAX_SYNCS = 176;

/** At most so many batches carry one kind of change, so that the number of syncs does not grow with the document. */
export const MAX_BATCHES = 4;

/** Smaller numbers of operations go in one batch; Microsoft's advice is a few hundred operations each. */
const OPERATIONS_PER_BATCH = 400;

/** Counts the round trips of one run. */
export class SyncCounter {
  count = 0;

  async sync(context: Word.RequestContext): Promise<void> {
    this.count += 1;
    await this.answer(context.sync());
  }

  /** Where a run may be left as it is: throws `Stopped` if its author wants that. */
  stopIfAsked(): void {
    // Only a run that is watched can be stopped.
  }

  /** What Word answers to something that is no batch of `sync`. */
  answer<T>(reply: Promise<T>): Promise<T> {
    return reply;
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
    syncs.stopIfAsked();
    operations.slice(start, start + size).forEach(queue);
    await syncs.sync(context);
  }
}
