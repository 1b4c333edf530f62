import { compareNames, isDocumentName, isMarkOfProgram } from '../../../text/document-names';

/** A file that was chosen or dropped. */
export interface ChosenFile {
  readonly file: File;
  /** Its name, with the folders below the chosen one. */
  readonly name: string;
}

/** The documents among files, in the order of their names; names of the others, marks of programs aside. */
export function documentsAmong(files: readonly File[]): { documents: ChosenFile[]; others: string[] } {
  const real = files.filter(({ name }) => !isMarkOfProgram(name));
  const documents = real
    .filter(({ name }) => isDocumentName(name))
    .map((file) => ({ file, name: nameOf(file) }))
    .sort((one, other) => compareNames(one.name, other.name));
  const others = real
    .filter(({ name }) => !isDocumentName(name))
    .map(nameOf)
    .sort(compareNames);
  return { documents, others };
}

/** `webkitRelativePath` is set by a folder input, `path` by file-selector for what was dropped. */
function nameOf(file: File & { readonly path?: string }): string {
  const path = file.webkitRelativePath || (file.path ?? file.name);
  return path.replace(/^(?:\.?\/)+/u, '');
}
