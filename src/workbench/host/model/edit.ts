import {
  childElements,
  ensureProperties,
  isNamed,
  ownerDocument,
  removeChildren,
  wAncestor,
  wChild,
  wElement,
  wValue,
} from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { showsPrompt } from '../editing/home';
import { controlsInside } from '../editing/locks';
import { placesOf } from '../editing/placeholder';
import { controlsAbove } from '../editing/settle';
import { OfficeError } from '../office-error';
import { lengthOf, piecesOf, setText } from './content';
import { DocRange } from './range';
import { paragraphsIn } from './story';
import { gapAt, gapOutside, runsBetween, type Gap } from './split';
import type { WordDocument } from './word-document';

/** Marks around runs that are divided where a paragraph is. */
const REVISION_MARKS = ['ins', 'del', 'moveTo', 'moveFrom'];

/**
 * What new text becomes a part of where something ends or begins: the link or control of the text `before` it, or `after`
 * it; at the `edge` of a paragraph it stands by itself.
 */
export type Joins = 'before' | 'after' | 'edge';

/**
 * Inserts text. `\n` and `\r` begin a new paragraph, as in Word; `\t` and `\v` become a tab and a line break. The text
 * takes the look of what stands before it (at the start of a paragraph: of what follows).
 * @param joins what the text belongs to where two things meet.
 * @returns the range of the new text.
 */
export function insertText(
  document: WordDocument,
  paragraph: XmlElement,
  offset: number,
  text: string,
  joins: Joins = 'edge',
): DocRange {
  const lines = text.split(/\r\n|\r|\n/);
  let at = { paragraph, offset };
  const start = { paragraph, offset };
  for (const [index, line] of lines.entries()) {
    if (index > 0) at = { paragraph: splitParagraph(document, at.paragraph, at.offset), offset: 0 };
    if (line !== '') insertLine(document, at.paragraph, at.offset, line, index === 0 ? joins : 'edge');
    at.offset += line.length;
  }
  return DocRange.of(document, start, at);
}

/** Begins a new paragraph at a position: the new one keeps what stood before it, and this one's properties. */
export function splitParagraph(document: WordDocument, paragraph: XmlElement, offset: number): XmlElement {
  const gap = gapOutside(gapAt(paragraph, offset), REVISION_MARKS);
  if (gap.parent !== paragraph) return splitInside(document, paragraph, offset);
  const second = cloneEmpty(paragraph);
  moveAll(gap.before, second);
  // The section ends behind the second of the two.
  const properties = wChild(paragraph, 'pPr');
  if (properties) removeChildren(properties, 'sectPr');
  paragraph.parentNode?.insertBefore(second, paragraph.nextSibling);
  if (document.revisions.on) document.revisions.markParagraphMark(ensureProperties(paragraph, 'pPr'), 'ins');
  document.positions.moved(paragraph, offset, second, 0);
  document.rearranged();
  document.changed(paragraph);
  document.changed(second);
  return second;
}

/** Inside a link or control a paragraph is split behind it, as Word does not split those. */
function splitInside(document: WordDocument, paragraph: XmlElement, offset: number): XmlElement {
  const piece = piecesOf(paragraph).find(({ start }) => start >= offset);
  let node: XmlNode = piece?.run ?? paragraph;
  while (node.parentNode !== null && node.parentNode !== paragraph) node = node.parentNode;
  const behind = piecesOf(paragraph).find(({ element }) => follows(node, element));
  return splitParagraph(document, paragraph, behind?.start ?? lengthOf(paragraph));
}

function follows(container: XmlNode, element: XmlElement): boolean {
  let top: XmlNode = element;
  while (top.parentNode !== null && top.parentNode !== container.parentNode) top = top.parentNode;
  for (let node = container.nextSibling; node !== null; node = node.nextSibling) if (node === top) return true;
  return false;
}

