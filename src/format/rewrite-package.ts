import { childElements, descendants, isNamed, wAttribute, wValue } from '../ooxml/dom';
import { R, W } from '../ooxml/namespaces';
import { addressesOf } from '../ooxml/package/addresses';
import { flatOpcOf, type NewLink } from '../ooxml/package/new-package';
import type { Package } from '../ooxml/package/package';
import { MAIN_PART, wordParts } from '../ooxml/package/word-parts';
import type { XmlElement, XmlEngine } from '../ooxml/xml';

/**
 * A package for `insertOoxml` with the given paragraphs, the styles that they refer to, and a last paragraph with the
 * text `last`: Word merges the last paragraph of a package into its surroundings, and ignores the paragraph properties
 * of a package that has only one (office-js issues 2914, 3149).
 *
 * Links of the paragraphs to addresses go along, under ids of their own. No defaults, numbering or theme go along: Word would turn differences from the document's own into direct formatting.
 */
export function rewritePackage(
  xml: XmlEngine,
  source: Package,
  paragraphs: readonly XmlElement[],
  last: string,
): string {
  const copies = paragraphs.map((paragraph) => paragraph.cloneNode(true) as XmlElement);
  const links = numberedLinks(source, copies);
  const target = xml.parse(flatOpcOf(wordParts({ body: '', styles: '' }), links));
  const root = target.documentElement;
  if (!root) throw new Error('package without a root');
  const body = only(root, 'body');
  for (const paragraph of copies) body.appendChild(target.importNode(paragraph, true));
  const end = target.createElementNS(W, 'w:p');
  const run = target.createElementNS(W, 'w:r');
  const text = target.createElementNS(W, 'w:t');
  text.appendChild(target.createTextNode(last));
  run.appendChild(text);
  end.appendChild(run);
  body.appendChild(end);
  const styles = only(root, 'styles');
  for (const style of referencedStyles(source, paragraphs)) styles.appendChild(target.importNode(style, true));
  return xml.serialize(target);
}

/** Gives the links in copies of paragraphs new ids, which clash with no other of the package; and where each leads. */
function numberedLinks(source: Package, copies: readonly XmlElement[]): NewLink[] {
  const addresses = addressesOf(source);
  const links: NewLink[] = [];
  for (const element of copies.flatMap((copy) => [...descendants(copy)])) {
    const address = addresses.get(element.getAttributeNS(R, 'id') ?? '');
    if (!isNamed(element, W, 'hyperlink') || address === undefined) continue;
    const id = `link${String(links.length + 1)}`;
    element.setAttributeNS(R, 'r:id', id);
    links.push({ owner: MAIN_PART, id, address });
  }
  return links;
}

/** The styles that the paragraphs and their runs name, with all that these are based on or linked to. */
function referencedStyles(source: Package, paragraphs: readonly XmlElement[]): XmlElement[] {
  const part = source.related(source.mainPart, 'styles');
  const root = part === undefined ? null : (source.document(part)?.documentElement ?? null);
  const byId = new Map<string, XmlElement>();
  if (root) {
    for (const style of childElements(root)) {
      const id = isNamed(style, W, 'style') ? wAttribute(style, 'styleId') : null;
      if (id !== null) byId.set(id, style);
    }
  }
  const wanted: string[] = [];
  for (const paragraph of paragraphs) {
    for (const element of descendants(paragraph)) {
      if (element.namespaceURI !== W || !['pStyle', 'rStyle'].includes(element.localName)) continue;
      wanted.push(wAttribute(element, 'val') ?? '');
    }
  }
  const found = new Map<string, XmlElement>();
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    const style = byId.get(id);
    if (!style || found.has(id)) continue;
    found.set(id, style);
    for (const reference of ['basedOn', 'link', 'next']) wanted.push(wValue(style, reference) ?? '');
  }
  return [...found.values()];
}

function only(root: XmlElement, localName: string): XmlElement {
  const found = root.getElementsByTagNameNS(W, localName)[0];
  if (!found) throw new Error(`package without w:${localName}`);
  return found;
}
