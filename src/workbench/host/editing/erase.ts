import {
  childElements,
  ensureChild,
  isElement,
  isNamed,
  removeChildren,
  wAncestor,
  wChild,
  ensureProperties,
  insertInOrder,
} from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { editText, lengthOf, piecesOf } from '../model/content';
import { contentOf, deleteContent, isInsertedMark, removeWithEmptyWrappers } from '../model/edit';
import { detachFromList } from '../model/list-membership';
import type { DocRange } from '../model/range';
import type { WordDocument } from '../model/word-document';
import { inlineControlAround, surroundingsOf, type Caret } from './caret';
import { controlsTouching, demandContentFree, demandRemovable } from './locks';
import { placesOf } from './placeholder';
import { stepFrom, type Direction, type Unit } from './steps';

/** Backspace and Delete without a selection. @returns the caret afterwards. */
export function eraseAt(document: WordDocument, caret: Caret, direction: Direction, unit: Unit): Caret {
  const { paragraph, offset } = caret;
  const entered = enteredControl(caret, direction);
  if (entered) return entered;
  if (direction === 'backward' && offset === 0) {
    if (document.labels.of(paragraph)) {
      detachFromList(document, paragraph);
      return caret;
    }
    return eraseBreakBefore(document, caret);
  }
  if (direction === 'forward' && offset >= lengthOf(paragraph)) {
    const next = siblingParagraph(paragraph, (node) => node.nextSibling);
    return next ? joinParagraphs(document, paragraph, next, 'before') : caret;
  }
  const at = pastDeletions(document, caret, direction);
  const to = stepFrom(document, at, direction, unit);
  if (to?.paragraph !== paragraph) return { ...caret, offset: at.offset };
  const [from, end] = direction === 'backward' ? [to.offset, at.offset] : [at.offset, to.offset];
  removePlaces(document, paragraph, from, end);
  const moves = direction === 'forward' && document.revisions.on;
  return { paragraph, offset: moves ? end : from, side: offset === 0 ? 'after' : 'before' };
}

/** At the outer edge of a control the first press only goes into it: a control is not opened from outside. */
function enteredControl(caret: Caret, direction: Direction): Caret | null {
  const { before, after, home } = surroundingsOf(caret);
  const next = direction === 'backward' ? before : after;
  if (!next || before === after) return null;
  const control = inlineControlAround(next.element, caret.paragraph);
  if (control === null || control === home) return null;
  return { ...caret, side: direction === 'backward' ? 'before' : 'after' };
}

function eraseBreakBefore(document: WordDocument, caret: Caret): Caret {
  const { paragraph } = caret;
  const previous = siblingParagraph(paragraph, (node) => node.previousSibling);
  return previous ? joinParagraphs(document, previous, paragraph, 'before') : caret;
}

/** With tracking on, what is deleted already is passed over. */
function pastDeletions(
  document: WordDocument,
  { paragraph, offset }: Caret,
  direction: Direction,
): { paragraph: XmlElement; offset: number } {
  if (!document.revisions.on) return { paragraph, offset };
  const pieces = piecesOf(paragraph);
  if (direction === 'backward') {
    for (const { start, length, deleted } of [...pieces].reverse()) {
      if (start + length === offset && deleted) offset = start;
    }
  } else {
    for (const { start, length, deleted } of pieces) if (start === offset && deleted) offset = start + length;
  }
  return { paragraph, offset };
}

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

/** Removes places of one paragraph, cutting text where it stands; with tracking on they are marked instead. */
export function removePlaces(document: WordDocument, paragraph: XmlElement, from: number, to: number): void {
  if (to <= from) return;
  if (document.revisions.on) {
    deleteContent(document, paragraph, from, to);
    return;
  }
  for (const { element, run, start, length, text } of piecesOf(paragraph)) {
    const [cutFrom, cutTo] = [Math.max(0, from - start), Math.min(length, to - start)];
    if (cutFrom >= cutTo) continue;
    if (cutFrom > 0 || cutTo < length) editText(element, text.slice(0, cutFrom) + text.slice(cutTo));
    else if (run === null) removeWithEmptyWrappers(element);
    else removeFromRun(element, run);
  }
  document.positions.removed(paragraph, from, to);
  document.changed(paragraph);
}

