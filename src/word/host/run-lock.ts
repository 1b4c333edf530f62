import { heldLocks, lockManager } from './locks';

/** The ribbon command and the task pane are two programs: they share no memory, but the browser's locks. */
const lockName = () => `caseAuthor.format ${Office.context.document.url}`;

/** What to tell the author where `exclusively` answers null. */
export const BUSY = '案例申报助手正在处理这份文档（可能是从功能区启动的排版，也可能是诊断）。请等它结束后再试。';

/** The lock within this program, for engines without a lock manager (it needs a secure context). */
let running = false;

/**
 * Runs `work` unless a run on the same document is under way anywhere; then answers null at once.
 * Documents that were never saved have no address and share one lock.
 */
export async function exclusively<T>(work: () => Promise<T>): Promise<T | null> {
  if (running) return null;
  running = true;
  const lock = { isAnswered: false };
  try {
    const request = lockManager()?.request(lockName(), { ifAvailable: true }, (given) => {
      lock.isAnswered = true;
      return given ? work() : null;
    });
    return await (request ?? work());
  } catch (error) {
    if (lock.isAnswered || !lockManager()) throw error;
    // The browser gives no locks here, so nothing was begun: this program's own lock has to do.
    return await work();
  } finally {
    running = false;
  }
}

/** Whether such a run is under way, here or in the other program. */
export async function isRunning(): Promise<boolean> {
  return running || (await heldLocks()).has(lockName());
}
