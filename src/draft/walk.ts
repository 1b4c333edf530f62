import { isElement } from '../ooxml/dom';
import type { XmlElement, XmlNode } from '../ooxml/xml';

export interface Visitor {
  /** Called before an element's children; false leaves its children out. */
  enter(element: XmlElement): boolean;
  /** Called after the children of an element for which `enter` was called. */
  leave?(element: XmlElement): void;
}

/**
 * Visits all elements below `root` in document order. It follows the tree's own links instead of calling itself, so that
 * no nesting is too deep for it.
 */
export function walk(root: XmlElement, visitor: Visitor): void {
  let node: XmlNode | null = root.firstChild;
  while (node !== null && node !== root) {
    if (isElement(node)) {
      if (visitor.enter(node) && node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      visitor.leave?.(node);
    }
    while (node.nextSibling === null) {
      node = node.parentNode;
      if (node === null || node === root) return;
      if (isElement(node)) visitor.leave?.(node);
    }
    node = node.nextSibling;
  }
}
