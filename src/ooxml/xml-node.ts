import { Document, parseXmlDocument, serializeToWellFormedString } from 'slimdom';
import type { XmlEngine } from './xml';

/** XML outside the browser (terminal, tests), by slimdom. */
export const nodeXml: XmlEngine = {
  parse: (text) => parseXmlDocument(text),
  serialize(document) {
    if (!(document instanceof Document)) throw new TypeError('The document was made by another XML engine');
    return serializeToWellFormedString(document);
  },
};
