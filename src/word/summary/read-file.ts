import { readCaseFile } from '../../form/summary/case-file';
import { redcross2022 } from '../../notice/redcross-2022';
import { UnreadableFile } from '../../ooxml/unreadable';
// Not the browser's own DOM: a worker has no DOMParser (HTML standard, section 8.5: exposed to Window only).
import { nodeXml } from '../../ooxml/xml-node';
import type { CaseReading } from './summary-desk';

/** Reads one file that a unit handed in. Never rejects. */
export async function readFile(file: Blob): Promise<CaseReading> {
  let buffer: ArrayBuffer;
  try {
    buffer = await file.arrayBuffer();
  } catch {
    // Moved, changed or locked since it was chosen (File API, section 7: NotFoundError, NotReadableError).
    return { kind: 'unreadable', message: '这份文件打不开，可能已被移动、修改，或正被其他程序使用。请重新选择它。' };
  }
  try {
    const read = readCaseFile(new Uint8Array(buffer), nodeXml, redcross2022);
    return { kind: 'read', digest: hex(await crypto.subtle.digest('SHA-256', buffer)), read };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', message: error.message };
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', message: `程序读取这份文件时出错（${detail}）。请把这份文件反馈给开发者。` };
  }
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
