import { wChildren } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import { flatOpcOf } from '../../ooxml/package/new-package';
import { wordParts } from '../../ooxml/package/word-parts';
import type { XmlEngine } from '../../ooxml/xml';
import { lowParagraph } from '../style-xml';
import { SPARE_LEVEL, type ListCopies } from './list-copies';

/**
 * A Flat OPC package that brings lists into a document by `insertOoxml`. Word brings those that are in use: each has a
 * paragraph with the text `sentinel`, in their order, and it ends as the package of styles does.
 */
export function listsPackage(xml: XmlEngine, { lists, numbering }: ListCopies, sentinel: string): string {
  const paragraphs = lists.map((_, at) =>
    lowParagraph(
      sentinel,
      `<w:numPr><w:ilvl w:val="${String(SPARE_LEVEL)}"/><w:numId w:val="${String(at + 1)}"/></w:numPr>`,
    ),
  );
  const made = xml.parse(flatOpcOf(wordParts({ body: `${paragraphs.join('')}<w:p/>`, numbering: '' })));
  const root = made.documentElement?.getElementsByTagNameNS(W, 'numbering')[0];
  const source = numbering.documentElement;
  if (!root || !source) throw new Error('package without w:numbering');
  for (const name of ['abstractNum', 'num'])
    for (const one of wChildren(source, name)) root.appendChild(made.importNode(one, true));
  return xml.serialize(made);
}