/** An empty paragraph with the properties of another. */
export function cloneEmpty(paragraph: XmlElement): XmlElement {
  const made = wElement(ownerDocument(paragraph), 'p');
  const properties = wChild(paragraph, 'pPr');
  if (properties) {
    const clone = made.appendChild(properties.cloneNode(true));
    for (const change of [...childElements(clone)]) if (change.localName === 'pPrChange') clone.removeChild(change);
  }
  return made;
}

/** Removes what a range holds; whole paragraphs go, the two ends of a range over several paragraphs grow together. */
export function deleteRange(document: WordDocument, range: DocRange): void {
  const portions = range.portions;
  const covered = document.revisions.on ? [] : coveredInlineControls(range);
  if (document.quirks.deletionOverLocked === 'refused') refuseLocked(range, covered);
  for (const { paragraph, from, to } of portions) deleteContent(document, paragraph, from, to);
  for (const control of covered) if (!isLocked(control)) control.parentNode?.removeChild(control);
  for (const { paragraph, mark } of [...portions].reverse()) if (mark) deleteMark(document, paragraph);
}

/** Controls in a line that lie in a range with something besides: they go with it. What is emptied from inside stays. */
function coveredInlineControls({ document, portions }: DocRange): XmlElement[] {
  return portions.flatMap(({ paragraph, from, to, mark }) =>
    controlsInside(paragraph).filter((control) => {
      const places = placesOf(document, control);
      if (from > places.from || to < places.to) return false;
      return from < places.from || to > places.to || mark || portions.length > 1;
    }),
  );
}

/** @throws OfficeError AccessDenied if the range reaches over a control that cannot be deleted. */
function refuseLocked({ paragraphs }: DocRange, inline: readonly XmlElement[]): void {
  const inRange = new Set(paragraphs);
  const around = new Set(paragraphs.flatMap(controlsAbove));
  const covered = [...around].filter((control) => {
    const inside = paragraphsIn(control);
    return inside.length < paragraphs.length && inside.every((paragraph) => inRange.has(paragraph));
  });
  if ([...inline, ...covered].some(isLocked)) {
    throw new OfficeError('AccessDenied', 'The range holds a content control that cannot be deleted.');
  }
}

export function isLocked(control: XmlElement): boolean {
  return ['sdtLocked', 'sdtContentLocked'].includes(wValue(wChild(control, 'sdtPr'), 'lock') ?? '');
}

/** Removes places of one paragraph; with tracking on they are marked as deleted instead. */
export function deleteContent(document: WordDocument, paragraph: XmlElement, from: number, to: number): void {
  if (to <= from) return;
  const runs = runsBetween(paragraph, from, to);
  const formulas = piecesOf(paragraph).filter(({ run, start }) => run === null && start >= from && start < to);
  document.changed(paragraph);
  if (document.revisions.on) {
    for (const run of runs) markDeleted(document, run);
    return;
  }
  for (const node of [...runs, ...formulas.map(({ element }) => element)]) {
    document.tookFrom(controlsAbove(node));
    removeWithEmptyWrappers(node);
  }
  document.positions.removed(paragraph, from, to);
}

/**
 * Removes a paragraph mark: what follows in the next paragraph joins this one. An empty paragraph goes as a whole, so
 * that the next keeps its own properties; otherwise the joined paragraph has those of the second, whose mark is left.
 * The last paragraph of a cell or of the body has no next: see the quirk `deletedLastParagraph`.
 */
function deleteMark(document: WordDocument, paragraph: XmlElement): void {
  // A paragraph whose mark is itself a tracked insertion really goes.
  if (document.revisions.on && !isInsertedMark(paragraph)) {
    document.revisions.markParagraphMark(ensureProperties(paragraph, 'pPr'), 'del');
    document.changed(paragraph);
    return;
  }
  const next = nextParagraph(paragraph);
  if (next === null) {
    deleteLastMark(document, paragraph);
    return;
  }
  const length = lengthOf(paragraph);
  for (const node of contentOf(paragraph).reverse()) {
    // Word knows no runs without text: such a one of an empty paragraph is nothing that could move.
    if (!isEmptyRun(node)) next.insertBefore(node, gapAt(next, 0).before);
  }
  document.positions.moved(next, 0, next, length);
  document.positions.moved(paragraph, 0, next, 0);
  paragraph.parentNode?.removeChild(paragraph);
  document.rearranged();
  document.changed(next);
}

