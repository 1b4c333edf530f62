import { NoReply } from './errors';

/** Waits for a reply at most so many milliseconds. The reply may be lost (a connection that broke): then `NoReply`. */
export async function inTime<T>(reply: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new NoReply());
    }, milliseconds);
  });
  try {
    return await Promise.race([reply, late]);
  } finally {
    clearTimeout(timer);
  }
}
