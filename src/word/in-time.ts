import { NoReply } from './errors';

/**
 * Waits for a reply at most so many milliseconds. The reply may be lost (a connection that broke): then `NoReply`. Nobody may
 * want it any more: once `unwanted` is aborted the wait ends with `NoReply` too.
 */
export async function inTime<T>(reply: Promise<T>, milliseconds: number, unwanted?: AbortSignal): Promise<T> {
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