function isEmptyRun(node: XmlNode): boolean {
  return isNamed(node, W, 'r') && [...childElements(node)].every((child) => isNamed(child, W, 'rPr'));
}

export function isInsertedMark(paragraph: XmlElement): boolean {
  const mark = wChild(wChild(paragraph, 'pPr') ?? paragraph, 'rPr');
  return mark !== null && wChild(mark, 'ins') !== null;
}

/**
 * Behind the paragraph comes no other one to join. Before a table or a control it goes if it is empty; at the end of its container it
 * goes if another one stands before it and the host lets it (quirk `deletedLastParagraph`).
 */
function deleteLastMark(document: WordDocument, paragraph: XmlElement): void {
  if (lengthOf(paragraph) > 0) return;
  const previous = previousParagraph(paragraph);
  const beforeBlock = isBeforeBlock(paragraph);
  if (!beforeBlock && (previous === null || document.quirks.deletedLastParagraph === 'stays-empty')) return;
  // Two tables would grow together.
  if (beforeBlock && previous === null && hasBlockBefore(paragraph)) return;
  const heir = previous ?? document.body.paragraphs[document.body.indexOf(paragraph) + 1] ?? paragraph;
  document.positions.vanished(paragraph, heir, previous ? lengthOf(previous) : 0);
  paragraph.parentNode?.removeChild(paragraph);
  document.rearranged();
}

function isBeforeBlock(paragraph: XmlElement): boolean {
  for (let node = paragraph.nextSibling; node !== null; node = node.nextSibling) {
    if (isNamed(node, W, 'tbl') || isNamed(node, W, 'sdt')) return true;
    if (isNamed(node, W, 'p') || isNamed(node, W, 'sectPr')) return false;
  }
  return false;
}

function hasBlockBefore(paragraph: XmlElement): boolean {
  for (let node = paragraph.previousSibling; node !== null; node = node.previousSibling) {
    if (isNamed(node, W, 'tbl') || isNamed(node, W, 'sdt')) return true;
  }
  return false;
}

/** The paragraph right behind, in the same container. */
function nextParagraph(paragraph: XmlElement): XmlElement | null {
  return sibling(paragraph, (node) => node.nextSibling);
}

function previousParagraph(paragraph: XmlElement): XmlElement | null {
  return sibling(paragraph, (node) => node.previousSibling);
}

/** Bookmarks and the like may stand between two paragraphs. */
function sibling(paragraph: XmlElement, step: (node: XmlNode) => XmlNode | null): XmlElement | null {
  for (let node = step(paragraph); node !== null; node = step(node)) {
    if (isNamed(node, W, 'p')) return node;
    if (isNamed(node, W, 'tbl') || isNamed(node, W, 'sdt') || isNamed(node, W, 'sectPr')) return null;
  }
  return null;
}

function insertLine(document: WordDocument, paragraph: XmlElement, offset: number, line: string, joins: Joins): void {
  const look = lookAt(paragraph, joins === 'after' ? offset + 1 : offset);
  const gap = outsidePrompt(gapFor(paragraph, offset, joins));
  const run = wElement(ownerDocument(paragraph), 'r');
  if (look) run.appendChild(look);
  for (const part of line.split(/([\t\v])/)) {
    if (part === '\t') run.appendChild(wElement(ownerDocument(run), 'tab'));
    else if (part === '\v') run.appendChild(wElement(ownerDocument(run), 'br'));
    else if (part !== '') setText(appendText(run), part);
  }
  gap.parent.insertBefore(document.revisions.on ? markedInserted(document, run) : run, gap.before);
  document.positions.inserted(paragraph, offset, line.length);
  document.changed(paragraph);
}

