import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareNames, isDocumentName } from '../text/document-names';

/**
 * The documents among what was named: a file is taken as it is, of a folder all documents in it and below it, in the order
 * of their names (案例2 before 案例10). What cannot be looked at is left in, for the reading to say why.
 */
export function documentsAmong(named: readonly string[]): string[] {
  return [...new Set(named.flatMap((one) => (isFolder(one) ? documentsIn(one) : [one])))];
}

function documentsIn(folder: string): string[] {
  return documentsBelow(folder).sort(compareNames);
}

/** Links to documents count, links to folders are not followed: they may lead back. */
function documentsBelow(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [folder];
  }
  return entries.flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return documentsBelow(name);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && !isFolder(name));
    return isFile && isDocumentName(entry.name) ? [name] : [];
  });
}

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch {
    return false;
  }
}
