/** Word's limit for a search text. */
const LONGEST_SEARCH = 255;

/** Characters that Word's search writes as a code; a literal one is not found. */
const CODES: Readonly<Record<string, string>> = { '^': '^^', '\t': '^t', '\u00A0': '^s', '\n': '^l' };

/** A text as Word's search wants it (without wildcards), or null if it is empty or too long. */
export function searchCode(text: string): string | null {
  const code = Array.from(text, (character) => CODES[character] ?? character).join('');
  return code.length === 0 || code.length > LONGEST_SEARCH ? null : code;
}

/**
 * The first occurrence of a text in a paragraph, or null if it cannot be searched for. Where Word finds nothing (a note
 * mark inside the text) the range is a null object, which swallows what is done to it.
 */
export function findFirst(paragraph: Word.Paragraph, text: string): Word.Range | null {
  const code = searchCode(text);
  return code === null ? null : paragraph.search(code, { matchCase: true }).getFirstOrNullObject();
}
