import {
  childElements,
  ensureProperties,
  insertInOrder,
  ownerDocument,
  removeChildren,
  wChild,
  wElement,
} from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { OfficeError } from '../office-error';
import { piecesOf } from './content';
import type { DocRange } from './range';
import { clearRun, formatRuns, setElement } from './run-format';
import { runsOf } from './split';
import { styleId, typeOf } from './style-sheet';
import type { WordDocument } from './word-document';

/**
 * `style =` of a paragraph or range. A paragraph style is given to every paragraph that the range touches; a character
 * style to the runs in it.
 * @param name as Word shows it (see `StyleSheet.byName`).
 * @throws OfficeError if there is no such style: the rest of the batch is not done (#227).
 */
export function assignStyle(document: WordDocument, range: DocRange, name: string): void {
  assign(document, range, document.styles.byName(name), name);
}

/** `styleBuiltIn =`, by a value of `Word.BuiltInStyleName`. */
export function assignBuiltInStyle(document: WordDocument, range: DocRange, id: string): void {
  assign(document, range, document.styles.byBuiltIn(id), id);
}

function assign(document: WordDocument, range: DocRange, style: XmlElement | undefined, name: string): void {
  if (!style) throw new OfficeError(document.quirks.unknownStyle, `There is no style “${name}” in this document.`);
  if (typeOf(style) === 'character') {
    formatRuns(document, range, (rPr) => setElement(rPr, 'rStyle', { val: styleId(style) }));
    return;
  }
  if (typeOf(style) !== 'paragraph') {
    throw new OfficeError('InvalidArgument', `“${name}” is a ${typeOf(style)} style.`);
  }
  for (const paragraph of range.paragraphs) assignToParagraph(document, paragraph, style);
}

function assignToParagraph(document: WordDocument, paragraph: XmlElement, style: XmlElement): void {
  const properties = ensureProperties(paragraph, 'pPr');
  document.revisions.rememberParagraph(properties);
  if (style === document.styles.defaultOf('paragraph')) removeChildren(properties, 'pStyle');
  else insertInOrder(properties, wElement(ownerDocument(properties), 'pStyle', { val: styleId(style) }));
  if (document.quirks.numberingOnStyle === 'removed') removeChildren(properties, 'numPr');
  if (document.quirks.styleAssignment !== 'keeps-direct') {
    clearParagraph(properties);
    clearRuns(document, paragraph);
  }
  document.changed(paragraph);
}

/** What is no direct paragraph formatting: structure and change marks. */
const KEPT = new Set(['pStyle', 'numPr', 'rPr', 'sectPr', 'pPrChange', 'framePr', 'cnfStyle', 'divId']);

export function clearParagraph(properties: XmlElement): void {
  for (const element of [...childElements(properties)]) {
    if (!KEPT.has(element.localName)) properties.removeChild(element);
  }
}

/**
 * Desktop Word removes a direct character format that covers more than half of the paragraph and keeps one that covers
 * less (KB Q102396): emphasis inside a paragraph survives, a paragraph that was formatted by hand as a whole does not.
 */
function clearRuns(document: WordDocument, paragraph: XmlElement): void {
  const runs = runsOf(paragraph);
  const everything = document.quirks.styleAssignment === 'clears-paragraph-and-run';
  const majority = everything ? null : majorityFormats(paragraph);
  const mark = wChild(ensureProperties(paragraph, 'pPr'), 'rPr');
  for (const holder of [...runs.map((run) => wChild(run, 'rPr')), mark]) {
    if (holder === null) continue;
    document.revisions.rememberRun(holder);
    if (majority === null) clearRun(holder);
    else removeFormats(holder, majority);
  }
}

function removeFormats(holder: XmlElement, formats: ReadonlySet<string>): void {
  for (const element of [...childElements(holder)]) {
    if (formats.has(signature(element))) holder.removeChild(element);
  }
}

/** Formats (element with its attributes) that cover more than half of the characters. */
function majorityFormats(paragraph: XmlElement): ReadonlySet<string> {
  const covered = new Map<string, number>();
  let total = 0;
  for (const { run, length } of piecesOf(paragraph)) {
    total += length;
    const holder = run && wChild(run, 'rPr');
    if (!holder) continue;
    for (const element of childElements(holder)) {
      if (['rStyle', 'lang', 'rPrChange'].includes(element.localName)) continue;
      covered.set(signature(element), (covered.get(signature(element)) ?? 0) + length);
    }
  }
  return new Set([...covered].filter(([, length]) => length * 2 > total).map(([format]) => format));
}

function signature(element: XmlElement): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).sort();
  return [element.nodeName, ...attributes].join(' ');
}
