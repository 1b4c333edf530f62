import { NoReply } from './errors';
import { inTime } from './in-time';
import { SyncCounter } from './sync-budget';

/** A reply that is not there by then, in milliseconds, is taken for lost; a block goes in within a few seconds. */
const LOST = 60_000;
/** Once one was lost: clearing up behind it is tried, but not for a minute each time. */
const LOST_AGAIN = 10_000;

/**
 * Round trips of a run that ends also where Word never answers: a wait that was too long rejects with `NoReply`, and the run
 * goes on as after any other failure. It does nothing with an answer that comes later.
 */
export class PatientSyncs extends SyncCounter {
  private patience = LOST;

  override async answer<T>(reply: Promise<T>): Promise<T> {
    try {
      return await inTime(reply, this.patience);
    } catch (error) {
      if (error instanceof NoReply) this.patience = LOST_AGAIN;
      throw error;
    }
  }
}
