import { readFileSync, statSync } from 'node:fs';
import { readZip } from '../ooxml/package/zip';

/** Bytes, unpacked: whatever is in so few takes no memory to speak of, and needs no thread. */
const LIGHT = 2 * 1024 * 1024;

/** Whether a file, or what a folder holds, may take much memory. What cannot be looked at is not: it will not be read either. */
export function isHeavy(name: string): boolean {
  try {
    const stats = statSync(name);
    if (!stats.isFile() || stats.size > LIGHT) return stats.isFile() || stats.isDirectory();
    // Sizes that are not true are found out when a part is unpacked, before it is larger than said.
    return readZip(readFileSync(name)).reduce((sum, { size }) => sum + size, 0) > LIGHT;
  } catch {
    return false;
  }
}
