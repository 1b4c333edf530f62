import { NoReply, StopAsked, StoppedUnanswered } from './errors';
import { withTimeout } from './timeout';
import { SyncCounter } from './sync-budget';

/**
 * A reply that is not there by then, in milliseconds, is taken for lost; a block goes in, and a document is formatted, within a few
 * seconds. Once one was lost, clearing up after it is tried, but not for a minute each time; and a Word that does not answer
 * then either is asked no more than in passing.
 */
const PATIENCE = { first: 60_000, again: 6000, passing: 1000 };

/** After so many milliseconds without a reply the author is told that Word is slow. */
export const SILENCE_MS = 15_000;

export interface Patience {
  /** Aborted when the author wants the run to stop. */
  readonly stop?: AbortSignal | undefined;
  /** Called with true when Word has been silent for `SILENCE_MS`, with false when it answers again. */
  readonly onSilence?: (silent: boolean) => void;
}

/**
 * Round trips of a run that ends also where Word never answers: a wait that was too long rejects with `NoReply`, and the run
 * goes on as after any other failure. It does nothing with an answer that comes later.
 *
 * A run that its author stops ends at the next `stopIfAsked`, as after a failure. While a reply is awaited nothing can be
 * called off (Word does what it was sent), but the wait is cut short.
 */
export class TimedSyncs extends SyncCounter {
  private lost = 0;
  private stopping = false;

  constructor(private readonly patience: Patience = {}) {
    super();
  }

  /** Where the run may be left as it is. Throws `StopAsked` once, so that clearing up is not stopped as well. */
  override stopIfAsked(): void {
    if (this.stopping || this.patience.stop?.aborted !== true) return;
    this.stopping = true;
    throw new StopAsked();
  }

  override async answer<T>(reply: Promise<T>): Promise<T> {
    const silence = { told: false };
    const timer = setTimeout(() => {
      silence.told = true;
      this.patience.onSilence?.(true);
    }, SILENCE_MS);
    try {
      const result = await this.withTimeout(reply);
      this.lost = Math.min(this.lost, 1);
      return result;
    } catch (error) {
      if (error instanceof NoReply) this.lost += 1;
      throw error;
    } finally {
      clearTimeout(timer);
      if (silence.told) this.patience.onSilence?.(false);
    }
  }

  private async withTimeout<T>(reply: Promise<T>): Promise<T> {
    if (this.lost > 0) return withTimeout(reply, this.lost > 1 ? PATIENCE.passing : PATIENCE.again);
    const { stop } = this.patience;
    if (stop === undefined || this.stopping) return withTimeout(reply, PATIENCE.first);
    const unwanted = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hurry = () => {
      timer = setTimeout(() => {
        unwanted.abort();
      }, PATIENCE.again);
    };
    if (stop.aborted) hurry();
    else stop.addEventListener('abort', hurry);
    try {
      return await withTimeout(reply, PATIENCE.first, unwanted.signal);
    } catch (error) {
      if (!unwanted.signal.aborted) throw error;
      this.stopping = true;
      throw new StoppedUnanswered();
    } finally {
      clearTimeout(timer);
      stop.removeEventListener('abort', hurry);
    }
  }
}
