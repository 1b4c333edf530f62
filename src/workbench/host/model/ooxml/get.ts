import {
  childElements,
  descendants,
  isNamed,
  ownerDocument,
  removeChildren,
  wAncestor,
  wAttribute,
  wChild,
  wChildren,
} from '../../../../ooxml/dom';
import { writeFlatOpc } from '../../../../ooxml/package/flat-opc';
import { escapeXml } from '../../../../ooxml/xml-text';
import { R, RELATIONSHIPS, W } from '../../../../ooxml/namespaces';
import type { Relationship } from '../../../../ooxml/package/package';
import { relationshipsPart, relativeTarget } from '../../../../ooxml/package/part-name';
import type { XmlDocument, XmlElement } from '../../../../ooxml/xml';
import { lengthOf, piecesOf } from '../content';
import { paragraphsIn } from '../story';
import type { DocRange } from '../range';
import { runsBetween } from '../split';
import { stylesUsedBy } from './import-styles';
import type { WordDocument } from '../word-document';

/** Parts that come along with any text. Settings do not (#2123). */
const COMPANIONS = ['styles', 'numbering', 'theme', 'fontTable', 'stylesWithEffects'];
/** Parts that come along when the text refers to them. */
const REFERENCED = ['image', 'hyperlink', 'chart', 'diagramData', 'oleObject'];
/** Note parts, and the element that refers to them. */
const NOTES: Readonly<Record<string, string>> = {
  footnotes: 'footnoteReference',
  endnotes: 'endnoteReference',
  comments: 'commentReference',
};
const HEADERS = ['header', 'footer'];

/** The Flat OPC of the whole body; with headers on hosts that give them (docs#583). */
export function ooxmlOfBody(document: WordDocument): string {
  const blocks = [...childElements(document.body.root)].filter(({ localName }) => localName !== 'sectPr');
  const withHeaders = document.quirks.ooxmlOfBody === 'with-headers';
  return flatOpc(document, blocks.map(copyOf), withHeaders);
}

/** The Flat OPC of a range: tables that lie in it whole, paragraphs otherwise, cut at both ends. */
export function ooxmlOfRange(range: DocRange): string {
  const inRange = new Set(range.paragraphs);
  const blocks: XmlElement[] = [];
  const taken = new Set<XmlElement>();
  for (const { paragraph, from, to } of range.portions) {
    const table = outermostTable(paragraph);
    if (table && paragraphsIn(table).every((inside) => inRange.has(inside))) {
      if (!taken.has(table)) blocks.push(copyOf(table));
      taken.add(table);
    } else {
      blocks.push(cutCopy(paragraph, from, to));
    }
  }
  return flatOpc(range.document, blocks, false);
}

function outermostTable(paragraph: XmlElement): XmlElement | null {
  let found: XmlElement | null = null;
  for (let table = wAncestor(paragraph, 'tbl'); table !== null; table = wAncestor(table, 'tbl')) found = table;
  return found;
}

function copyOf(element: XmlElement): XmlElement {
  return ownerDocument(element).importNode(element, true) as XmlElement;
}

function cutCopy(paragraph: XmlElement, from: number, to: number): XmlElement {
  const copy = copyOf(paragraph);
  const length = lengthOf(copy);
  for (const run of [...runsBetween(copy, to, length), ...runsBetween(copy, 0, from)]) run.parentNode?.removeChild(run);
  for (const { element, run, start } of piecesOf(copy)) {
    if (run === null && (start < from || start >= to)) element.parentNode?.removeChild(element);
  }
  return copy;
}

