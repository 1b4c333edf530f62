import { Document, parseXmlDocument, serializeToWellFormedString } from 'slimdom';
import { fitArrays, makeNodesLean } from './lean-nodes';
import type { XmlEngine } from './xml';

makeNodesLean();

/** XML outside the browser (terminal, tests), by slimdom. */
export const nodeXml: XmlEngine = {
  parse(text) {
    const document = parseXmlDocument(text);
    fitArrays(document);
    return document;
  },
  serialize(document) {
    if (!(document instanceof Document)) throw new TypeError('The document was made by another XML engine');
    return serializeToWellFormedString(document);
  },
};
