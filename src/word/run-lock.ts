/**
 * The ribbon command and the task pane are two programs of the same origin: they share no memory, but they share the
 * browser's lock manager, which also frees a lock when the runtime that held it is killed.
 */
const LOCK = 'caseAuthor.format';

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
  try {
    const { navigator } = globalThis as { readonly navigator?: { readonly locks?: LockManager } };
    const locks = navigator?.locks;
    if (!locks) return await work();
    const name = `${LOCK} ${Office.context.document.url}`;
    return await locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null));
  } finally {
    running = false;
  }
}

/** Whether such a run is under way, here or in the other program. */
export async function isRunning(): Promise<boolean> {
  if (running) return true;
  const { navigator } = globalThis as { readonly navigator?: { readonly locks?: LockManager } };
  const held = (await navigator?.locks?.query())?.held ?? [];
  return held.some(({ name }) => name === `${LOCK} ${Office.context.document.url}`);
}
