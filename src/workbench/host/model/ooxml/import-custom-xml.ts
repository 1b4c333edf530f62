import type { Package } from '../../../../ooxml/package/package';
import { decodeXml, withoutDeclaration } from '../../../../ooxml/xml-text';
import { customXmlNames, itemId } from '../custom-xml/custom-xml-parts';
import type { WordDocument } from '../word-document';

/**
 * Brings the custom XML of an inserted package, under the ids that it has: the controls of the package are bound to them
 * by `w:storeItemID` (ISO/IEC 29500-1, 17.5.2.6; docs: word/create-better-add-ins-for-word-with-office-open-xml). Data that
 * the document has already under that id stays as it is.
 */
export function importCustomXml(document: WordDocument, from: Package): void {
  for (const name of customXmlNames(from)) {
    const id = itemId(from, name);
    if (id !== null && document.customXml.byId(id)) continue;
    const bytes = from.bytes(name);
    if (bytes) document.customXml.add(withoutDeclaration(decodeXml(bytes, name)), id ?? undefined);
  }
}
