import type { Notice } from '../notice/notice';
import { readCaseFiles } from '../form/summary/case-file';
// Not the browser's own DOM: a worker has no DOMParser (HTML standard, section 8.5: exposed to Window only).
import { nodeXml } from '../ooxml/xml-node';
import type { CaseReading } from '../session/summary';
import { withBytes } from './with-bytes';

/** Reads one file that a unit handed in. Never rejects. */
export function readFile(file: Blob, notice: Notice): Promise<CaseReading> {
  return withBytes(file, async (bytes): Promise<CaseReading> => {
    const [read, ...others] = readCaseFiles(bytes, nodeXml, notice);
    return { kind: 'read', digest: hex(await crypto.subtle.digest('SHA-256', bytes)), read, others };
  });
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
