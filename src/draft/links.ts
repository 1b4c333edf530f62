import { wAncestor, wAttribute } from '../ooxml/dom';
import { R } from '../ooxml/namespaces';
import type { XmlElement } from '../ooxml/xml';
import type { Draft, DraftParagraph } from './draft';
import type { Span } from './part';

/** Words of a paragraph that are a link. */
export interface Link extends Span {
  /** As `Range.hyperlink` has it (typings): a place in the document, or in what is at the address, follows a `#`. */
  readonly address: string;
}

/** The links of a paragraph, in order. `addresses`: see `addressesOf`. */
function linksIn({ pieces }: DraftParagraph, addresses: ReadonlyMap<string, string>): Link[] {
  const links: Link[] = [];
  let last: XmlElement | null = null;
  for (const { run, start, text } of pieces) {
    const element = wAncestor(run, 'hyperlink');
    const end = start + text.length;
    const before = links.at(-1);
    if (element === null) last = null;
    else if (element === last && before !== undefined) links[links.length - 1] = { ...before, end };
    else {
      const outside = addresses.get(element.getAttributeNS(R, 'id') ?? '') ?? '';
      const anchor = wAttribute(element, 'anchor');
      links.push({ start, end, address: outside + (anchor === null ? '' : `#${anchor}`) });
      last = element;
    }
  }
  return links;
}

/** Where the links of the main part lead, by id of the relationship. */
function addressesOf({ pkg }: Draft): ReadonlyMap<string, string> {
  return new Map(pkg.relationships(pkg.mainPart).map(({ id, target }) => [id, target]));
}

/** The links that words had before and have no more, by index of the paragraph; the paragraphs are the same. */
export function lostLinks(before: Draft, after: Draft): Map<number, Link[]> {
  const lost = new Map<number, Link[]>();
  const addresses = { before: addressesOf(before), after: addressesOf(after) };
  before.paragraphs.forEach((old, index) => {
    const now = after.paragraphs[index];
    const links = linksIn(old, addresses.before);
    if (links.length === 0 || now === undefined) return;
    const said = ({ text }: DraftParagraph, { start, end, address }: Link) => `${text.slice(start, end)} ${address}`;
    const there = linksIn(now, addresses.after).map((link) => said(now, link));
    const missing = links.filter((link) => !there.includes(said(old, link)));
    if (missing.length > 0) lost.set(index, missing);
  });
  return lost;
}
