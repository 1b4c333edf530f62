import { eraseStoredSnapshot, storeSnapshot, takeStoredSnapshot } from './stored-snapshot';

/** The document as it was before the last run of this program (task pane or command), in memory. */
let snapshot: Uint8Array | null = null;

/** Characters that `String.fromCharCode` takes at once without exhausting the stack. */
const CHUNK = 0x8000;

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
  await Word.run(async (context) => {
    context.application.createDocument(base64(bytes)).open();
    await context.sync();
  });
  return true;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
