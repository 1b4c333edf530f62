import { Refusal } from '../../draft/refusal';
import { NoReply } from '../host/errors';
import { withTimeout } from '../host/timeout';
import { BUSY, exclusively } from '../host/run-lock';

/** A reply that is not there by then, in milliseconds, never comes; no work on a field takes nearly as long. */
const LOST = 30_000;

const NO_REPLY = 'Word 半分钟没有回应，不知道这次改动有没有写进文档。请在文档里核对这一栏，再试一次。';

/**
 * The desk's own work on fields: one piece after the other, since what the author does in the pane and what leaving a field
 * sets off (strict limits) come at once, and neither may be turned away for the other. A piece whose reply was lost is given
 * up after a while, so that it does not hold up all the others for ever.
 */
export class OwnWork {
  private line: Promise<unknown> = Promise.resolve();

  /**
   * @param work must change nothing any more once its signal is aborted: it may wake up late, over a document that is
   * further on.
   * @param refused makes the outcome where the work cannot begin (a format run has the document) or got no reply.
   */
  run<T>(work: (givenUp: AbortSignal) => Promise<T>, refused: (message: string) => T): Promise<T> {
    const done = this.line.then(async () => (await exclusively(() => untilGivenUp(work, refused))) ?? refused(BUSY));
    this.line = done.catch(() => undefined);
    return done;
  }
}

/** To be called before work changes something. @throws Refusal once nobody waits for the work any more */
export function stopIfGivenUp(givenUp: AbortSignal): void {
  if (givenUp.aborted) throw new Refusal(NO_REPLY);
}

async function untilGivenUp<T>(
  work: (givenUp: AbortSignal) => Promise<T>,
  refused: (message: string) => T,
): Promise<T> {
  const ended = new AbortController();
  try {
    return await withTimeout(work(ended.signal), LOST);
  } catch (error) {
    if (!(error instanceof NoReply)) throw error;
    ended.abort();
    return refused(NO_REPLY);
  }
}
