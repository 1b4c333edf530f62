import { isElement } from '../../../ooxml/dom';
import type { XmlDocument, XmlElement, XmlEngine, XmlNode } from '../../../ooxml/xml';

/** What a mutation observer tells of one change of a tree; the members that browsers and slimdom share. */
export interface Mutation {
  readonly type: string;
  readonly target: XmlNode;
  readonly addedNodes: ArrayLike<XmlNode>;
  readonly removedNodes: ArrayLike<XmlNode>;
  readonly previousSibling: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly attributeName: string | null;
  readonly attributeNamespace: string | null;
  readonly oldValue: string | null;
}

interface Observer {
  observe(target: XmlNode, options: Readonly<Record<string, boolean>>): void;
  takeRecords(): readonly Mutation[];
}

/** `MutationObserver` of the DOM that the XML engine makes its trees with. */
export type ObserverClass = new (callback: (mutations: readonly Mutation[]) => void) => Observer;

const EVERYTHING = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeOldValue: true,
  characterData: true,
  characterDataOldValue: true,
};

/** Writes down every change of the parsed parts of a package, so that it can be taken back exactly. */
export class Recorder {
  private readonly observer: Observer;
  /** What was delivered in the meantime: an observer hands its records over at the end of each turn. */
  private delivered: Mutation[] = [];
  /** Observers tell local names only; here is how each attribute was written. */
  private readonly qualifiedNames = new Map<string, string>();

  constructor(observerClass: ObserverClass) {
    this.observer = new observerClass((mutations) => this.delivered.push(...mutations));
  }

  /** An engine whose documents are watched from their birth. */
  watching(xml: XmlEngine): XmlEngine {
    return {
      parse: (text) => {
        const document = xml.parse(text);
        this.watch(document);
        return document;
      },
      serialize: (document) => xml.serialize(document),
    };
  }

  /** What was changed since the last call, in order. */
  take(): readonly Mutation[] {
    const taken = [...this.delivered, ...this.observer.takeRecords()];
    this.delivered = [];
    return taken;
  }

  /** Takes changes back, the last one first; `take` then gives what brings them on again. */
  revert(mutations: readonly Mutation[]): void {
    for (const mutation of [...mutations].reverse()) this.revertOne(mutation);
  }

  private watch(document: XmlDocument): void {
    this.observer.observe(document, EVERYTHING);
  }

  private revertOne(mutation: Mutation): void {
    const { target } = mutation;
    if (mutation.type === 'characterData') {
      target.textContent = mutation.oldValue;
    } else if (mutation.type === 'attributes') {
      if (isElement(target)) this.revertAttribute(target, mutation);
    } else {
      for (const node of Array.from(mutation.addedNodes)) target.removeChild(node);
      for (const node of Array.from(mutation.removedNodes)) target.insertBefore(node, mutation.nextSibling);
    }
  }

  private revertAttribute(element: XmlElement, mutation: Mutation): void {
    const { attributeNamespace: namespace, attributeName: name, oldValue } = mutation;
    if (name === null) return;
    const key = `${namespace ?? ''} ${name}`;
    const present = Array.from(element.attributes).find(
      (attribute) => attribute.localName === name && attribute.namespaceURI === namespace,
    );
    if (present) this.qualifiedNames.set(key, present.name);
    if (oldValue === null) {
      element.removeAttributeNS(namespace, name);
      return;
    }
    const prefix = namespace !== null && namespace === element.namespaceURI ? element.prefix : null;
    const qualified = this.qualifiedNames.get(key) ?? (prefix === null ? name : `${prefix}:${name}`);
    element.setAttributeNS(namespace, qualified, oldValue);
  }
}
