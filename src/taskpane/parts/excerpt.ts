/** Longer texts are cut before they reach the page: a row shows some forty characters, a paragraph may have thousands. */
const LENGTH = 80;

/** The beginning of a paragraph on one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line.slice(0, 2 * LENGTH));
  return characters.length > LENGTH ? `${characters.slice(0, LENGTH).join('')}…` : characters.join('');
}
