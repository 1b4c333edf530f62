import { readCaseFile } from '../../form/summary/case-file';
import { redcross2022 } from '../../notice/redcross-2022';
// Not the browser's own DOM: a worker has no DOMParser (HTML standard, section 8.5: exposed to Window only).
import { nodeXml } from '../../ooxml/xml-node';
import type { CaseReading } from './summary-desk';
import { withBytes } from './with-bytes';

/** Reads one file that a unit handed in. Never rejects. */
export function readFile(file: Blob): Promise<CaseReading> {
  return withBytes(file, async (bytes): Promise<CaseReading> => {
    const read = readCaseFile(bytes, nodeXml, redcross2022);
    return { kind: 'read', digest: hex(await crypto.subtle.digest('SHA-256', bytes)), read };
  });
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
