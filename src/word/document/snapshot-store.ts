import { withTimeout } from '../host/timeout';
import { createStore, delMany, get, keys, set, type UseStore } from 'idb-keyval';
import type { SnapshotKind } from '../../session/document';

/**
 * Documents as they were before a run, kept in the browser's storage on this computer, which the pane and the ribbon's
 * commands share. Storage may be full, switched off or stuck; that never fails a run.
 */

/** After so many milliseconds, a week, a snapshot goes. */
export const SNAPSHOT_MAX_AGE_MS = 7 * 24 * 60 * 60 * 1000;

/** A database that does not answer must not keep a command from ending. */
const PATIENCE_MS = 5000;

/** What can be said of a snapshot without reading it: `document` as in `snapshot.ts`, `at` in milliseconds since 1970. */
export type SnapshotKey = [document: string, at: number, kind: SnapshotKind];

export interface StoredSnapshot {
  readonly bytes: Uint8Array;
  /** The words of its paragraphs, empty ones left out. */
  readonly texts: readonly string[];
}

/** What became of storing: `room-made` if others had to go for it. */
export type Stored = 'stored' | 'room-made' | 'not-stored';

/** Every snapshot that has not had its time, of whatever document, oldest first. */
export async function storedKeys(): Promise<SnapshotKey[]> {
  const all = (await attempt(() => keys(database()))) ?? [];
  return all.filter(isKey).sort(([, one], [, other]) => one - other);
}

export async function readSnapshot(key: SnapshotKey): Promise<StoredSnapshot | null> {
  return (await attempt(() => get<StoredSnapshot>(key, database()))) ?? null;
}

/**
 * Stores a snapshot; where the browser has no room, those of `spare` make some, the first ones first. If there is not enough even
 * then, they stay.
 */
export async function storeSnapshot(
  key: SnapshotKey,
  snapshot: StoredSnapshot,
  spare: readonly SnapshotKey[],
): Promise<Stored> {
  const put = () => attempt(() => set(key, snapshot, database()).then(() => 'stored' as const, shortOfRoom));
  let result = await put();
  if (result !== 'short-of-room' || !(await canFit(snapshot))) return result === 'stored' ? 'stored' : 'not-stored';
  const erased: [SnapshotKey, StoredSnapshot][] = [];
  // Half of what is left each time, so that a document of many megabytes does not take a hundred attempts.
  for (let rest = spare; result === 'short-of-room' && rest.length > 0;) {
    const half = rest.slice(0, Math.ceil(rest.length / 2));
    for (const each of half) {
      const held = await readSnapshot(each);
      if (held) erased.push([each, held]);
    }
    await eraseSnapshots(half);
    rest = rest.slice(half.length);
    result = await put();
    if (result === 'stored') return 'room-made';
  }
  // Nothing was gained by it: back they go, into the room that they had.
  for (const [each, held] of erased) await attempt(() => set(each, held, database()));
  return 'not-stored';
}

/** Whether the browser would have room for it if nothing else were kept; true where it does not say. */
async function canFit({ bytes, texts }: StoredSnapshot): Promise<boolean> {
  // Not every web view has it.
  const room = await attempt(() => navigator.storage.estimate());
  const size = texts.reduce((sum, text) => sum + 2 * text.length, bytes.length);
  return room?.quota === undefined || size < room.quota;
}

export async function eraseSnapshots(doomed: readonly IDBValidKey[]): Promise<void> {
  if (doomed.length > 0) await attempt(() => delMany([...doomed], database()));
}

/** Erases what has had its time, of whatever document, and what an earlier version of the program has left. */
export async function eraseOldSnapshots(): Promise<void> {
  const all = (await attempt(() => keys(database()))) ?? [];
  await eraseSnapshots(all.filter((key) => !isKey(key)));
}

function isKey(key: IDBValidKey): key is SnapshotKey {
  return Array.isArray(key) && key.length === 3 && Date.now() - Number(key[1]) < SNAPSHOT_MAX_AGE_MS;
}

/** W3C Indexed Database API 3.0, 4.9: a transaction that would exceed the storage quota is aborted with this error. */
function shortOfRoom(error: unknown): 'short-of-room' {
  if ((error as { readonly name?: unknown } | null)?.name === 'QuotaExceededError') return 'short-of-room';
  throw error;
}

let opened: UseStore | null = null;

function database(): UseStore {
  return (opened ??= createStore('caseAuthor', 'snapshots'));
}

async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await withTimeout(work(), PATIENCE_MS);
  } catch {
    return undefined;
  }
}
