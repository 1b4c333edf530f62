import { isElement } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';

/** Where a story ends: what comes before its first paragraph is not of it. */
const STORIES = new Set(['body', 'txbxContent', 'hdr', 'ftr', 'footnote', 'endnote', 'comment']);

/** The paragraph of the same story that a reader comes to when going back from this one; text boxes are passed over. */
export function previousParagraph(paragraph: XmlElement): XmlElement | null {
  for (let node: XmlNode = paragraph; ;) {
    const before: XmlNode | null = node.previousSibling;
    if (before !== null) {
      const found = lastParagraph(before);
      if (found) return found;
      node = before;
      continue;
    }
    const parent: XmlNode | null = node.parentNode;
    if (parent === null || (isElement(parent) && STORIES.has(parent.localName))) return null;
    node = parent;
  }
}

/** The last paragraph in a block, or the block itself. */
function lastParagraph(node: XmlNode): XmlElement | null {
  if (!isElement(node)) return null;
  if (node.localName === 'p' && node.namespaceURI === W) return node;
  for (let child = node.lastChild; child !== null; child = child.previousSibling) {
    const found = lastParagraph(child);
    if (found) return found;
  }
  return null;
}
