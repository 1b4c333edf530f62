import type { Frame } from 'playwright-core';

/** How long a pane's thread was held up, in milliseconds, and how long a piece of work of a fixed size took it meanwhile. */
export interface HeldUp {
  /** The longest task of the pane's own. */
  readonly longest: number;
  /** All of its tasks of 50 ms or more together, as a share of the time that went by. */
  readonly share: number;
  /**
   * The slowest of the pieces, which were done all the while. A task of the pane is judged by it: a machine that is slow,
   * or busy with something else, is so for both.
   */
  readonly piece: number;
}

/** What the page keeps while it is watched. */
interface Watch {
  readonly started: number;
  readonly tasks: { readonly start: number; readonly end: number }[];
  readonly pieces: { readonly start: number; readonly end: number }[];
  readonly timer: number;
}

/** Begins to watch the thread of a pane, as soon as an element is there (if one is named) and has been painted. */
export async function watchThread(pane: Frame, selector?: string): Promise<void> {
  await pane.evaluate((awaited) => {
    let ready = (): void => undefined;
    Object.assign(globalThis, { watched: new Promise<void>((resolve) => (ready = resolve)) });
    // As much as 20 to 40 ms of an ordinary computer.
    const work = (): void => {
      const start = performance.now();
      let sum = 0;
      for (let index = 0; index < 20_000_000; index += 1) sum = (sum * 31 + index) | 0;
      Object.assign(globalThis, { sum });
      watch.pieces.push({ start, end: performance.now() });
    };
    const watch: Watch = { started: performance.now(), tasks: [], pieces: [], timer: 0 };
    const begin = (): void => {
      new PerformanceObserver((list) => {
        for (const { name, startTime, duration } of list.getEntries())
          if (name === 'self') watch.tasks.push({ start: startTime, end: startTime + duration });
      }).observe({ type: 'longtask' });
      work();
      Object.assign(watch, { started: performance.now(), pieces: [], timer: window.setInterval(work, 500) });
      Object.assign(globalThis, { watch });
      ready();
    };
    // The task that draws ends before the second frame.
    const soon = (): void => void requestAnimationFrame(() => requestAnimationFrame(begin));
    if (awaited === undefined) soon();
    else {
      const drawn = new MutationObserver(() => {
        if (document.querySelector(awaited) === null) return;
        drawn.disconnect();
        soon();
      });
      drawn.observe(document.body, { childList: true, subtree: true });
    }
  }, selector);
}

/** Ends the watch. */
export async function heldUp(pane: Frame): Promise<HeldUp> {
  return pane.evaluate(async () => {
    const page = globalThis as unknown as { readonly watched: Promise<void>; readonly watch: Watch };
    await page.watched;
    const { started, tasks, pieces, timer } = page.watch;
    // One piece at least; and tasks are told a little after they end.
    await new Promise((resolve) => setTimeout(resolve, 700));
    clearInterval(timer);
    const past = performance.now() - started;
    const own = tasks.filter(({ start, end }) => !pieces.some((piece) => piece.start < end && piece.end > start));
    const durations = own.map(({ start, end }) => end - start);
    return {
      longest: Math.max(0, ...durations),
      share: durations.reduce((sum, duration) => sum + duration, 0) / past,
      piece: Math.max(...pieces.map(({ start, end }) => end - start)),
    };
  });
}
