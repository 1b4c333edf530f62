import { descendants, isNamed, wAttribute, wSetAttribute } from '../../../../ooxml/dom';
import { W } from '../../../../ooxml/namespaces';
import type { XmlElement } from '../../../../ooxml/xml';
import { randomId } from '../random-id';
import type { WordDocument } from '../word-document';

/**
 * Makes the bookmarks of imported blocks the document's own. They get new ids; and one of the document with the same name
 * goes, for there is only one of each name: "If a bookmark of the same name exists somewhere, it is deleted first" (typings,
 * `insertBookmark`), and in a file with several Word keeps the last ([MS-OE376] 2.1.362 d). Names ignore case (ibid.).
 */
export function importBookmarks(document: WordDocument, blocks: readonly XmlElement[]): void {
  const imported = blocks.flatMap(bookmarkEnds);
  if (imported.length === 0) return;
  const names = new Set(imported.map(nameOf).filter((name) => name !== null));
  const resident = bookmarkEnds(document.body.root);
  const replaced = new Set(resident.filter((end) => names.has(nameOf(end) ?? '')).map((end) => wAttribute(end, 'id')));
  for (const end of resident) if (replaced.has(wAttribute(end, 'id'))) end.parentNode?.removeChild(end);

  const ids = new Map<string, number>();
  for (const end of imported) {
    const old = wAttribute(end, 'id') ?? '';
    const id = ids.get(old) ?? randomId();
    ids.set(old, id);
    wSetAttribute(end, 'id', id);
  }
}

/** Starts and ends; only the starts have a name. */
function bookmarkEnds(root: XmlElement): XmlElement[] {
  return [root, ...descendants(root)].filter(
    (element) => isNamed(element, W, 'bookmarkStart') || isNamed(element, W, 'bookmarkEnd'),
  );
}

const nameOf = (end: XmlElement) => wAttribute(end, 'name')?.toLowerCase() ?? null;
