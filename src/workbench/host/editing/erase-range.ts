import { isNamed, wAncestor } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { lengthOf, piecesOf } from '../model/content';
import type { Position } from '../model/position';
import type { DocRange } from '../model/range';
import type { WordDocument } from '../model/word-document';
import type { Caret } from './caret';
import { joinParagraphs, siblingParagraph } from './join-paragraphs';
import { controlsInside, controlsTouching, demandContentFree, demandRemovable } from './locks';
import { placesOf } from './placeholder';
import { removePlaces } from './remove-places';

/**
 * Deletes what is selected. Cells stay where a selection goes across them; a table or control that is selected as a whole
 * goes as a whole.
 * @returns the caret afterwards.
 */
export function eraseRange(document: WordDocument, range: DocRange): Caret {
  const { portions } = range;
  const [first] = portions;
  const last = portions.at(-1);
  if (!first || !last) return { ...range.start, side: 'before' };
  const covered = coveredControls(document, range);
  covered.forEach(demandRemovable);
  for (const { paragraph, from, to } of portions) demandFree(paragraph, from, to);

  const blocks = document.revisions.on ? [] : coveredBlocks(first.paragraph, endOf(document, range).paragraph);
  for (const block of blocks) removeBlock(document, block, first.paragraph, first.from);
  for (const { paragraph, from, to } of portions) {
    if (document.body.indexOf(paragraph) >= 0) removePlaces(document, paragraph, from, to);
  }
  for (const control of covered) removeEmptied(control);
  return joinEnds(document, range, { paragraph: first.paragraph, offset: first.from });
}

/** Where the selection ends: behind a mark is the start of the next paragraph, if that stands in the same container. */
function endOf(document: WordDocument, { end }: DocRange): Position {
  const length = lengthOf(end.paragraph);
  if (end.offset <= length) return end;
  const next = siblingParagraph(end.paragraph, (node) => node.nextSibling);
  return next && document.body.indexOf(next) >= 0
    ? { paragraph: next, offset: 0 }
    : { paragraph: end.paragraph, offset: length };
}

/** After the contents are gone, the marks between them: paragraphs of one container grow together. */
function joinEnds(document: WordDocument, range: DocRange, at: Position): Caret {
  const end = endOf(document, range);
  const inside = range.paragraphs.filter((paragraph) => paragraph !== at.paragraph && paragraph !== end.paragraph);
  if (document.revisions.on) return markEnds(document, range, at);
  for (const paragraph of inside) {
    if (
      siblingParagraph(paragraph, (node) => node.previousSibling) ||
      siblingParagraph(paragraph, (node) => node.nextSibling)
    ) {
      document.positions.vanished(paragraph, at.paragraph, at.offset);
      paragraph.parentNode?.removeChild(paragraph);
      document.rearranged();
    }
  }
  const neighbour = siblingParagraph(at.paragraph, (node) => node.nextSibling);
  if (at.paragraph !== end.paragraph && neighbour === end.paragraph) {
    return joinParagraphs(document, at.paragraph, end.paragraph, 'before');
  }
  return { ...at, side: at.offset === 0 ? 'after' : 'before' };
}

/** With tracking on the marks stay, marked; only those that are own insertions really go, and may take a paragraph with them. */
function markEnds(document: WordDocument, range: DocRange, at: Position): Caret {
  let place = at;
  for (const { paragraph, mark } of [...range.portions].reverse()) {
    const next = siblingParagraph(paragraph, (node) => node.nextSibling);
    if (!mark || !next) continue;
    const joined = joinParagraphs(document, paragraph, next, 'before');
    if (paragraph === place.paragraph && joined.paragraph !== paragraph) place = { ...joined };
  }
  return { paragraph: place.paragraph, offset: place.offset, side: place.offset === 0 ? 'after' : 'before' };
}

/** Blocks between the two ends of a selection that are in it as a whole: tables, controls. */
function coveredBlocks(start: XmlElement, end: XmlElement): XmlElement[] {
  const container = commonContainer(start, end);
  const first = branchOf(start, container);
  const last = branchOf(end, container);
  const blocks: XmlElement[] = [];
  for (let node = first?.nextSibling ?? null; node !== null && node !== last; node = node.nextSibling) {
    if (isNamed(node, W, 'tbl') || isNamed(node, W, 'sdt')) blocks.push(node);
  }
  return blocks.filter((block) => wAncestor(block, 'tr') === null || isNamed(container ?? block, W, 'tc'));
}

function commonContainer(a: XmlElement, b: XmlElement): XmlNode | null {
  const above = new Set<XmlNode>();
  for (let node: XmlNode | null = a.parentNode; node !== null; node = node.parentNode) above.add(node);
  for (let node: XmlNode | null = b.parentNode; node !== null; node = node.parentNode) if (above.has(node)) return node;
  return null;
}

function branchOf(node: XmlNode, container: XmlNode | null): XmlNode | null {
  let at: XmlNode | null = node;
  while (at !== null && at.parentNode !== container) at = at.parentNode;
  return at;
}

function removeBlock(document: WordDocument, block: XmlElement, heir: XmlElement, offset: number): void {
  for (const paragraph of Array.from(block.getElementsByTagNameNS(W, 'p'))) {
    document.positions.vanished(paragraph, heir, offset);
  }
  block.parentNode?.removeChild(block);
  document.rearranged();
}

/** Controls in the selection with more than what is in them: those go. What is emptied from inside stays. */
function coveredControls(document: WordDocument, range: DocRange): XmlElement[] {
  const controls = new Set<XmlElement>();
  for (const { paragraph, from, to, mark } of range.portions) {
    for (const control of controlsInside(paragraph)) {
      const places = placesOf(document, control);
      const isInside = from <= places.from && to >= places.to;
      if (isInside && (from < places.from || to > places.to || mark || range.portions.length > 1))
        controls.add(control);
    }
  }
  for (const block of coveredBlocks(range.start.paragraph, endOf(document, range).paragraph)) {
    if (isNamed(block, W, 'sdt')) controls.add(block);
    for (const control of Array.from(block.getElementsByTagNameNS(W, 'sdt'))) controls.add(control);
  }
  return [...controls];
}

function removeEmptied(control: XmlElement): void {
  const isInline = wAncestor(control, 'p') !== null;
  if (isInline && control.parentNode !== null && control.getElementsByTagNameNS(W, 'del').length === 0) {
    control.parentNode.removeChild(control);
  }
}

function demandFree(paragraph: XmlElement, from: number, to: number): void {
  for (const control of controlsTouching(paragraph)) {
    const isAround = wAncestor(control, 'p') === null;
    const touched = piecesOf(paragraph).some(
      ({ element, start, length }) => start < to && start + length > from && (isAround || isIn(element, control)),
    );
    if (touched || (isAround && from === to)) demandContentFree(control);
  }
}

function isIn(node: XmlNode, container: XmlNode): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (at === container) return true;
  return false;
}
