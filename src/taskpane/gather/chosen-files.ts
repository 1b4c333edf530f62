import { compareNames, isDocumentName, isMarkOfProgram } from '../../text/document-names';

/** A file that was chosen or dropped. */
export interface ChosenFile {
  readonly file: File;
  /** Its name, with the folders below the chosen one. */
  readonly name: string;
}

/** The documents among files, in the order of their names; how many others there were, marks of programs not counted. */
export function documentsAmong(files: readonly File[]): { documents: ChosenFile[]; others: number } {
  const real = files.filter(({ name }) => !isMarkOfProgram(name));
  const documents = real
    .filter(({ name }) => isDocumentName(name))
    .map((file) => ({ file, name: nameOf(file) }))
    .sort((one, other) => compareNames(one.name, other.name));
  return { documents, others: real.length - documents.length };
}

/** `webkitRelativePath` is set by a folder input, `path` by file-selector for what was dropped. */
function nameOf(file: File & { readonly path?: string }): string {
  const path = file.webkitRelativePath || (file.path ?? file.name);
  return path.replace(/^(?:\.?\/)+/u, '');
}
