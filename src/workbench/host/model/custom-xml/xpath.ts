import { childElements, descendants, isElement } from '../../../../ooxml/dom';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from '../../../../ooxml/xml';

/** Prefixes of an expression, with their namespaces. */
export type Prefixes = Readonly<Record<string, string>>;

/** What an expression may find. */
export type Found =
  | { readonly kind: 'element'; readonly element: XmlElement }
  | { readonly kind: 'attribute'; readonly element: XmlElement; readonly attribute: XmlAttribute }
  | { readonly kind: 'text'; readonly node: XmlNode };

/** An expression that is none, or beyond what is played here. */
export class XPathError extends Error {}

interface Step {
  readonly deep: boolean;
  readonly attribute: boolean;
  /** `text()`, `.`, `..`, `*` or a name with its prefix. */
  readonly test: string;
  readonly predicates: readonly string[];
}

const STEP =
  /^(@?)(\*|\.\.|\.|text\(\)|node\(\)|[\p{L}_][\p{L}\p{N}_.-]*(?::(?:\*|[\p{L}_][\p{L}\p{N}_.-]*))?)((?:\[[^\]]*\])*)/u;

/**
 * Location paths of XPath 1.0 as custom XML parts are asked with: `/a:case/a:field[2]/@name`, `//title`,
 * `field[@id='x']/text()`. Neither a browser-independent DOM nor the packages here evaluate XPath; other axes and functions
 * are refused, not guessed.
 * @param context where a relative path begins; the document for an absolute one.
 */
export function evaluate(document: XmlDocument, context: XmlElement | null, path: string, prefixes: Prefixes): Found[] {
  const { absolute, steps } = parse(path);
  let found: (Found | null)[] = [absolute || context === null ? null : { kind: 'element', element: context }];
  for (const step of steps) {
    const next = found.flatMap((one) => take(document, one, step, prefixes));
    found = next.filter((one, index) => next.findIndex((other) => isSame(one, other)) === index);
  }
  return found.filter((one) => one !== null);
}

function parse(path: string): { readonly absolute: boolean; readonly steps: readonly Step[] } {
  let rest = path.trim();
  const absolute = rest.startsWith('/');
  if (rest === '') throw new XPathError('The path is empty.');
  if (!absolute) rest = `/${rest}`;
  const steps: Step[] = [];
  while (rest !== '') {
    const slashes = /^\/\/?/.exec(rest)?.[0];
    const [whole, at = '', test = '', predicates = ''] = STEP.exec(rest.slice(slashes?.length ?? 0)) ?? [];
    if (slashes === undefined || whole === undefined) throw new XPathError(`Not understood at "${rest}".`);
    steps.push({
      deep: slashes === '//',
      attribute: at !== '',
      test,
      predicates: Array.from(predicates.matchAll(/\[([^\]]*)\]/g), ([, predicate = '']) => predicate.trim()),
    });
    rest = rest.slice(slashes.length + whole.length);
  }
  return { absolute, steps };
}

/** From one node (null: the document itself) to those that a step leads to. */
function take(document: XmlDocument, from: Found | null, step: Step, prefixes: Prefixes): Found[] {
  if (from !== null && from.kind !== 'element') return [];
  const start = from === null ? document : from.element;
  const bases: XmlNode[] = step.deep ? [start, ...descendants(start)] : [start];
  return bases.flatMap((base) => filtered(document, oneStep(base, step, prefixes), step, prefixes));
}

function oneStep(base: XmlNode, { attribute, test }: Step, prefixes: Prefixes): Found[] {
  if (attribute) {
    if (!isElement(base)) return [];
    return Array.from(base.attributes)
      .filter((one) => !/^xmlns(:|$)/.test(one.name) && matches(one, test, prefixes))
      .map((one) => ({ kind: 'attribute', element: base, attribute: one }));
  }
  switch (test) {
    case '.':
      return isElement(base) ? [{ kind: 'element', element: base }] : [];
    case '..':
      return base.parentNode && isElement(base.parentNode) ? [{ kind: 'element', element: base.parentNode }] : [];
    case 'text()':
      return textNodes(base).map((node) => ({ kind: 'text', node }));
    case 'node()':
      throw new XPathError('node() is not played.');
    default:
      return [...childElements(base)]
        .filter((element) => matches(element, test, prefixes))
        .map((element) => ({ kind: 'element', element }));
  }
}

const TEXT_NODE = 3;
const CDATA_NODE = 4;

function textNodes(parent: XmlNode): XmlNode[] {
  const nodes: XmlNode[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE) nodes.push(node);
  }
  return nodes;
}

/** A name without a prefix is in no namespace (XPath 1.0, 2.3), which is why parts with a default namespace need prefixes. */
function matches(node: XmlElement | XmlAttribute, test: string, prefixes: Prefixes): boolean {
  if (test === '*') return true;
  const [local = '', prefix] = test.split(':').reverse();
  const namespace = prefix === undefined ? null : prefixes[prefix];
  if (namespace === undefined) throw new XPathError(`The prefix ${prefix ?? ''} has no namespace.`);
  return (local === '*' || node.localName === local) && (node.namespaceURI || null) === namespace;
}

function filtered(document: XmlDocument, found: readonly Found[], step: Step, prefixes: Prefixes): Found[] {
  return step.predicates.reduce<Found[]>(
    (left, predicate) => {
      if (/^\d+$/.test(predicate)) return left.slice(Number(predicate) - 1, Number(predicate));
      if (predicate === 'last()') return left.slice(-1);
      const [, path = '', , value] = /^(.+?)\s*=\s*(["'])(.*)\2$/.exec(predicate) ?? [];
      if (path === '') throw new XPathError(`The condition [${predicate}] is not played.`);
      return left.filter(
        (one) =>
          one.kind === 'element' &&
          evaluate(document, one.element, path, prefixes).some((inner) => valueOf(inner) === value),
      );
    },
    [...found],
  );
}

/** The string value (XPath 1.0, 5). */
export function valueOf(found: Found): string {
  switch (found.kind) {
    case 'element':
      return found.element.textContent ?? '';
    case 'attribute':
      return found.attribute.value;
    case 'text':
      return found.node.textContent ?? '';
  }
}

function isSame(a: Found, b: Found): boolean {
  if (a.kind === 'text' || b.kind === 'text')
    return a.kind === b.kind && 'node' in a && 'node' in b && a.node === b.node;
  if (a.element !== b.element || a.kind !== b.kind) return false;
  return a.kind !== 'attribute' || (b.kind === 'attribute' && a.attribute.name === b.attribute.name);
}
