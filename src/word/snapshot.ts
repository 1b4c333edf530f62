/** The document as it was before the last run of this program (task pane or command), kept in memory only. */
let snapshot: Uint8Array | null = null;

/** Characters that `String.fromCharCode` takes at once without exhausting the stack. */
const CHUNK = 0x8000;

/** Keeps the bytes. A reading that is not a .docx (the body as Flat OPC) cannot be opened as a document: false. */
export function keepSnapshot(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  snapshot = isZip ? bytes : null;
  return isZip;
}

/** Opens the snapshot as a new document; false if there is none. Rejects if Word refuses. */
export async function openSnapshot(): Promise<boolean> {
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
