import { strFromU8, unzipSync } from 'fflate';
import { Element, parseXmlDocument, type Node } from 'slimdom';

/**
 * What a document holds, read without any of the program's own code, so that a fault of its reader cannot hide itself.
 */
export interface Content {
  /** Every part of the package by its name in the zip. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly mainPart: string;
  /** Each w:p of the main part in document order, text boxes included: text, and a mark for each thing that is not text. */
  readonly paragraphs: readonly string[];
  /** How many elements of each name there are, formatting left out. */
  readonly inventory: ReadonlyMap<string, number>;
  /** Section properties in order. */
  readonly sections: readonly string[];
}

export function readContent(bytes: Uint8Array): Content {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const mainPart = findMainPart(parts);
  const root = parse(parts.get(mainPart)!);
  const elements = [...descend(root)];
  const inventory = new Map<string, number>();
  for (const element of elements) {
    if (isFormatting(element)) continue;
    inventory.set(element.nodeName, (inventory.get(element.nodeName) ?? 0) + 1);
  }
  return {
    parts,
    mainPart,
    paragraphs: elements.filter((element) => isWord(element, 'p')).map(paragraphContent),
    inventory,
    sections: elements.filter(endsSection).map(spelledOut),
  };
}

/** Differences that must not be there after formatting; an empty list if the author lost nothing. */
export function lossesBetween(before: Content, after: Content): string[] {
  const losses: string[] = [];
  if (before.paragraphs.length !== after.paragraphs.length) {
    losses.push(`paragraphs: ${before.paragraphs.length} -> ${after.paragraphs.length}`);
  }
  before.paragraphs.forEach((text, i) => {
    const now = after.paragraphs[i];
    // Blanks typed as an indent may go; nothing else may.
    if (now !== undefined && now !== text && withoutIndent(now) !== withoutIndent(text)) {
      losses.push(`paragraph ${i}: ${JSON.stringify(text.slice(0, 60))} -> ${JSON.stringify(now.slice(0, 60))}`);
    }
  });
  for (const name of new Set([...before.inventory.keys(), ...after.inventory.keys()])) {
    const [was, is] = [before.inventory.get(name) ?? 0, after.inventory.get(name) ?? 0];
    if (was !== is) losses.push(`<${name}>: ${was} -> ${is}`);
  }
  if (before.sections.join('\n') !== after.sections.join('\n')) losses.push('section properties changed');
  return losses;
}

/** Parts that formatting may write: the text, its styles and numbering, and what registers them. */
export function touchedParts(before: Content, after: Content): string[] {
  const folder = before.mainPart.replace(/[^/]*$/, '');
  const mayChange = new Set([
    before.mainPart,
    `${folder}_rels/${before.mainPart.slice(folder.length)}.rels`,
    '[Content_Types].xml',
    ...[...after.parts.keys()].filter((name) => /(?:styles|numbering)\d*\.xml$/i.test(name)),
  ]);
  const names = new Set([...before.parts.keys(), ...after.parts.keys()]);
  // Names of parts ignore case (ECMA-376 part 2, 9.1.1).
  const may = new Set([...mayChange].map((name) => name.toLowerCase()));
  return [...names].filter(
    (name) => !may.has(name.toLowerCase()) && !same(before.parts.get(name), after.parts.get(name)),
  );
}

export function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}

export function parse(bytes: Uint8Array): Element {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = utf16 ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) : strFromU8(bytes);
  const root = parseXmlDocument(text.replace(/^\uFEFF/, '')).documentElement;
  if (root === null) throw new Error('no root element');
  return root;
}

export function* descend(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* descend(child);
}

/** Elements that show nothing when they are empty. */
const INVISIBLE = new Set(['r', 'ins', 'lastRenderedPageBreak', 'proofErr']);

const WORD_NAMESPACES = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
/** The namespace of no program: what is of it shows nothing itself. */
export const NOBODYS = 'urn:example:foreign';

const BLANK = /[ \t\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]/g;
/** Leaves of a paragraph that are seen, or that show something; anchors, bookmarks and properties in a wrong place are not. */
const SEEN = new Set([
  ...['sym', 'softHyphen', 'noBreakHyphen', 'ptab', 'pgNum', 'fldChar', 'separator', 'continuationSeparator'],
  ...['footnoteReference', 'endnoteReference', 'footnoteRef', 'endnoteRef', 'annotationRef', 'contentPart'],
  ...['dayShort', 'dayLong', 'monthShort', 'monthLong', 'yearShort', 'yearLong'],
]);
/** Blanks before the first character, with what may stand between them that nobody sees. */
const INDENT = /^(?:<\w+>|[ \t\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff])*/;
/** Stands for an underlined blank among blanks where it is no look of the whole paragraph: a line to write on. */
const WRITTEN_ON = '＿';

