import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pack, writeZip } from '../ooxml/package/zip';

/**
 * All files of a folder and its subfolders in one zip, below a folder `top`. The same files give the same bytes: they are
 * in the order of their names and carry no date.
 */
export function zipFolder(folder: string, top: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  return writeZip(names.map((name) => pack(`${top}/${name}`, readFileSync(path.join(folder, name)))));
}