function gapFor(paragraph: XmlElement, offset: number, joins: Joins): Gap {
  const gap = gapAt(paragraph, offset);
  if (joins === 'edge') return gap;
  const run = piecesOf(paragraph).find(
    ({ start, length }) => (joins === 'after' ? start : start + length) === offset,
  )?.run;
  return run?.parentNode ? { parent: run.parentNode, before: joins === 'after' ? run : run.nextSibling } : gap;
}

/** What is inserted behind a prompt that it does not replace stands behind its control. */
function outsidePrompt(gap: Gap): Gap {
  for (let node: XmlNode | null = gap.parent; node !== null && !isNamed(node, W, 'p'); node = node.parentNode) {
    if (isNamed(node, W, 'sdt') && showsPrompt(node) && node.parentNode) {
      return { parent: node.parentNode, before: node.nextSibling };
    }
  }
  return gap;
}

function appendText(run: XmlElement): XmlElement {
  const text = wElement(ownerDocument(run), 't');
  run.appendChild(text);
  return text;
}

/** Puts a run into a w:ins. */
export function markedInserted(document: WordDocument, run: XmlElement): XmlElement {
  const mark = document.revisions.mark(ownerDocument(run), 'ins');
  mark.appendChild(run);
  return mark;
}

function lookAt(paragraph: XmlElement, offset: number): XmlNode | null {
  const pieces = piecesOf(paragraph).filter(({ run }) => run !== null);
  const before = pieces.filter(({ start, length }) => start + length <= offset).at(-1);
  const at = pieces.find(({ start, length }) => start < offset && offset < start + length) ?? before ?? pieces[0];
  const properties = at?.run && wChild(at.run, 'rPr');
  if (properties) return withoutChange(properties.cloneNode(true));
  const mark = wChild(wChild(paragraph, 'pPr') ?? paragraph, 'rPr');
  return at || !mark ? null : withoutChange(mark.cloneNode(true));
}

export function withoutChange(properties: XmlNode): XmlNode {
  for (const element of [...childElements(properties)]) {
    if (['rPrChange', 'ins', 'del'].includes(element.localName)) properties.removeChild(element);
  }
  return properties;
}

/** A deleted run stands in a w:del, its text in w:delText; what was inserted and not yet accepted really goes. */
function markDeleted(document: WordDocument, run: XmlElement): void {
  if (wAncestor(run, 'del')) return;
  if (wAncestor(run, 'ins')) {
    removeWithEmptyWrappers(run);
    return;
  }
  const mark = document.revisions.mark(ownerDocument(run), 'del');
  run.parentNode?.insertBefore(mark, run);
  mark.appendChild(run);
  for (const text of [...childElements(run)]) {
    if (!isNamed(text, W, 't')) continue;
    const deleted = wElement(ownerDocument(run), 'delText');
    setText(deleted, text.textContent ?? '');
    run.insertBefore(deleted, text);
    run.removeChild(text);
  }
}

/** Links and change marks that hold nothing any more go too; controls stay. */
export function removeWithEmptyWrappers(node: XmlNode): void {
  const parent = node.parentNode;
  parent?.removeChild(node);
  if (parent !== null && parent.firstChild === null && isWrapper(parent)) removeWithEmptyWrappers(parent);
}

function isWrapper(node: XmlNode): boolean {
  return ['hyperlink', 'ins', 'del', 'smartTag', 'fldSimple'].some((name) => isNamed(node, W, name));
}

/** All that stands in a paragraph behind its properties. */
export function contentOf(paragraph: XmlElement): XmlNode[] {
  const nodes: XmlNode[] = [];
  for (let node = paragraph.firstChild; node !== null; node = node.nextSibling) {
    if (!isNamed(node, W, 'pPr')) nodes.push(node);
  }
  return nodes;
}

function moveAll(from: XmlNode | null, to: XmlElement): void {
  for (let node = from; node !== null;) {
    const next: XmlNode | null = node.nextSibling;
    to.appendChild(node);
    node = next;
  }
}
