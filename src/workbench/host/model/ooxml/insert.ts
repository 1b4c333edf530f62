import {
  childElements,
  descendants,
  ensureChild,
  ensureProperties,
  isNamed,
  wChild,
  wElement,
  wSetAttribute,
} from '../../../../ooxml/dom';
import { W, W14, WP } from '../../../../ooxml/namespaces';
import { Package, UnreadableFile } from '../../../../ooxml/package/package';
import type { XmlElement } from '../../../../ooxml/xml';
import { OfficeError } from '../../office-error';
import { homeOf, isInline, showsPrompt } from '../../editing/home';
import { controlsTouching } from '../../editing/locks';
import { isEmptied, placesOf } from '../../editing/placeholder';
import { lengthOf } from '../content';
import { contentOf, markedInserted, splitParagraph } from '../edit';
import { clearRange, insertParagraphBeside, type InsertLocation } from '../insert-text';
import { DocRange } from '../range';
import { gapAt, runsOf } from '../split';
import { paragraphsIn } from '../story';
import type { WordDocument } from '../word-document';
import { randomId } from '../random-id';
import { importBookmarks } from './import-bookmarks';
import { importCustomXml } from './import-custom-xml';
import { importNumbering } from './import-numbering';
import { importParts } from './import-parts';
import { importStyles, renameReferences } from './import-styles';

/** `insertOoxml` into a range. */
export function insertOoxmlIntoRange(range: DocRange, ooxml: string, location: InsertLocation): DocRange {
  const { document } = range;
  const blocks = importBlocks(document, ooxml);
  const home = location === 'Replace' || location === 'Start' || location === 'End' ? homeOf(range) : null;
  const prompted = home !== null && showsPrompt(home);
  if (prompted) document.placeholders.remove(home);
  else if (location === 'Replace') clearRange(range);
  // An emptied control in a line has no place of its own: the content goes into it, not beside it.
  if (home && isInline(home) && isEmptied(document, home)) {
    const inserted = insertIntoEmpty(document, home, blocks);
    showData(inserted);
    return inserted;
  }
  const { paragraph, offset } = location === 'End' || location === 'After' ? range.end : range.start;
  const inserted = insertBlocks(document, blocks, paragraph, Math.min(offset, lengthOf(paragraph)));
  showData(inserted);
  return inserted;
}

/** A control in a line takes the text of one paragraph. */
function insertIntoEmpty(document: WordDocument, control: XmlElement, blocks: readonly XmlElement[]): DocRange {
  const [block, ...others] = blocks;
  if (!block || others.length > 0 || !isNamed(block, W, 'p')) {
    throw new OfficeError('InvalidArgument', 'A control inside a paragraph holds no paragraphs or tables.');
  }
  const { paragraph, from } = placesOf(document, control);
  const content = ensureChild(control, 'sdtContent');
  const length = lengthOf(block);
  for (const node of contentOf(block)) content.appendChild(node);
  document.positions.inserted(paragraph, from, length);
  document.changed(paragraph);
  return DocRange.of(document, { paragraph, offset: from }, { paragraph, offset: from + length });
}

/** The document may have had the data already that the inserted controls are bound to. */
function showData({ document, paragraphs }: DocRange): void {
  for (const paragraph of paragraphs)
    for (const control of controlsTouching(paragraph)) document.bindings.refreshIn(control);
}

/** `insertOoxml` into the body. */
export function insertOoxmlIntoBody(
  document: WordDocument,
  ooxml: string,
  location: 'Replace' | 'Start' | 'End',
): DocRange {
  const blocks = importBlocks(document, ooxml);
  if (location === 'Start') {
    const inserted = insertBlocks(document, blocks, document.firstParagraph, 0);
    showData(inserted);
    return inserted;
  }
  if (location === 'Replace') emptyBody(document);
  const inserted = insertBlocks(document, blocks, ...endOfBody(document));
  if (document.quirks.bodyInsert === 'adds-empty-paragraph') {
    insertParagraphAtEnd(document);
  }
  showData(inserted);
  return inserted;
}