function removeFromRun(element: XmlElement, run: XmlElement): void {
  // What mc:AlternateContent or a guide wraps goes with its wrapper.
  let node: XmlNode = element;
  while (node.parentNode !== null && node.parentNode !== run) node = node.parentNode;
  node.parentNode?.removeChild(node);
  const isEmpty = [...childElements(run)].every(({ localName }) => localName === 'rPr');
  if (isEmpty && run.parentNode !== null) removeWithEmptyWrappers(run);
}

/**
 * Removes the paragraph mark between two neighbours. The text goes on in the first one, with its looks; an empty first one
 * goes, and the second stays as it is.
 */
export function joinParagraphs(
  document: WordDocument,
  first: XmlElement,
  second: XmlElement,
  side: Caret['side'],
): Caret {
  const offset = lengthOf(first);
  if (document.revisions.on && !isInsertedMark(first)) {
    document.revisions.markParagraphMark(ensureProperties(first, 'pPr'), 'del');
    document.changed(first);
    return { paragraph: first, offset, side };
  }
  if (offset === 0) {
    document.positions.moved(first, 0, second, 0);
    for (const node of contentOf(first).reverse()) second.insertBefore(node, contentOf(second)[0] ?? null);
    first.parentNode?.removeChild(first);
    document.rearranged();
    document.changed(second);
    return { paragraph: second, offset: 0, side: 'after' };
  }
  for (const node of contentOf(second)) first.appendChild(node);
  inheritMark(first, second);
  document.positions.moved(second, 0, first, offset);
  second.parentNode?.removeChild(second);
  document.rearranged();
  document.changed(first);
  return { paragraph: first, offset, side };
}

/** The first paragraph's mark went: what it said (a section's end, its own insertion) goes, what the second's says stays. */
function inheritMark(first: XmlElement, second: XmlElement): void {
  const own = wChild(first, 'pPr');
  if (own) removeChildren(own, 'sectPr');
  const ownMark = own && wChild(own, 'rPr');
  for (const name of REVISIONS_OF_MARK) if (ownMark) removeChildren(ownMark, name);
  if (ownMark?.firstChild === null) own?.removeChild(ownMark);
  if (own?.firstChild === null) first.removeChild(own);

  const properties = wChild(second, 'pPr');
  const section = properties && wChild(properties, 'sectPr');
  if (section) insertInOrder(ensureProperties(first, 'pPr'), section);
  const mark = properties && wChild(properties, 'rPr');
  for (const revision of mark ? [...childElements(mark)] : []) {
    if (!REVISIONS_OF_MARK.includes(revision.localName)) continue;
    insertInOrder(ensureChild(ensureProperties(first, 'pPr'), 'rPr'), revision);
  }
}

const REVISIONS_OF_MARK = ['ins', 'del', 'moveFrom', 'moveTo'];

/** The paragraph right beside another one in the same container; bookmarks may stand between them. */
export function siblingParagraph(paragraph: XmlElement, step: (node: XmlNode) => XmlNode | null): XmlElement | null {
  for (let node = step(paragraph); node !== null; node = step(node)) {
    if (isNamed(node, W, 'p')) return node;
    if (isElement(node) && ['tbl', 'sdt', 'sectPr', 'customXml'].includes(node.localName)) return null;
  }
  return null;
}

/** Where the selection ends: behind a mark is the start of the next paragraph, if that stands in the same container. */
function endOf(document: WordDocument, { end }: DocRange): { readonly paragraph: XmlElement; readonly offset: number } {
  const length = lengthOf(end.paragraph);
  if (end.offset <= length) return end;
  const next = siblingParagraph(end.paragraph, (node) => node.nextSibling);
  return next && document.body.indexOf(next) >= 0
    ? { paragraph: next, offset: 0 }
    : { paragraph: end.paragraph, offset: length };
}

/** After the contents are gone, the marks between them: paragraphs of one container grow together. */
function joinEnds(document: WordDocument, range: DocRange, at: { paragraph: XmlElement; offset: number }): Caret {
  const end = endOf(document, range);
  const inside = range.paragraphs.filter((paragraph) => paragraph !== at.paragraph && paragraph !== end.paragraph);
  if (document.revisions.on) {
    for (const { paragraph, mark } of range.portions) {
      const next = siblingParagraph(paragraph, (node) => node.nextSibling);
      if (mark && next) joinParagraphs(document, paragraph, next, 'before');
    }
    return { ...at, side: at.offset === 0 ? 'after' : 'before' };
  }
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
    for (const control of Array.from(paragraph.getElementsByTagNameNS(W, 'sdt'))) {
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
