import type { Draft, DraftParagraph, Leftover, TextPiece } from '../draft/draft';
import type { Finding } from '../draft/finding';
import {
  childElements,
  insertInOrder,
  isElement,
  isNamed,
  ownerDocument,
  removeChildren,
  wChild,
  wElement,
} from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../ooxml/xml';
import { holdsSentinel, ownCharacters } from '../text/sentinel';
import type { Plan } from './plan';
import { groupedByParagraph } from '../edit/text-edit';
import { emptyParagraphsRemoved, leftoversRemoved, markdownRemoved, softReturnsSplit } from './restructure-notes';
import { RunText, writeText } from './clean/run-text';

/**
 * One kind of change of the paragraphs themselves. Answers with what was done, null for nothing; after a change the draft
 * has to be read, and planned, again.
 */
export type Restructure = (draft: Draft, plan: Plan) => Finding | null;

/**
 * In the order in which they are made: without marks more lines are headings; a split lays bare headings, and empty
 * paragraphs where two soft returns followed each other; only then it can be told which empty ones stand between text.
 */
export const RESTRUCTURES: readonly Restructure[] = [
  removeLeftovers,
  removeMarkdown,
  splitSoftReturns,
  removeEmptyParagraphs,
];

/** What is the add-in's own, and has come back, goes; what is told is what has gone. */
export function removeLeftovers({ leftovers, pkg }: Draft): Finding | null {
  const gone = leftovers.filter(takeOut);
  if (gone.length === 0) return null;
  pkg.touch(pkg.mainPart);
  return leftoversRemoved(gone.length);
}

function takeOut({ element, pieces, whole }: Leftover): boolean {
  const parent = element.parentNode as XmlElement | null;
  if (whole && parent && canGo(element, parent)) {
    parent.removeChild(element);
    return true;
  }
  return cutOutSentinels(pieces);
}

/** A cell ends with a paragraph (17.4.65), other places have one at least; a section lies in the last one of its own (17.6.18). */
function canGo(element: XmlElement, parent: XmlElement): boolean {
  const others = [...childElements(parent)].filter((other) => other !== element);
  const isWhole = isNamed(parent, W, 'tc')
    ? others.slice(-1).some((last) => isNamed(last, W, 'p'))
    : others.some((other) => isNamed(other, W, 'p'));
  const properties = wChild(element, 'pPr');
  return isWhole && (properties === null || wChild(properties, 'sectPr') === null);
}

/** Cuts them out of a paragraph's text, over as many runs as Word may have put them into. Whether none is left. */
function cutOutSentinels(pieces: readonly TextPiece[]): boolean {
  const isOwn = ownCharacters(pieces.map(({ text }) => text).join(''));
  let at = 0;
  let left = '';
  for (const { element, text } of pieces) {
    const start = at;
    at += text.length;
    const rest = [...Array(text.length).keys()].filter((place) => isOwn[start + place]).map((place) => text[place]);
    const isText = isNamed(element, W, 't');
    if (isText && rest.length < text.length) writeText(element, rest.join(''));
    left += isText ? rest.join('') : text;
  }
  return !holdsSentinel(left);
}

/** Marks of Markdown go. */
export function removeMarkdown(draft: Draft, { restructures: { unmark } }: Plan): Finding | null {
  if (unmark.length === 0) return null;
  const edits = groupedByParagraph(unmark);
  for (const [index, own] of edits) {
    const paragraph = draft.paragraphs[index];
    if (paragraph === undefined) continue;
    const text = new RunText(paragraph);
    for (const edit of [...own].reverse()) text.remove(edit);
  }
  draft.pkg.touch(draft.pkg.mainPart);
  return markdownRemoved(edits.size);
}

/** Soft returns become paragraph ends. */
function splitSoftReturns(draft: Draft, { restructures: { split } }: Plan): Finding | null {
  if (split.length === 0) return null;
  for (const index of split) {
    const paragraph = draft.paragraphs[index];
    if (paragraph !== undefined) splitAtSoftReturns(paragraph);
  }
  draft.pkg.touch(draft.pkg.mainPart);
  return softReturnsSplit(split.length);
}

/** Spare empty paragraphs go. */
function removeEmptyParagraphs(draft: Draft, { restructures: { remove } }: Plan): Finding | null {
  if (remove.length === 0) return null;
  for (const index of remove) {
    const element = draft.paragraphs[index]?.element;
    element?.parentNode?.removeChild(element);
  }
  draft.pkg.touch(draft.pkg.mainPart);
  return emptyParagraphsRemoved(remove.length);
}

/**
 * Cuts a paragraph before each soft return, in its document; the element itself stays the last part, with its marks and its
 * section. Answers with all the parts in order.
 */
export function splitAtSoftReturns({ element, pieces }: DraftParagraph): XmlElement[] {
  const parts: XmlElement[] = [];
  // Looked for once: where there are none, all runs would be looked at for each line.
  const pPr = wChild(element, 'pPr');
  for (const [count, piece] of pieces.filter(({ text }) => text === '\n').entries()) {
    const before = paragraphBefore(element, pPr, count === 0);
    moveBefore(element, piece.run, before);
    cutRun(piece.run, piece.element, before);
    parts.push(before);
  }
  return [...parts, element];
}

/** A new paragraph in front, with the same properties. Only the first one keeps the list number and the page break. */
function paragraphBefore(element: XmlElement, pPr: XmlElement | null, first: boolean): XmlElement {
  const document = ownerDocument(element);
  const before = wElement(document, 'p');
  if (pPr !== null) {
    const copy = pPr.cloneNode(true) as XmlElement;
    for (const own of ['sectPr', 'pPrChange']) removeChildren(copy, own);
    before.appendChild(copy);
    if (first) {
      for (const once of ['numPr', 'pageBreakBefore']) removeChildren(pPr, once);
      // The style may number its paragraphs: what follows the first line had no number.
      const none = wElement(document, 'numPr');
      none.appendChild(wElement(document, 'numId', { val: 0 }));
      insertInOrder(pPr, none);
    }
  }
  element.parentNode?.insertBefore(before, element);
  return before;
}

/** Moves what stands in front of a run into the paragraph before. */
function moveBefore(element: XmlElement, run: XmlElement, before: XmlElement): void {
  let node = element.firstChild;
  // Looks no further than the run: a paragraph may have thousands of lines.
  while (node !== null && node !== run) {
    const next: XmlNode | null = node.nextSibling;
    if (isElement(node) && !isNamed(node, W, 'pPr')) before.appendChild(node);
    node = next;
  }
}

/** Moves what stands in front of the soft return in its run, and takes the soft return out. */
function cutRun(run: XmlElement, softReturn: XmlElement, before: XmlElement): void {
  const front = run.cloneNode(false) as XmlElement;
  const rPr = wChild(run, 'rPr');
  if (rPr !== null) front.appendChild(rPr.cloneNode(true));
  let moved = false;
  let node: XmlNode | null = rPr === null ? run.firstChild : rPr.nextSibling;
  while (node !== null && node !== softReturn) {
    const next: XmlNode | null = node.nextSibling;
    front.appendChild(node);
    moved = true;
    node = next;
  }
  run.removeChild(softReturn);
  if (moved) before.appendChild(front);
}
