import { NoReply } from './errors';

/**
 * Waits for a reply at most so many milliseconds. The reply may be lost (a connection that broke): then `NoReply`. Nobody may
 * want it any more: once `unwanted` is aborted the wait ends with `NoReply` too.
 */
export async function withTimeout<T>(reply: Promise<T>, milliseconds: number, unwanted?: AbortSignal): Promise<T> {
  let end = (): void => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    end = () => {
      reject(new NoReply());
    };
  });
  const timer = setTimeout(end, milliseconds);
  unwanted?.addEventListener('abort', end);
  try {
    return await Promise.race([reply, late]);
  } finally {
    clearTimeout(timer);
    unwanted?.removeEventListener('abort', end);
  }
}

/** A reading that has not ended by then, in milliseconds, has lost a reply: nobody waits for it any more. */
export const READING = 30_000;

const UNREAD = 'Word 半分钟没有回应，可能正忙，或连接断了。请稍等片刻再试一次。';

/** Waits for what is read, or shown, outside of a run, so that the page that waits for it can offer to try again. */
export async function readWithTimeout<T>(reading: Promise<T>): Promise<T> {
  try {
    return await withTimeout(reading, READING);
  } catch (error) {
    throw error instanceof NoReply ? new NoReply(UNREAD) : error;
  }
}
