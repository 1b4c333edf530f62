import { createStore, del, delMany, entries, get, set, type UseStore } from 'idb-keyval';
import { SHARED_MAX_AGE_MS, sharedKey } from './shared-storage';

/**
 * The document as it was before a run from the ribbon, kept for the task pane: one for each document, for half an hour.
 * Storage may be full, switched off or stuck; that never fails a run, there is only nothing to open then.
 */
interface StoredSnapshot {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** A database that does not answer must not keep a command from ending. */
const PATIENCE_MS = 5000;

const key = () => sharedKey('caseAuthor.snapshot');

/** Stores the bytes in place of those of an earlier run. false: they could not be stored. */
export async function storeSnapshot(bytes: Uint8Array): Promise<boolean> {
  const snapshot: StoredSnapshot = { at: Date.now(), bytes };
  await eraseOldSnapshots();
  return (await attempt(() => set(key(), snapshot, database()).then(() => true))) ?? false;
}

/** The stored bytes, if there are any; they are erased. */
export async function takeStoredSnapshot(): Promise<Uint8Array | null> {
  await eraseOldSnapshots();
  const snapshot = await attempt(() => get<StoredSnapshot>(key(), database()));
  await eraseStoredSnapshot();
  return snapshot?.bytes ?? null;
}

export async function eraseStoredSnapshot(): Promise<void> {
  await attempt(() => del(key(), database()));
}

/** Erases what has had its time, of whatever document. */
export async function eraseOldSnapshots(): Promise<void> {
  await attempt(async () => {
    const all = await entries<string, StoredSnapshot>(database());
    const old = all.filter(([, { at }]) => Date.now() - at >= SHARED_MAX_AGE_MS).map(([name]) => name);
    if (old.length > 0) await delMany(old, database());
  });
}

let opened: UseStore | null = null;

function database(): UseStore {
  return (opened ??= createStore('caseAuthor', 'snapshots'));
}

async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tired = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, undefined);
  });
  try {
    return await Promise.race([work(), tired]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
