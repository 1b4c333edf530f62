import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { checkFileSize } from '../ooxml/package/file-size';
import { Failure } from './failure';
import { nowAt } from './now-at';

/** The bytes of a file that somebody named. */
export function readInput(file: string): Uint8Array {
  nowAt(file);
  const stats = statSync(file);
  // A folder that was named and cannot be opened comes here too: then that is what is wrong.
  if (stats.isDirectory()) accessSync(file, constants.R_OK | constants.X_OK);
  if (stats.isDirectory()) throw new Failure('directory', '这是文件夹，请给出其中的 .docx 文件。');
  // A pipe or a device may never end.
  if (!stats.isFile()) throw new Failure('not-a-file', '这不是普通文件，请先把文档保存成 .docx 文件。');
  checkFileSize(stats.size);
  return readFileSync(file);
}

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, flushed to the disk, then renamed. An
 * existing file keeps its mode and, where the system lets us, its owner.
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(file);
  const before = statIfThere(file);
  const temporary = path.join(folder, `.case-author-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = openSync(temporary, 'wx');
    try {
      writeFileSync(handle, bytes);
      if (before !== undefined) keepOwnerAndMode(handle, before);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(folder);
}

export function statIfThere(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false });
}

function keepOwnerAndMode(handle: number, before: Stats): void {
  try {
    fchownSync(handle, before.uid, before.gid);
  } catch {
    // Only the superuser may give a file away; the mode is what matters.
  }
  fchmodSync(handle, before.mode & 0o7777);
}

/** The renaming itself is safe on the disk only when the folder has been flushed; Windows cannot open folders. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file has been written and renamed: nothing is lost.
  }
}
