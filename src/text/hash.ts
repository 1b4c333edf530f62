/** Eight hexadecimal digits that are the same for the same text, everywhere (FNV-1a over code points). */
export function hash32(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