function findMainPart(parts: ReadonlyMap<string, Uint8Array>): string {
  const named = (wanted: string) => [...parts.keys()].find((part) => part.toLowerCase() === wanted.toLowerCase());
  const relationships = parse(parts.get(named('_rels/.rels') ?? '')!);
  const main = relationships.children.find((each) => each.getAttribute('Type')?.endsWith('/officeDocument'));
  const target = (main?.getAttribute('Target') ?? '').replace(/^\//, '');
  const name = named(target);
  if (name === undefined) throw new Error('no main part');
  return name;
}

function withoutIndent(text: string): string {
  return text.replace(INDENT, (indent) => indent.replace(BLANK, ''));
}

function isWord(element: Element, localName: string): boolean {
  return element.localName === localName && WORD_NAMESPACES.includes(element.namespaceURI ?? '');
}

/** In a broken file its properties may stand in any other place, where they are none. */
function endsSection(element: Element): boolean {
  const { parentElement } = element;
  return (
    isWord(element, 'sectPr') && parentElement !== null && ['body', 'pPr'].some((name) => isWord(parentElement, name))
  );
}

/** What an element says; how its namespaces are named, and where that is declared, is no matter. */
function spelledOut(element: Element): string {
  const attributes = element.attributes
    .filter(({ namespaceURI }) => namespaceURI !== 'http://www.w3.org/2000/xmlns/')
    .map(({ localName, value }) => ` ${localName}=${value}`);
  return `<${element.localName}${attributes.sort().join('')}>${element.children.map(spelledOut).join('')}</>`;
}

/** Elements that formatting adds, takes away or splits; a tab is text, see `paragraphContent`. */
function isFormatting(element: Element): boolean {
  if (['r', 't', 'tab', 'proofErr', 'lastRenderedPageBreak'].some((name) => isWord(element, name))) return true;
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    if (isWord(each, 'pPr') || isWord(each, 'rPr')) return true;
  }
  return false;
}

/** By its run itself. */
function isUnderlined(text: Element): boolean {
  const properties = text.parentElement?.children.find((each) => isWord(each, 'rPr'));
  const underline = properties?.children.find((each) => isWord(each, 'u'));
  return (
    underline !== undefined &&
    [...underline.attributes].some(({ localName, value }) => localName === 'val' && value !== 'none')
  );
}

/** Seen is what the field shows before it. */
function endsField(element: Element): boolean {
  return element.attributes.some(({ localName, value }) => localName === 'fldCharType' && value === 'end');
}

function isInvisible({ localName, namespaceURI }: Element): boolean {
  return INVISIBLE.has(localName) || namespaceURI === NOBODYS;
}

function paragraphContent(paragraph: Element): string {
  let content = '';
  const hasPlainWords = [...descend(paragraph)].some(
    (element) =>
      isWord(element, 't') && (element.textContent ?? '').replace(BLANK, '') !== '' && !isUnderlined(element),
  );
  const visit = (node: Node): void => {
    if (!(node instanceof Element)) return;
    // A text box's paragraphs are counted for themselves.
    if (node !== paragraph && isWord(node, 'p')) return;
    if (isWord(node, 'pPr') || isWord(node, 'rPr')) return;
    const blank = (text: string) =>
      hasPlainWords && text.replace(BLANK, '') === '' && isUnderlined(node) ? text.replace(BLANK, WRITTEN_ON) : text;
    if (['t', 'delText', 'instrText', 'delInstrText'].includes(node.localName))
      content += blank((node.textContent ?? '').replace(/[\r\n]/g, ' '));
    else if (isWord(node, 'tab')) content += blank('\t');
    else if (isWord(node, 'br') || isWord(node, 'cr')) content += '\n';
    else if (node !== paragraph && node.children.length === 0 && !isInvisible(node)) {
      const seen = (SEEN.has(node.localName) && !endsField(node)) || !WORD_NAMESPACES.includes(node.namespaceURI ?? '');
      content += seen ? `<${node.localName} >` : `<${node.localName}>`;
    } else node.children.forEach(visit);
  };
  visit(paragraph);
  return content;
}
