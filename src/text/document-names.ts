/** What units hand in as a document, readable or not: one that is passed over in silence would be missing in the table. */
const DOCUMENT = /\.(?:docx|docm|dotx|doc|wps|rtf|odt)$/iu;

/**
 * `~$案例.docx`: Word's mark of who has a document open. `._案例.docx`: macOS's own on other disks. Windows leaves its own in
 * folders too.
 */
const MARK = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$)/iu;

/** Whether a file, by its name without folders, is one that a program has left for itself. */
export function isMarkOfProgram(name: string): boolean {
  return MARK.test(name);
}

/** Whether a file, by its name without folders, is a document that somebody has written. */
export function isDocumentName(name: string): boolean {
  return DOCUMENT.test(name) && !isMarkOfProgram(name);
}

/** So many names are told of files that are left aside; the rest is a number. */
const MOST_NAMES = 8;

/** Names as they stand in a sentence. */
export function namesInShort(names: readonly string[]): string {
  return names.slice(0, MOST_NAMES).join('、') + (names.length > MOST_NAMES ? '……' : '');
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** The order of names in Chinese; 案例2 before 案例10. */
export function compareNames(one: string, other: string): number {
  return collator.compare(one, other);
}
