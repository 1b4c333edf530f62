import { wAncestor, wAttribute } from '../ooxml/dom';
import { R } from '../ooxml/namespaces';
import { type Addresses, addressesOf } from '../ooxml/package/addresses';
import type { XmlElement } from '../ooxml/xml';
import { withoutBlanks } from '../text/blanks';
import type { Draft, DraftParagraph } from './draft';
import type { Span } from './part';

/** Words of a paragraph that are a link. */
export interface Link extends Span {
  /** As `Range.hyperlink` has it (typings): a place in the document, or in what is at the address, follows a `#`. */
  readonly address: string;
}

/** The links of a paragraph, in order. */
function linksIn({ pieces }: DraftParagraph, addresses: Addresses): Link[] {
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

/**
 * The links that words had before and have no more, by index of the paragraph. Only where the words are the same, blanks apart:
 * whatever else somebody has written meanwhile is no loss. Nothing where paragraphs have come or gone.
 */
export function lostLinks(before: Draft, after: Draft): Map<number, Link[]> {
  const lost = new Map<number, Link[]>();
  if (before.paragraphs.length !== after.paragraphs.length) return lost;
  const addresses = { before: addressesOf(before.pkg), after: addressesOf(after.pkg) };
  before.paragraphs.forEach((old, index) => {
    const now = after.paragraphs[index];
    const links = linksIn(old, addresses.before);
    if (links.length === 0 || now === undefined || withoutBlanks(old.text) !== withoutBlanks(now.text)) return;
    const said = ({ text }: DraftParagraph, { start, end, address }: Link) =>
      `${withoutBlanks(text.slice(start, end))} ${address}`;
    const there = linksIn(now, addresses.after).map((link) => said(now, link));
    const missing = links.filter((link) => {
      const at = there.indexOf(said(old, link));
      if (at >= 0) there.splice(at, 1);
      return at < 0;
    });
    if (missing.length > 0) lost.set(index, missing);
  });
  return lost;
}