function flatOpc(document: WordDocument, blocks: readonly XmlElement[], withHeaders: boolean): string {
  const { pkg } = document;
  const main = mainCopy(document, blocks, withHeaders);
  const used = referencesIn(main);
  const relationships = pkg.relationships(pkg.mainPart).filter((relationship) => {
    const kind = relationship.type.slice(relationship.type.lastIndexOf('/') + 1);
    if (COMPANIONS.includes(kind)) return true;
    if (kind === 'comments' && document.quirks.ooxmlComments === 'left-out') return false;
    if (NOTES[kind] !== undefined) return used.has(kind);
    return used.has(relationship.id) && (REFERENCED.includes(kind) || (withHeaders && HEADERS.includes(kind)));
  });
  const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';
  return writeFlatOpc([
    {
      name: '/_rels/.rels',
      contentType: relationshipsType,
      content: relationshipsXml('', [
        { id: 'rId1', type: `${R}/officeDocument`, target: pkg.mainPart, external: false },
      ]),
    },
    {
      name: relationshipsPart(pkg.mainPart),
      contentType: relationshipsType,
      content: relationshipsXml(pkg.mainPart, relationships),
    },
    {
      name: pkg.mainPart,
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      content: document.xml.serialize(main),
    },
    ...relationships.flatMap(({ type, target, external }) => {
      if (external) return [];
      const part = partOf(document, target);
      return type.endsWith('/styles') && document.quirks.ooxmlStyles === 'in-use'
        ? [{ ...part, content: document.xml.serialize(usedStyles(document, target, blocks)) }]
        : [part];
    }),
  ]);
}

function partOf(
  { pkg, xml }: WordDocument,
  name: string,
): { name: string; contentType: string; content: string | Uint8Array } {
  const contentType = pkg.contentType(name) ?? 'application/octet-stream';
  const parsed = /[+/]xml$/.test(contentType) ? pkg.document(name) : undefined;
  return { name, contentType, content: parsed ? xml.serialize(parsed) : (pkg.bytes(name) ?? new Uint8Array()) };
}

/** The styles part without the styles that the blocks do not need. */
function usedStyles(document: WordDocument, part: string, blocks: readonly XmlElement[]): XmlDocument {
  const styles = document.pkg.document(part);
  const copy = document.xml.parse(styles ? document.xml.serialize(styles) : `<w:styles xmlns:w="${W}"/>`);
  const used = stylesUsedBy(document, blocks);
  for (const style of copy.documentElement ? wChildren(copy.documentElement, 'style') : []) {
    if (!used.has(wAttribute(style, 'styleId') ?? '')) style.parentNode?.removeChild(style);
  }
  return copy;
}

/** The main part with other blocks in its body, as a document of its own. */
function mainCopy(document: WordDocument, blocks: readonly XmlElement[], withHeaders: boolean): XmlDocument {
  const copy = document.xml.parse('<part/>');
  const placeholder = copy.documentElement;
  if (placeholder) copy.removeChild(placeholder);
  const root = document.mainDocument.documentElement;
  if (!root) throw new Error('The main part is empty');
  const newRoot = copy.appendChild(copy.importNode(root, false));
  const body = newRoot.appendChild(copy.importNode(document.body.root, false));
  for (const block of blocks) body.appendChild(copy.importNode(block, true));
  const section = wChild(document.body.root, 'sectPr');
  if (section) {
    const sectionCopy = copy.importNode(section, true) as XmlElement;
    body.appendChild(sectionCopy);
    if (!withHeaders) for (const name of ['headerReference', 'footerReference']) removeChildren(sectionCopy, name);
  }
  return copy;
}

/** Relationship ids that the text uses, and the kinds of notes in it. */
function referencesIn(main: XmlDocument): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of descendants(main)) {
    for (const { namespaceURI, value } of Array.from(element.attributes)) if (namespaceURI === R) ids.add(value);
    for (const [kind, reference] of Object.entries(NOTES)) if (isNamed(element, W, reference)) ids.add(kind);
  }
  return ids;
}

function relationshipsXml(source: string, relationships: readonly Relationship[]): string {
  const items = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(external ? target : relativeTarget(source, target))}"` +
      `${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${items.join('')}</Relationships>`;
}
