import { Attr, CharacterData, Comment, type Document, Element, Node } from 'slimdom';
import { descendants } from './dom';

/**
 * Nodes of slimdom in half the memory: a large document is made of a million of them. Each gives room to what only some kinds of
 * nodes have (an attribute has no children and no neighbours), and to a name that can be said at any time. Where the prototype
 * answers instead, an object gives no room to it.
 */
export function makeNodesLean(): void {
  for (const name of ['parentNode', 'previousSibling', 'nextSibling']) answer(Attr, name, () => null);
  for (const kind of [Attr, CharacterData]) {
    answer(kind, 'childNodes', () => NONE);
    for (const name of ['firstChild', 'lastChild']) answer(kind, name, () => null);
  }
  answer(Attr, 'name', qualifiedName);
  answer(Element, 'tagName', qualifiedName);
}

/**
 * The same for the list of observers that each node has, in a program that observes no node (the terminal). One list for all of them
 * would grow without end where one is observed: the workbench's Word and its tests do.
 */
export function forgetObservers(): void {
  // Found by what it can do: its name is another one in each version of the library.
  const observers = Object.entries(new Comment('')).find(([, value]) => isObservers(value));
  if (observers) answer(Node, observers[0], () => observers[1] as unknown);
}

/** V8 gives an array that something is pushed to room for 17; most elements have one or two attributes and children. */
export function fitArrays(document: Document): void {
  for (const element of descendants(document)) {
    if (!(element instanceof Element)) continue;
    if (element.childNodes.length > 0) element.childNodes = element.childNodes.slice();
    if (element.attributes.length > 0) Object.assign(element, { attributes: element.attributes.slice() });
  }
}

const NONE: readonly Node[] = Object.freeze([]);

/** What the library assigns to it when it makes a node is forgotten. */
function answer(kind: { readonly prototype: object }, name: string, get: (this: never) => unknown): void {
  Object.defineProperty(kind.prototype, name, { configurable: true, get, set: () => undefined });
}

function qualifiedName(this: Attr | Element): string {
  return this.prefix === null ? this.localName : `${this.prefix}:${this.localName}`;
}

function isObservers(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'collectInterestedObservers' in value;
}
