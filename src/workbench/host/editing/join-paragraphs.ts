import {
  childElements,
  ensureChild,
  ensureProperties,
  insertInOrder,
  isElement,
  isNamed,
  removeChildren,
  wChild,
} from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { lengthOf } from '../model/content';
import { contentOf, isInsertedMark } from '../model/edit';
import type { WordDocument } from '../model/word-document';
import type { Caret } from './caret';

/**
 * Removes the paragraph mark between two neighbours. The text goes on in the first one, with its looks; an empty first one
 * goes, and the second stays as it is.
 */
export function joinParagraphs(
  document: WordDocument,
  first: XmlElement,
  second: XmlElement,
  side: Caret['side'],
): Caret {
  const offset = lengthOf(first);
  if (document.revisions.on && !isInsertedMark(first)) {
    document.revisions.markParagraphMark(ensureProperties(first, 'pPr'), 'del');
    document.changed(first);
    return { paragraph: first, offset, side };
  }
  if (offset === 0) {
    document.positions.moved(first, 0, second, 0);
    for (const node of contentOf(first).reverse()) second.insertBefore(node, contentOf(second)[0] ?? null);
    first.parentNode?.removeChild(first);
    document.rearranged();
    document.changed(second);
    return { paragraph: second, offset: 0, side: 'after' };
  }
  for (const node of contentOf(second)) first.appendChild(node);
  inheritMark(first, second);
  document.positions.moved(second, 0, first, offset);
  second.parentNode?.removeChild(second);
  document.rearranged();
  document.changed(first);
  return { paragraph: first, offset, side };
}

/** The first paragraph's mark went: what it said (a section's end, its own insertion) goes, what the second's says stays. */
function inheritMark(first: XmlElement, second: XmlElement): void {
  const own = wChild(first, 'pPr');
  if (own) removeChildren(own, 'sectPr');
  const ownMark = own && wChild(own, 'rPr');
  for (const name of REVISIONS_OF_MARK) if (ownMark) removeChildren(ownMark, name);
  if (ownMark?.firstChild === null) own?.removeChild(ownMark);
  if (own?.firstChild === null) first.removeChild(own);

  const properties = wChild(second, 'pPr');
  const section = properties && wChild(properties, 'sectPr');
  if (section) insertInOrder(ensureProperties(first, 'pPr'), section);
  const mark = properties && wChild(properties, 'rPr');
  for (const revision of mark ? [...childElements(mark)] : []) {
    if (!REVISIONS_OF_MARK.includes(revision.localName)) continue;
    insertInOrder(ensureChild(ensureProperties(first, 'pPr'), 'rPr'), revision);
  }
}

const REVISIONS_OF_MARK = ['ins', 'del', 'moveFrom', 'moveTo'];

/** The paragraph right beside another one in the same container; bookmarks may stand between them. */
export function siblingParagraph(paragraph: XmlElement, step: (node: XmlNode) => XmlNode | null): XmlElement | null {
  for (let node = step(paragraph); node !== null; node = step(node)) {
    if (isNamed(node, W, 'p')) return node;
    if (isElement(node) && ['tbl', 'sdt', 'sectPr', 'customXml'].includes(node.localName)) return null;
  }
  return null;
}
