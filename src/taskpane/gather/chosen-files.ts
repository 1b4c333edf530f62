/** A file that was chosen or dropped. */
export interface ChosenFile {
  readonly file: File;
  /** Its name, with the folders below the chosen one. */
  readonly name: string;
}

/** What units hand in as a document, readable or not: what cannot be read is told file by file. */
const DOCUMENT = /\.(?:docx|docm|dotx|doc|wps|rtf|odt)$/iu;

/**
 * `~$案例.docx`: Word's mark of who has a document open. `._案例.docx`: macOS's own on other disks. Windows leaves its own in
 * folders too, which file-selector passes over where a folder is dropped, but not where one is chosen.
 */
const NOT_A_DOCUMENT = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$)/iu;

/** The documents among files; how many others there were, marks of programs not counted. */
export function documentsAmong(files: readonly File[]): { documents: ChosenFile[]; others: number } {
  const real = files.filter(({ name }) => !NOT_A_DOCUMENT.test(name));
  const documents = real.filter(({ name }) => DOCUMENT.test(name)).map((file) => ({ file, name: nameOf(file) }));
  return { documents: documents.sort(byName), others: real.length - documents.length };
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** 案例2 before 案例10. */
function byName(one: ChosenFile, other: ChosenFile): number {
  return collator.compare(one.name, other.name);
}

/** `webkitRelativePath` is set by a folder input, `path` by file-selector for what was dropped. */
function nameOf(file: File & { readonly path?: string }): string {
  const path = file.webkitRelativePath || (file.path ?? file.name);
  return path.replace(/^(?:\.?\/)+/u, '');
}
