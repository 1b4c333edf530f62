import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseXmlDocument, serializeToWellFormedString } from 'slimdom';

/**
 * What everything is measured by: the file unzipped, its text parsed and serialised, all zipped again, by the libraries that
 * the program uses, without anything of the program.
 */
export function bare(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const document = parseXmlDocument(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  return zipSync({ ...parts, 'word/document.xml': strToU8(serializeToWellFormedString(document)) });
}
