/**
 * The small part of the W3C DOM that this program uses on XML.
 *
 * The same code runs over the browser's own DOM (task pane), and over slimdom (terminal, tests). Both satisfy these
 * interfaces; members that differ between the two (children, querySelector, innerHTML, closest ...) are left out on
 * purpose, so that the compiler keeps them out.
 */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: XmlNode | null;
  readonly firstChild: XmlNode | null;
  readonly lastChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly previousSibling: XmlNode | null;
  readonly ownerDocument: XmlDocument | null;
  textContent: string | null;
  appendChild(node: XmlNode): XmlNode;
  insertBefore(node: XmlNode, before: XmlNode | null): XmlNode;
  removeChild(node: XmlNode): XmlNode;
  cloneNode(deep?: boolean): XmlNode;
}

export interface XmlAttribute {
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly prefix: string | null;
  readonly name: string;
  readonly value: string;
}

export interface XmlElement extends XmlNode {
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly prefix: string | null;
  readonly attributes: ArrayLike<XmlAttribute>;
  getAttributeNS(namespace: string | null, localName: string): string | null;
  setAttributeNS(namespace: string | null, qualifiedName: string, value: string): void;
  removeAttributeNS(namespace: string | null, localName: string): void;
  hasAttributeNS(namespace: string | null, localName: string): boolean;
  getElementsByTagNameNS(namespace: string, localName: string): ArrayLike<XmlElement>;
}

export interface XmlDocument extends XmlNode {
  readonly documentElement: XmlElement | null;
  createElementNS(namespace: string | null, qualifiedName: string): XmlElement;
  createTextNode(data: string): XmlNode;
  importNode(node: XmlNode, deep?: boolean): XmlNode;
}

/** Parses and writes XML. `parse` throws an Error on text that is not well-formed; it never resolves entities or DTDs. */
export interface XmlEngine {
  parse(text: string): XmlDocument;
  serialize(document: XmlDocument): string;
}

export const ELEMENT_NODE = 1;
