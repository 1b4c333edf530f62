import { M, W } from './namespaces';
import { CHILD_ORDER } from './schema-order';
import { ELEMENT_NODE, type XmlDocument, type XmlElement, type XmlNode } from './xml';

export function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === ELEMENT_NODE;
}

/** Whether a node is the element `localName` of `namespace`. */
export function isNamed(node: XmlNode, namespace: string, localName: string): node is XmlElement {
  return isElement(node) && node.localName === localName && node.namespaceURI === namespace;
}

/** The child elements, text and comments left out. */
export function* childElements(parent: XmlNode): Generator<XmlElement, void, undefined> {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) yield node;
  }
}

export function child(parent: XmlNode, namespace: string, localName: string): XmlElement | null {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isNamed(node, namespace, localName)) return node;
  }
  return null;
}

export function children(parent: XmlNode, namespace: string, localName: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isNamed(node, namespace, localName)) found.push(node);
  }
  return found;
}

/** A child in the WordprocessingML namespace, as most are: `wChild(p, 'pPr')`. */
export function wChild(parent: XmlNode, localName: string): XmlElement | null {
  return child(parent, W, localName);
}

export function wChildren(parent: XmlNode, localName: string): XmlElement[] {
  return children(parent, W, localName);
}

/** An attribute in the WordprocessingML namespace: `wAttribute(spacing, 'line')`. */
export function wAttribute(element: XmlElement, localName: string): string | null {
  return element.getAttributeNS(W, localName);
}

/** The `w:val` of a child: `wValue(pPr, 'pStyle')`; null without the child or without the attribute. */
export function wValue(parent: XmlNode | null, localName: string): string | null {
  const found = parent === null ? null : wChild(parent, localName);
  return found === null ? null : wAttribute(found, 'val');
}

/** All elements below `root` in document order, `root` left out. Follows the tree's links: no nesting is too deep. */
export function* descendants(root: XmlNode): Generator<XmlElement, void, undefined> {
  let node = root.firstChild;
  while (node !== null) {
    if (isElement(node)) yield node;
    node = node.firstChild ?? following(node, root);
  }
}

/** The next node in document order that is not inside `node` but still inside `root`. */
function following(node: XmlNode, root: XmlNode): XmlNode | null {
  let from: XmlNode | null = node;
  while (from !== null && from !== root) {
    if (from.nextSibling !== null) return from.nextSibling;
    from = from.parentNode;
  }
  return null;
}

/** The nearest element around `node` with that WordprocessingML name, or null. */
export function wAncestor(node: XmlNode, localName: string): XmlElement | null {
  for (let at = node.parentNode; at !== null; at = at.parentNode) {
    if (isNamed(at, W, localName)) return at;
  }
  return null;
}

/** All elements around `node` with that WordprocessingML name, the nearest first. */
export function wAncestors(node: XmlNode, localName: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let at = wAncestor(node, localName); at; at = wAncestor(at, localName)) found.push(at);
  return found;
}

/** Attributes of a new element by local name; undefined ones are left out. */
export type WordAttributes = Readonly<Record<string, string | number | undefined>>;

/** A new WordprocessingML element that is in no tree yet. */
export function wElement(document: XmlDocument, localName: string, attributes: WordAttributes = {}): XmlElement {
  const element = document.createElementNS(W, `w:${localName}`);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) wSetAttribute(element, name, value);
  }
  return element;
}

export function wSetAttribute(element: XmlElement, localName: string, value: string | number): void {
  element.setAttributeNS(W, `w:${localName}`, String(value));
}

export function ownerDocument(element: XmlElement): XmlDocument {
  const document = element.ownerDocument;
  if (document === null) throw new Error(`${element.nodeName} belongs to no document`);
  return document;
}

/** Children that may occur more than once in the sequences of `CHILD_ORDER`. */
const REPEATED = new Set([
  'abstractNum',
  'footerReference',
  'headerReference',
  'lvl',
  'lvlOverride',
  'num',
  'numPicBullet',
  'style',
  'tblStylePr',
]);

/**
 * Inserts `inserted` where the schema wants it among the children of `parent`: Word refuses a file whose property elements
 * stand in the wrong order. A child of the same name is replaced, unless the schema allows several.
 */
export function insertInOrder(parent: XmlElement, inserted: XmlElement): XmlElement {
  const order = CHILD_ORDER[parent.localName];
  if (order === undefined) throw new Error(`No schema order is known for the children of w:${parent.localName}`);
  if (!REPEATED.has(inserted.localName)) {
    for (const old of children(parent, inserted.namespaceURI ?? '', inserted.localName)) parent.removeChild(old);
  }
  const place = rank(order, inserted);
  let before: XmlNode | null = null;
  for (let node = parent.lastChild; node !== null; node = node.previousSibling) {
    if (!isElement(node)) continue;
    if (rank(order, node) <= place) break;
    before = node;
  }
  parent.insertBefore(inserted, before);
  return inserted;
}

/** Extensions of other namespaces (w14:textFill ...) follow the standard's own children, but not the change record. */
function rank(order: ReadonlyMap<string, number>, element: XmlElement): number {
  const standard = element.namespaceURI === W || element.namespaceURI === M;
  const known = standard ? order.get(element.localName) : undefined;
  return known ?? order.size - 1.5;
}

/** The child `localName`, made at its place in the schema order if it is not there. */
export function ensureChild(parent: XmlElement, localName: string): XmlElement {
  return wChild(parent, localName) ?? insertInOrder(parent, wElement(ownerDocument(parent), localName));
}

/** `w:pPr` of a paragraph (or w:rPr of a run, w:tblPr of a table ...), made as its first child if it is not there. */
export function ensureProperties(parent: XmlElement, localName: 'pPr' | 'rPr' | 'tblPr' | 'trPr' | 'tcPr'): XmlElement {
  const old = wChild(parent, localName);
  if (old !== null) return old;
  const made = wElement(ownerDocument(parent), localName);
  parent.insertBefore(made, parent.firstChild);
  return made;
}

/** Removes every WordprocessingML child of that name. */
export function removeChildren(parent: XmlElement, localName: string): void {
  for (const old of wChildren(parent, localName)) parent.removeChild(old);
}
