import type { XmlElement } from '../../../ooxml/xml';

/**
 * Which node shows which piece of text (w:t, w:tab, w:br, w:drawing ...), so that a caret can be told in the terms of either
 * tree. What was drawn last counts.
 */
const nodes = new WeakMap<XmlElement, ChildNode>();
const sources = new WeakMap<Node, XmlElement>();

/** Notes what was drawn for a piece; gives it back as nodes. */
export function shownAs(element: XmlElement, drawn: readonly (Node | string)[]): Node[] {
  const made = drawn.map((part) => (typeof part === 'string' ? document.createTextNode(part) : part));
  const [first] = made;
  if (first instanceof Element || first instanceof Text) {
    nodes.set(element, first);
    sources.set(first, element);
  }
  return made;
}

/** The node that shows a piece; undefined if it is not drawn. */
export function nodeShowing(element: XmlElement): ChildNode | undefined {
  const node = nodes.get(element);
  return node?.isConnected ? node : undefined;
}

/** The piece that a node, or what it stands in, shows. */
export function pieceShownBy(node: Node): XmlElement | undefined {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    const source = sources.get(at);
    if (source) return source;
  }
  return undefined;
}
