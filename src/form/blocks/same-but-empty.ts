/**
 * Whether a document says what is wanted after something was taken out of it. Where it stood one empty paragraph may be more or
 * fewer: a document, and a cell, has to end with one, and Word may take the one beside what it deletes along.
 */
export function sameButEmpty(texts: readonly string[], wanted: readonly string[]): boolean {
  const worded = (all: readonly string[]) => all.filter((text) => text !== '').join('\n');
  return worded(texts) === worded(wanted) && Math.abs(texts.length - wanted.length) <= 1;
}
