import type { Draft } from '../../draft/draft';
import { documentPlace } from './document-place';
import { personalKey } from '../host/shared-storage';
import { openNewDocument, base64 } from './open-new-document';
import type { Reading } from './reading';
import type { KeptSnapshot, Snapshot } from '../../session/document';
import {
  eraseSnapshots,
  readSnapshot,
  type SnapshotKey,
  storedKeys,
  storeSnapshot,
  type StoredSnapshot,
} from './snapshot-store';

/**
 * The versions of the open document from before a run: the first one of each day and the one before the last run, for a week
 * and on this computer only.
 *
 * What is the same document? Nothing in the file tells: an id of ours would have to be written into a document that is only
 * formatted, would be copied with every copy, and is not even in the bytes that Word hands out (office-js issue 6434). So
 * it is the place where the document is saved: two open documents have two, and a copy saved elsewhere begins its own history, while
 * the history of the original stays with the original. A document that was never saved has no place; there the words decide,
 * which no formatting changes: a version belongs to the open document if at least half of its words stand in it, paragraph by
 * paragraph, or if it was kept by this program, since a removal may have left few of them. That also finds the versions of the
 * time before it was first saved. Two unsaved documents that share
 * half of their words are taken for one; then a version of the other is listed too, with its time, and opened as a new document at worst.
 */

/** Where the storage failed: for as long as this program lives. */
const inMemory = new Map<string, { readonly key: SnapshotKey; readonly snapshot: StoredSnapshot }>();

/** Ids of what this program has kept of a document: that is its own, whatever words a removal has left there. */
const keptHere = new WeakMap<Office.Document, Set<string>>();

// Told of removals too: nothing here speaks of formatting.
const NOT_A_FILE = '这次没有留下改动前的版本：Word 没有给出完整的文件。要留一份，请先保存文档，再来一次。';
const ONLY_HERE =
  '改动前的版本没能存到这台电脑上（浏览器不让存，或空间不够），关闭窗格以后就没有了；需要的话请现在打开并保存。';
const ROOM_MADE = '浏览器的空间不够，更早的版本已经删去。';

/** Keeps the document that a run is about to change. Never rejects. */
export async function keepSnapshot({ bytes, draft }: Reading): Promise<KeptSnapshot> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  // A reading that is not a .docx (the body as Flat OPC) cannot be opened as a document.
  if (!isZip) return { id: null, message: NOT_A_FILE };
  const now = Date.now();
  const all = await knownKeys();
  const own = await ofSameDocument(all, draft);
  const isFirst = !own.some((key) => key[2] === 'first-of-day' && isSameDay(key[1], now));
  const key: SnapshotKey = [documentKey(), now, isFirst ? 'first-of-day' : 'before-last-run'];
  const replaced = own.filter(([, , kind]) => kind === 'before-last-run');
  // What is replaced makes room first, what other days and documents have left next, the oldest before the others.
  const others = all.filter((other) => !own.includes(other) || !isSameDay(other[1], now));
  const snapshot: StoredSnapshot = { bytes, texts: textsOf(draft) };
  const stored = await storeSnapshot(key, snapshot, [...new Set([...replaced, ...others])]);
  if (stored === 'not-stored') {
    // Of what is kept nowhere but here, the last one is enough; what lies in the storage outlives this program.
    for (const each of replaced) inMemory.delete(idOf(each));
    inMemory.set(idOf(key), { key, snapshot });
  } else await erase(replaced);
  const { document } = Office.context;
  keptHere.set(document, (keptHere.get(document) ?? new Set()).add(idOf(key)));
  const message = { stored: null, 'room-made': ROOM_MADE, 'not-stored': ONLY_HERE }[stored];
  return { id: idOf(key), message };
}

/** What of a kept snapshot is there once this program has ended. */
export function leftBehind(kept: KeptSnapshot): KeptSnapshot {
  return kept.id !== null && inMemory.has(kept.id) ? { id: null, message: NOT_LEFT } : kept;
}

const NOT_LEFT = '改动前的版本没能存到这台电脑上（浏览器不让存，或空间不够）。';

/**
 * The versions of the open document, newest first.
 *
 * @param read the open document; only asked where its words decide.
 */
export async function listSnapshots(read: () => Promise<Draft>): Promise<Snapshot[]> {
  const all = await knownKeys();
  const draft = all.some(isUnsaved) ? await read() : null;
  const own = await ofSameDocument(all, draft);
  return own.reverse().map((key) => ({ id: idOf(key), at: new Date(key[1]).toISOString(), kind: key[2] }));
}

/** Opens a version as a new document; false if it is not there any more. Rejects if Word refuses. */
export async function openSnapshot(id: string): Promise<boolean> {
  const snapshot = await find(id);
  if (snapshot) await openNewDocument(snapshot.bytes);
  return snapshot !== null;
}

/**
 * Has Word compare the open document with a version, in a new document with its own marks of revision: neither of the two is
 * changed. false if the version is not there any more. Rejects if Word refuses; needs `Capabilities.compare`.
 */
export async function compareWithSnapshot(id: string): Promise<boolean> {
  const snapshot = await find(id);
  if (!snapshot) return false;
  await Word.run(async (context) => {
    context.document.compareFromBase64(base64(snapshot.bytes), {
      compareTarget: 'CompareTargetNew',
      addToRecentFiles: false,
      detectFormatChanges: true,
      ignoreAllComparisonWarnings: true,
    });
    await context.sync();
  });
  return true;
}

export async function deleteSnapshot(id: string): Promise<void> {
  await erase((await knownKeys()).filter((key) => idOf(key) === id));
}

async function find(id: string): Promise<StoredSnapshot | null> {
  const kept = inMemory.get(id);
  if (kept) return kept.snapshot;
  const key = (await storedKeys()).find((each) => idOf(each) === id);
  return key ? readSnapshot(key) : null;
}

async function knownKeys(): Promise<SnapshotKey[]> {
  const kept = [...inMemory.values()].map(({ key }) => key);
  return [...(await storedKeys()), ...kept].sort(([, one], [, other]) => one - other);
}

async function erase(keys: readonly SnapshotKey[]): Promise<void> {
  for (const key of keys) inMemory.delete(idOf(key));
  await eraseSnapshots(keys);
}

function idOf(key: SnapshotKey): string {
  return JSON.stringify(key);
}

/** Those of the open document; `draft` is not needed where all of them have a place. */
async function ofSameDocument(all: readonly SnapshotKey[], draft: Draft | null): Promise<SnapshotKey[]> {
  const place = documentKey();
  const texts = new Set(draft ? textsOf(draft) : []);
  const own: SnapshotKey[] = [];
  const here = keptHere.get(Office.context.document);
  for (const key of all) {
    const isOwn = isUnsaved(key) ? here?.has(idOf(key)) === true || (await isMostlyIn(texts, key)) : key[0] === place;
    if (isOwn) own.push(key);
  }
  return own;
}

async function isMostlyIn(texts: ReadonlySet<string>, key: SnapshotKey): Promise<boolean> {
  const old = (await find(idOf(key)))?.texts ?? [];
  const length = (of: readonly string[]) => of.reduce((sum, text) => sum + text.length, 0);
  return 2 * length(old.filter((text) => texts.has(text))) >= length(old);
}

function textsOf({ paragraphs }: Draft): string[] {
  return paragraphs.map(({ clean }) => clean).filter((text) => text !== '');
}

/** Documents of this person that have never been saved. */
const unsaved = () => personalKey('snapshot ');

const isUnsaved = ([document]: SnapshotKey) => document === unsaved();

function documentKey(): string {
  return unsaved() + documentPlace();
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
