import { ELEMENT_NODE, type XmlDocument, type XmlElement, type XmlNode } from '../../../../ooxml/xml';
import { withoutDeclaration } from '../../../../ooxml/xml-text';
import { OfficeError } from '../../office-error';
import type { WordDocument } from '../word-document';
import { evaluate, XPathError, type Found, type Prefixes } from './xpath';

/** A custom XML part of the package (ISO/IEC 29500-1, 22.5): data of an add-in, or what controls are bound to. */
export class CustomXmlPart {
  /** Prefixes that `namespaceManager.addNamespaceAsync` set, for this session. */
  readonly prefixes: Record<string, string> = {};

  /** @param id the braced GUID of its w:dataBinding and `itemProps`. */
  constructor(
    private readonly document: WordDocument,
    readonly name: string,
    readonly id: string,
  ) {}

  get root(): XmlElement {
    const root = this.tree.documentElement;
    if (root === null) throw new Error(`${this.name} is empty`);
    return root;
  }

  get namespace(): string {
    return this.root.namespaceURI ?? '';
  }

  get xml(): string {
    return withoutDeclaration(this.document.xml.serialize(this.tree));
  }

  setXml(xml: string): void {
    const root = parse(this.document, xml);
    this.tree.removeChild(this.root);
    this.tree.appendChild(this.tree.importNode(root, true));
    this.changed();
  }

  /** @throws OfficeError InvalidArgument for a path that is none, or that is not played here. */
  find(path: string, prefixes: Prefixes, context: XmlElement | null = null): readonly Found[] {
    try {
      return evaluate(this.tree, context, path, prefixes);
    } catch (error) {
      if (!(error instanceof XPathError)) throw error;
      throw new OfficeError('InvalidArgument', `XPath ${path}: ${error.message}`);
    }
  }

  /** The element that a path leads to. @throws OfficeError ItemNotFound if it leads to none. */
  element(path: string, prefixes: Prefixes): XmlElement {
    const [found] = this.find(path, prefixes);
    if (found?.kind === 'element') return found.element;
    throw new OfficeError('ItemNotFound', `XPath ${path} leads to no element.`);
  }

  /** The XML of a node as `query` and `getXmlAsync` give it. */
  xmlOf(found: Found): string {
    if (found.kind === 'attribute') return `${found.attribute.name}="${found.attribute.value}"`;
    if (found.kind === 'text') return found.node.textContent ?? '';
    const copy = this.document.xml.parse('<part/>');
    const placeholder = copy.documentElement;
    if (placeholder) copy.removeChild(placeholder);
    copy.appendChild(copy.importNode(found.element, true));
    return withoutDeclaration(this.document.xml.serialize(copy));
  }

  /** Puts XML under an element, at a place among its child elements or behind them. */
  insert(parent: XmlElement, xml: string, index: number | null): void {
    const made = this.tree.importNode(parse(this.document, xml), true);
    parent.insertBefore(made, index === null ? null : (elementsOf(parent)[index] ?? null));
    this.changed();
  }

  /** Puts XML in the place of an element. */
  replace(element: XmlElement, xml: string): void {
    const made = this.tree.importNode(parse(this.document, xml), true);
    element.parentNode?.insertBefore(made, element);
    element.parentNode?.removeChild(element);
    this.changed();
  }

  remove(element: XmlElement): void {
    if (element === this.root) throw new OfficeError('InvalidArgument', 'The root of a custom XML part cannot go.');
    element.parentNode?.removeChild(element);
    this.changed();
  }

  setAttribute(element: XmlElement, name: string, value: string | null): void {
    if (value === null) element.removeAttributeNS(null, name);
    else element.setAttributeNS(null, name, value);
    this.changed();
  }

  setText(found: Found, text: string): void {
    if (found.kind === 'attribute') {
      found.element.setAttributeNS(found.attribute.namespaceURI, found.attribute.name, text);
    } else if (found.kind === 'element') {
      found.element.textContent = text;
    } else {
      found.node.textContent = text;
    }
    this.changed();
  }

  private changed(): void {
    this.document.changedPart(this.name);
    this.document.bindings.partChanged(this.name);
  }

  private get tree(): XmlDocument {
    const tree = this.document.pkg.document(this.name);
    if (!tree) throw new OfficeError('ItemNotFound', 'The custom XML part was deleted.');
    return tree;
  }
}

/** @throws OfficeError InvalidArgument for what is no XML: Word refuses it. */
export function parse(document: WordDocument, xml: string): XmlElement {
  let root: XmlElement | null = null;
  try {
    root = document.xml.parse(xml).documentElement;
  } catch {
    // Told below.
  }
  if (root) return root;
  throw new OfficeError('InvalidArgument', 'The text is not well-formed XML with one root element.');
}

function elementsOf(parent: XmlNode): XmlNode[] {
  const nodes: XmlNode[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === ELEMENT_NODE) nodes.push(node);
  }
  return nodes;
}
