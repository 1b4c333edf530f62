import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareNames, isDocumentName, isMarkOfProgram } from '../text/document-names';

/** Files that were found, by their paths, without repetitions. */
export interface Inputs {
  readonly documents: readonly string[];
  /** What is no Word document: a scan perhaps that a unit has sent instead. Marks of programs are not among them. */
  readonly others: readonly string[];
}

/**
 * The documents among what was named: a file is taken as it is, of a folder all documents in it and below it, in the order
 * of their names (案例2 before 案例10). What cannot be looked at is left in, for the reading to say why.
 */
export function inputsAmong(named: readonly string[]): Inputs {
  const folders = new Set(named.filter(isFolder));
  const found = [...new Set(named.flatMap((one) => (folders.has(one) ? filesBelow(one).sort(compareNames) : [one])))];
  const isDocument = (file: string) => named.includes(file) || isDocumentName(path.basename(file)) || isFolder(file);
  return { documents: found.filter(isDocument), others: found.filter((file) => !isDocument(file)) };
}

/** Links to files count, links to folders are not followed: they may lead back. A folder that cannot be opened stands for itself. */
function filesBelow(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [folder];
  }
  return entries.flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(name);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && !isFolder(name));
    return isFile && !isMarkOfProgram(entry.name) ? [name] : [];
  });
}

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch {
    return false;
  }
}
