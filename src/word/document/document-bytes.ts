import { withTimeout, READING } from '../host/timeout';
import { promised } from '../host/office-async';

/** Largest slice that Word hands out (4 MB; the reference of `Office.GetFileOptions` names no larger one for Word). */
const SLICE_BYTES = 4_194_304;

/**
 * Reads wait for each other: Word keeps at most two files open per document, and a third `getFileAsync` fails. One that has
 * lost its reply is not waited for any more.
 */
let previous: Promise<unknown> = Promise.resolve();

/**
 * The open document as bytes: the .docx package, with all its parts. Where Word cannot give the file (for instance code
 * 5001 on documents converted from PDF) the body as Flat OPC, which `Package.open` reads as well but which may lack
 * headers and settings.
 *
 * Rejects with the error of `getFileAsync` if neither can be read.
 */
export function readDocumentBytes(): Promise<Uint8Array> {
  const reading = previous.then(readFile).catch(async (fileError: unknown) => {
    try {
      return await readBody();
    } catch {
      throw fileError;
    }
  });
  previous = withTimeout(reading, READING).catch(() => undefined);
  return reading;
}

async function readFile(): Promise<Uint8Array> {
  const file = await promised<Office.File>((done) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done);
  });
  try {
    const bytes = new Uint8Array(file.size);
    let offset = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await promised<Office.Slice>((done) => {
        file.getSliceAsync(index, done);
      });
      const data = sliceBytes(slice.data);
      bytes.set(data, offset);
      offset += data.length;
    }
    return bytes.subarray(0, offset);
  } finally {
    // A file that stays open makes later reads fail; that closing fails is no reason to lose what was read.
    await promised((done: (result: Office.AsyncResult<void>) => void) => {
      file.closeAsync(done);
    }).catch(() => undefined);
  }
}

/** The reference documents an array of byte values; some hosts hand over base64 text. */
function sliceBytes(data: unknown): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (Array.isArray(data)) return Uint8Array.from(data as readonly number[]);
  if (typeof data === 'string') return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  throw new Error('slice of an unknown kind');
}

/** The body as Flat OPC, straight from the document that Word holds; costs one sync. */
export async function readBody(): Promise<Uint8Array> {
  return Word.run(async (context) => {
    const xml = context.document.body.getOoxml();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a ClientResult, not a proxy: it needs no load
    return new TextEncoder().encode(xml.value);
  });
}
