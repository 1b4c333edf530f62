/** Characters that `String.fromCharCode` takes at once without exhausting the stack. */
const CHUNK = 0x8000;

/** Opens a .docx as a new document beside the open one. Rejects if Word refuses. */
export async function openNewDocument(bytes: Uint8Array): Promise<void> {
  await Word.run(async (context) => {
    context.application.createDocument(base64(bytes)).open();
    await context.sync();
  });
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
