import { ownerDocument, wAncestor, wAttribute, wElement } from '../../../ooxml/dom';
import { R } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { piecesOf } from './content';
import type { DocRange } from './range';
import { relateExternal } from './relate-external';
import { runsBetween } from './split';
import type { WordDocument } from './word-document';

/** The address of the first link in a range, a place in it after a `#`; '' without one (typings, `Range.hyperlink`). */
export function linkOf({ document, portions }: DocRange): string {
  for (const { paragraph, from, to } of portions) {
    for (const { run, start, length } of piecesOf(paragraph)) {
      const link = run !== null && start < to && start + length > from ? wAncestor(run, 'hyperlink') : null;
      if (link !== null) return addressOf(document, link);
    }
  }
  return '';
}

/** Links the whole range, in each of its paragraphs; links in it go (typings, `Range.hyperlink`). */
export function setLink({ document, portions }: DocRange, address: string): void {
  for (const { paragraph, from, to } of portions) {
    const runs = runsBetween(paragraph, from, to);
    for (const link of new Set(runs.map((run) => wAncestor(run, 'hyperlink')))) if (link !== null) unlink(link);
    const [first] = runs;
    if (first !== undefined && address !== '') {
      const link = first.parentNode?.insertBefore(newLink(document, paragraph, address), first);
      for (const run of runs) link?.appendChild(run);
    }
    document.changed(paragraph);
  }
}

/** Leaves the words of a link, which are no link any more. */
export function unlink(link: XmlElement): void {
  const { parentNode: parent } = link;
  while (link.firstChild !== null) parent?.insertBefore(link.firstChild, link);
  parent?.removeChild(link);
}

function newLink(document: WordDocument, paragraph: XmlElement, address: string): XmlElement {
  const [outside = '', anchor] = address.split('#', 2);
  const link = wElement(ownerDocument(paragraph), 'hyperlink', anchor === undefined ? {} : { anchor });
  if (outside !== '') link.setAttributeNS(R, 'r:id', relateExternal(document.pkg, `${R}/hyperlink`, outside));
  return link;
}

function addressOf({ pkg }: WordDocument, link: XmlElement): string {
  const id = link.getAttributeNS(R, 'id');
  const outside = pkg.relationships(pkg.mainPart).find((relationship) => relationship.id === id)?.target ?? '';
  const anchor = wAttribute(link, 'anchor');
  return outside + (anchor === null ? '' : `#${anchor}`);
}
