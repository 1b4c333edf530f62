/**
 * The browser's lock manager: all programs of an origin share it, and it frees a lock when the page that held it ends, killed or
 * closed. null in engines without one (it needs a secure context).
 */
export function lockManager(): LockManager | null {
  const { navigator } = globalThis as { readonly navigator?: { readonly locks?: LockManager } };
  return navigator?.locks ?? null;
}

/** The names of the locks that are held now, by whatever page; none where the browser does not say. */
export async function heldLocks(): Promise<ReadonlySet<string>> {
  try {
    const held = (await lockManager()?.query())?.held ?? [];
    return new Set(held.map(({ name }) => name ?? ''));
  } catch {
    // Refused where the frame of an add-in may store nothing (Web Locks API 3.2: SecurityError).
    return new Set();
  }
}
