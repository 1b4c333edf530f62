import type { XmlEngine } from './xml';

/** XML by the browser's own DOM. */
export const browserXml: XmlEngine = {
  parse(text) {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    // Errors come as an element somewhere in the result; its namespace tells it from anything a document may hold.
    for (const namespace of PARSER_ERROR_NAMESPACES) {
      const [error] = document.getElementsByTagNameNS(namespace, 'parsererror');
      if (error !== undefined) throw new Error(error.textContent);
    }
    return document;
  },
  serialize(document) {
    if (!(document instanceof Document)) throw new TypeError('The document was made by another XML engine');
    return new XMLSerializer().serializeToString(document);
  },
};

const PARSER_ERROR_NAMESPACES = [
  'http://www.w3.org/1999/xhtml',
  'http://www.mozilla.org/newlayout/xml/parsererror.xml',
];