/** Where what is inserted at the end of the body begins: see the quirk `bodyInsertAtEnd`. */
function endOfBody(document: WordDocument): [XmlElement, number] {
  const last = document.lastParagraph;
  if (document.quirks.bodyInsertAtEnd === 'joins-last-paragraph' || lengthOf(last) === 0) return [last, lengthOf(last)];
  return [insertParagraphBeside(document, last, '', 'After'), 0];
}

function insertParagraphAtEnd(document: WordDocument): void {
  const made = wElement(document.mainDocument, 'p');
  document.body.root.insertBefore(made, wChild(document.body.root, 'sectPr'));
  document.rearranged();
}

function emptyBody(document: WordDocument): void {
  const { root } = document.body;
  for (const element of [...childElements(root)]) if (element.localName !== 'sectPr') root.removeChild(element);
  document.body.rearranged();
  const made = document.firstParagraph;
  document.positions.gather(made);
  document.rearranged();
}

/** The blocks of a package, made the document's own: styles, lists, pictures and ids. */
function importBlocks(document: WordDocument, ooxml: string): XmlElement[] {
  const from = openPackage(document, ooxml);
  const root = from.document(from.mainPart)?.documentElement;
  const body = root && wChild(root, 'body');
  // The package's section properties, settings and document defaults are not taken over (#5062, #2345).
  const blocks = [...(body ? childElements(body) : [])]
    .filter(({ localName }) => localName !== 'sectPr')
    .map((block) => document.mainDocument.importNode(block, true) as XmlElement);
  refuseNotes(blocks);
  const { ids, added } = importStyles(document, from, blocks);
  for (const block of blocks) renameReferences(block, ids);
  importNumbering(document, from, [...blocks, ...added], ids);
  importParts(document, from, blocks);
  importCustomXml(document, from);
  for (const block of blocks) renewIds(block);
  importBookmarks(document, blocks);
  if (document.quirks.ooxmlUndo === 'clears-undo') document.history.clear();
  if (document.revisions.on) for (const block of blocks) markInserted(document, block);
  return blocks;
}

function openPackage(document: WordDocument, ooxml: string): Package {
  try {
    return Package.open(new TextEncoder().encode(ooxml), document.xml);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new OfficeError('InvalidArgument', `insertOoxml: ${error.message}`);
  }
}

/** Comments and notes of a package have parts of their own, which no host brings in a documented way. */
function refuseNotes(blocks: readonly XmlElement[]): void {
  for (const element of blocks.flatMap((block) => [...descendants(block)])) {
    if (['footnoteReference', 'endnoteReference', 'commentReference'].some((name) => isNamed(element, W, name))) {
      throw new OfficeError('NotImplemented', "The workbench's Word cannot insert notes and comments.");
    }
  }
}

/** Ids of controls, paragraphs and drawings are given anew (#603, #1718, #4078). */
function renewIds(block: XmlElement): void {
  for (const element of [block, ...descendants(block)]) {
    element.removeAttributeNS(W14, 'textId');
    if (element.hasAttributeNS(W14, 'paraId')) element.setAttributeNS(W14, 'w14:paraId', randomHex());
    if (isNamed(element, W, 'sdtPr')) renewControlId(element);
    if (element.namespaceURI === WP && element.localName === 'docPr') {
      element.setAttributeNS(null, 'id', String(randomId()));
    }
  }
}

function renewControlId(properties: XmlElement): void {
  wSetAttribute(ensureChild(properties, 'id'), 'val', randomId());
}

/** Below 80000000, as [MS-DOCX] 2.6.2.3 wants it. */
function randomHex(): string {
  return randomId().toString(16).toUpperCase().padStart(8, '0');
}

function markInserted(document: WordDocument, block: XmlElement): void {
  const paragraphs = isNamed(block, W, 'p') ? [block] : paragraphsIn(block);
  for (const paragraph of paragraphs) {
    document.revisions.markParagraphMark(ensureProperties(paragraph, 'pPr'), 'ins');
    for (const run of runsOf(paragraph)) {
      const { parentNode: parent, nextSibling: next } = run;
      if (parent && !isNamed(parent, W, 'ins')) parent.insertBefore(markedInserted(document, run), next);
    }
  }
}

