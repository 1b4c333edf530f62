import { openNewDocument } from './open-new-document';
import { eraseStoredSnapshot, storeSnapshot, takeStoredSnapshot } from './stored-snapshot';

/** The document as it was before the last run of this program (task pane or command), in memory. */
let snapshot: Uint8Array | null = null;

/** Keeps the bytes. A reading that is not a .docx (the body as Flat OPC) cannot be opened as a document: false. */
export async function keepSnapshot(bytes: Uint8Array): Promise<boolean> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  snapshot = isZip ? bytes : null;
  // Another program's, from before this run.
  await eraseStoredSnapshot();
  return isZip;
}

/** Leaves the snapshot for the task pane to open, when this program is about to end. false if that was not possible. */
export async function leaveSnapshot(): Promise<boolean> {
  return snapshot !== null && (await storeSnapshot(snapshot));
}

/** Opens the last run's snapshot as a new document; false if there is none. Rejects if Word refuses. */
export async function openSnapshot(): Promise<boolean> {
  snapshot = (await takeStoredSnapshot()) ?? snapshot;
  const bytes = snapshot;
  if (!bytes) return false;
  await openNewDocument(bytes);
  return true;
}
