import { descendants, wAttribute, wSetAttribute } from '../dom';
import { W } from '../namespaces';
import type { XmlDocument, XmlElement } from '../xml';
import { forEachTag } from '../xml-text';

/**
 * ISO/IEC 29500 Strict uses other namespace names than the transitional form that Word writes by default. The program
 * knows the transitional names only: a strict part is renamed when it is read and renamed back when it is written.
 */
const STRICT = 'http://purl.oclc.org/ooxml/';

/** Strict to transitional, ISO/IEC 29500-4 annex A and 29500-1 annex A. */
const NAMESPACES: readonly (readonly [strict: string, transitional: string])[] = [
  [`${STRICT}wordprocessingml/main`, W],
  [`${STRICT}officeDocument/relationships`, 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  [`${STRICT}officeDocument/math`, 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  [`${STRICT}officeDocument/bibliography`, 'http://schemas.openxmlformats.org/officeDocument/2006/bibliography'],
  [`${STRICT}officeDocument/customXml`, 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'],
  [
    `${STRICT}officeDocument/extendedProperties`,
    'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  ],
  [
    `${STRICT}officeDocument/customProperties`,
    'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  ],
  [`${STRICT}officeDocument/docPropsVTypes`, 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'],
  [`${STRICT}schemaLibrary/main`, 'http://schemas.openxmlformats.org/schemaLibrary/2006/main'],
  [`${STRICT}drawingml/main`, 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  [
    `${STRICT}drawingml/wordprocessingDrawing`,
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  ],
  [`${STRICT}drawingml/picture`, 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  [`${STRICT}drawingml/chart`, 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  [`${STRICT}drawingml/chartDrawing`, 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing'],
  [`${STRICT}drawingml/diagram`, 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
  [`${STRICT}drawingml/lockedCanvas`, 'http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas'],
  [`${STRICT}drawingml/spreadsheetDrawing`, 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'],
];

const TO_TRANSITIONAL = new Map(NAMESPACES);
const TO_STRICT = new Map(NAMESPACES.map(([strict, transitional]) => [transitional, strict]));

/** Base of the relationship types of a strict package. */
export const STRICT_RELATIONSHIP = `${STRICT}officeDocument/relationships`;

/** The text with transitional names in place of strict ones; the same text if there are none. */
export function toTransitional(text: string, name: string): string {
  return text.includes(STRICT) ? renameNamespaces(text, name, TO_TRANSITIONAL) : text;
}

export function toStrict(text: string, name: string): string {
  return renameNamespaces(text, name, TO_STRICT);
}

/** Renames what is declared in tags; text that happens to look like a declaration is the author's and stays. */
function renameNamespaces(text: string, name: string, names: ReadonlyMap<string, string>): string {
  const pieces: string[] = [];
  let done = 0;
  forEachTag(text, name, (start, end) => {
    const tag = text.slice(start, end);
    if (!tag.includes('xmlns')) return;
    const renamed = tag.replace(
      /(\sxmlns(?::[^\s=]+)?\s*=\s*)(["'])([^"']*)\2/gu,
      (whole, before: string, quote: string, namespace: string) => {
        const other = names.get(namespace);
        return other === undefined ? whole : `${before}${quote}${other}${quote}`;
      },
    );
    if (renamed === tag) return;
    pieces.push(text.slice(done, start), renamed);
    done = end;
  });
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** In a strict document the leading and trailing edge are called start and end only (ISO/IEC 29500-4, 14.11.2). */
const EDGES: Readonly<Record<string, string | undefined>> = {
  left: 'start',
  leftChars: 'startChars',
  right: 'end',
  rightChars: 'endChars',
};

/** Replaces the transitional words that this program writes by their strict equivalents. */
export function strictVocabulary(document: XmlDocument): void {
  for (const element of descendants(document)) {
    if (element.namespaceURI !== W) continue;
    if (element.localName === 'ind') renameEdges(element);
    if (element.localName === 'jc' || element.localName === 'lvlJc') {
      const edge = EDGES[wAttribute(element, 'val') ?? ''];
      if (edge !== undefined) wSetAttribute(element, 'val', edge);
    }
  }
}

function renameEdges(indent: XmlElement): void {
  for (const [edge, strict] of Object.entries(EDGES)) {
    const value = wAttribute(indent, edge);
    if (value === null || strict === undefined) continue;
    indent.removeAttributeNS(W, edge);
    wSetAttribute(indent, strict, value);
  }
}
