import { NoReply } from '../host/errors';
import { withTimeout } from '../host/timeout';

/** Characters that `String.fromCharCode` takes at once without exhausting the stack. */
const CHUNK = 0x8000;

/** A reply that is not there by then, in milliseconds, is lost; Word may take its time over a long document. */
const OPENING = 60_000;

const UNOPENED = 'Word 一分钟没有回应，可能正忙，或连接断了。新文档也可能已经打开，请看一眼。';

/** Opens a .docx as a new document beside the open one. Rejects if Word refuses, with `NoReply` if it does not answer. */
export async function openNewDocument(bytes: Uint8Array): Promise<void> {
  const opening = Word.run(async (context) => {
    context.application.createDocument(base64(bytes)).open();
    await context.sync();
  });
  try {
    await withTimeout(opening, OPENING);
  } catch (error) {
    throw error instanceof NoReply ? new NoReply(UNOPENED) : error;
  }
}

export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
