/** Longer than all that one piece of work may wait for. */
const MINUTES = 5;

/** So many turns of the program in which no timer goes off, and work that uses none has come to its end as well. */
const QUIET = 100;

/**
 * From here on the clock runs as fast as Word answers: whoever waits, for a reply that is late or for the author to pause,
 * waits a turn of the program for each millisecond, and a twentieth of one when all is quiet. Work is done between two of
 * them, however long it takes.
 * @returns what ends it.
 */
export function startClock(): () => void {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
  let quiet = 0;
  const { setTimeout: start } = globalThis;
  const noticed = (work: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) =>
    start(() => {
      quiet = 0;
      work(...args);
    }, delay);
  Object.assign(globalThis, { setTimeout: noticed });
  let turn = setImmediate(tick);
  function tick(): void {
    turn = setImmediate(tick);
    quiet += 1;
    jest.advanceTimersByTime(quiet > QUIET ? 20 : 1);
  }
  return () => {
    clearImmediate(turn);
    jest.useRealTimers();
  };
}

/** Does work by such a clock; gives how many seconds went by. Throws where the work waits for ever. */
export async function quickly<T>(work: () => Promise<T>): Promise<{ readonly outcome: T; readonly seconds: number }> {
  const start = Date.now();
  let timer: NodeJS.Timeout | undefined;
  const forEver = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('It waits for ever')), MINUTES * 60_000);
  });
  try {
    return { outcome: await Promise.race([work(), forEver]), seconds: (Date.now() - start) / 1000 };
  } finally {
    clearTimeout(timer);
  }
}
