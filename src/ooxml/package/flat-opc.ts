import { child, childElements } from '../dom';
import { PKG } from '../namespaces';
import type { XmlDocument, XmlElement, XmlEngine } from '../xml';
import { escapeXml, withoutDeclaration } from '../xml-text';

/**
 * Flat OPC: a whole package as one XML document, as Word's `getOoxml` returns it and `insertOoxml` takes it.
 * Parts that are XML stand in it as they are (pkg:xmlData), others as base64 (pkg:binaryData).
 */
export type FlatPart = { readonly name: string; readonly contentType: string } & (
  { readonly xml: XmlDocument } | { readonly bytes: Uint8Array }
);

export function isFlatOpc(document: XmlDocument): boolean {
  const root = document.documentElement;
  return root !== null && root.localName === 'package' && root.namespaceURI === PKG;
}

export function readFlatOpc(document: XmlDocument, xml: XmlEngine): FlatPart[] {
  const parts: FlatPart[] = [];
  const root = document.documentElement;
  if (root === null) return parts;
  for (const part of childElements(root)) {
    const name = part.getAttributeNS(PKG, 'name');
    if (part.localName !== 'part' || name === null) continue;
    const contentType = part.getAttributeNS(PKG, 'contentType') ?? '';
    const data = child(part, PKG, 'xmlData');
    const binary = child(part, PKG, 'binaryData');
    const content = data === null ? undefined : childElements(data).next().value;
    if (content !== undefined) parts.push({ name, contentType, xml: standAlone(content, root, xml) });
    else if (binary !== null) parts.push({ name, contentType, bytes: fromBase64(binary.textContent ?? '') });
  }
  return parts;
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** A part as a document of its own. Prefixes declared around it are kept: mc:Ignorable names prefixes in plain text. */
function standAlone(content: XmlElement, root: XmlElement, xml: XmlEngine): XmlDocument {
  const document = xml.parse('<part/>');
  const placeholder = document.documentElement;
  if (placeholder !== null) document.removeChild(placeholder);
  const element = document.importNode(content, true) as XmlElement;
  document.appendChild(element);
  for (const attribute of Array.from(root.attributes)) {
    const declares = attribute.namespaceURI === XMLNS && attribute.prefix === 'xmlns' && attribute.value !== PKG;
    if (declares && !element.hasAttributeNS(XMLNS, attribute.localName)) {
      element.setAttributeNS(XMLNS, attribute.name, attribute.value);
    }
  }
  return document;
}

/** The text of a Flat OPC document; XML parts are given as text. */
export function writeFlatOpc(
  parts: readonly { readonly name: string; readonly contentType: string; readonly content: string | Uint8Array }[],
): string {
  const texts = parts.map(({ name, contentType, content }) => {
    const data =
      typeof content === 'string'
        ? `<pkg:xmlData>${withoutDeclaration(content)}</pkg:xmlData>`
        : `<pkg:binaryData>${toBase64(content)}</pkg:binaryData>`;
    const compression = typeof content === 'string' ? '' : ' pkg:compression="store"';
    return `<pkg:part pkg:name="${escapeXml(name)}" pkg:contentType="${escapeXml(contentType)}"${compression}>${data}</pkg:part>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n' +
    `<pkg:package xmlns:pkg="${PKG}">${texts.join('')}</pkg:package>`
  );
}

/** Divisible by 3, so that the pieces' base64 can be joined, and below the engines' limit of arguments. */
const PIECE = 0x6000;

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  }
  return pieces.join('');
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text.replace(/\s+/gu, ''));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
