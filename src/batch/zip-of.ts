import { crc32 } from '../ooxml/package/crc32';
import { STORED, type ZipHeader, zipHeaders } from '../ooxml/package/zip';

export interface NamedFile {
  /** May lead through folders: `望川县/案例.docx`. */
  readonly name: string;
  readonly file: Blob;
}

/**
 * One zip of many files, in their order, dated now. Names are UTF-8 and marked so (APPNOTE 4.4.4, bit 11); they stay inside
 * the folder that the zip is unpacked to, and no two are alike on a disk that takes no notice of case. The files are stored as
 * they are, a .docx is a zip already; so the zip is made of the very blobs, and their bytes are read once, for the checksum
 * only: hundreds of files with photographs do not fit into a pane's memory twice.
 * @throws RangeError if that is more than a zip can hold; DOMException if a blob cannot be read.
 */
export async function zipOf(files: readonly NamedFile[]): Promise<Blob> {
  const taken = new Set<string>();
  const dated = dosNow(new Date());
  const headers: ZipHeader[] = [];
  for (const { name, file } of files) {
    headers.push({
      name: freeName(safeName(name), taken),
      method: STORED,
      encrypted: false,
      ...dated,
      crc: await checksum(file),
      size: file.size,
      packedSize: file.size,
    });
  }
  const { local, directory } = zipHeaders(headers);
  const parts = files.flatMap(({ file }, index) => [local[index] ?? '', file]);
  return new Blob([...parts, directory], { type: 'application/zip' });
}

/**
 * Read as a stream, a piece at a time, so that the pane goes on meanwhile. Not by slices: Chromium's store of blobs copies them,
 * and is full before the zip is made.
 */
async function checksum(file: Blob): Promise<number> {
  const reader = file.stream().getReader();
  let crc = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return crc;
    crc = crc32(value, crc);
  }
}

/** Local time, in steps of two seconds (APPNOTE 4.4.6). */
function dosNow(now: Date): { dosTime: number; dosDate: number } {
  return {
    dosTime: (now.getHours() << 11) | (now.getMinutes() << 5) | (now.getSeconds() >> 1),
    dosDate: ((now.getFullYear() - 1980) << 9) | ((now.getMonth() + 1) << 5) | now.getDate(),
  };
}

/** A relative name that every system can unpack (Windows refuses the most: Naming Files, Paths, and Namespaces). */
function safeName(name: string): string {
  const steps = name
    .normalize('NFC')
    .split(/[\\/]/u)
    .map((step) => step.replace(/[<>:"|?*\p{Cc}]/gu, '_').replace(/[. ]+$/u, ''))
    .filter((step) => step !== '');
  return steps.length === 0 ? '_' : steps.join('/');
}

/** The name or, if it is taken, the name with a number in front of its ending: `案例(2).docx`. */
function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*[^/])(\.[^./]+)$/u.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${stem}(${number})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