/**
 * Pastes blocks at a place in a paragraph. The first paragraph joins what stands before the place and brings its
 * properties; the last melts into what stands behind it and loses its own (#2914, #3222; quirk `lastInsertedParagraph`).
 * A package of a single paragraph brings text only (#3149; quirk `singleInsertedParagraph`).
 */
function insertBlocks(
  document: WordDocument,
  blocks: readonly XmlElement[],
  paragraph: XmlElement,
  offset: number,
): DocRange {
  const [first, ...rest] = blocks;
  if (!first) return DocRange.at(document, paragraph, offset);
  if (rest.length === 0 && isNamed(first, W, 'p')) return insertSingle(document, first, paragraph, offset);

  const tail = splitParagraph(document, paragraph, offset);
  const last = rest.at(-1);
  const melts = document.quirks.lastInsertedParagraph === 'merges' && last !== undefined && isNamed(last, W, 'p');
  const start = insertFirst(document, first, paragraph, offset);
  const parent = tail.parentNode;
  for (const block of melts ? rest.slice(0, -1) : rest) parent?.insertBefore(block, tail);
  let end = { paragraph: tail, offset: 0 };
  if (melts) end = { paragraph: tail, offset: meltInto(document, last, tail) };
  document.rearranged();
  const afterBlocks = last !== undefined && !melts && isNamed(last, W, 'p') && lengthOf(tail) === 0;
  if (afterBlocks) {
    // Nothing of the destination is left behind the place: the last inserted paragraph takes the place of the rest.
    document.positions.vanished(tail, last, lengthOf(last));
    parent?.removeChild(tail);
    end = { paragraph: last, offset: lengthOf(last) };
    document.rearranged();
  }
  document.changed(end.paragraph);
  return DocRange.of(document, start, end);
}

function insertSingle(document: WordDocument, block: XmlElement, paragraph: XmlElement, offset: number): DocRange {
  const gap = gapAt(paragraph, offset);
  const length = lengthOf(block);
  for (const node of contentOf(block)) gap.parent.insertBefore(node, gap.before);
  document.positions.inserted(paragraph, offset, length);
  if (document.quirks.singleInsertedParagraph === 'keeps-properties') takeProperties(block, paragraph);
  document.changed(paragraph);
  return DocRange.of(document, { paragraph, offset }, { paragraph, offset: offset + length });
}

/** @returns where what was inserted begins. */
function insertFirst(
  document: WordDocument,
  block: XmlElement,
  head: XmlElement,
  offset: number,
): { paragraph: XmlElement; offset: number } {
  if (!isNamed(block, W, 'p')) {
    head.parentNode?.insertBefore(block, head.nextSibling);
    const [firstInside = head] = paragraphsIn(block);
    if (offset === 0) {
      document.positions.vanished(head, firstInside, 0);
      head.parentNode?.removeChild(head);
    }
    return { paragraph: firstInside, offset: 0 };
  }
  for (const node of contentOf(block)) head.appendChild(node);
  takeProperties(block, head);
  document.changed(head);
  return { paragraph: head, offset };
}

/** Puts the content of a paragraph before that of another. @returns how many places it has. */
function meltInto(document: WordDocument, block: XmlElement, paragraph: XmlElement): number {
  const length = lengthOf(block);
  const before = gapAt(paragraph, 0).before;
  for (const node of contentOf(block)) paragraph.insertBefore(node, before);
  document.positions.moved(paragraph, 0, paragraph, length);
  return length;
}

function takeProperties(from: XmlElement, to: XmlElement): void {
  const old = wChild(to, 'pPr');
  const section = old && wChild(old, 'sectPr');
  if (old) to.removeChild(old);
  const properties = wChild(from, 'pPr');
  if (properties) to.insertBefore(properties, to.firstChild);
  if (section) ensureProperties(to, 'pPr').appendChild(section);
}
