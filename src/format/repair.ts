import type { Draft, DraftParagraph } from '../draft/draft';
import { childElements, insertInOrder, isNamed, ownerDocument, removeChildren, wChild, wElement } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../ooxml/xml';
import type { Plan } from './plan';
import type { Remark } from './remark';

/**
 * One kind of change of the paragraphs themselves. Answers with what was done, null for nothing; after a change the draft
 * has to be read, and planned, again.
 */
export type Repair = (draft: Draft, plan: Plan) => Remark | null;

/**
 * In the order in which they are made: a split lays bare headings, and empty paragraphs where two soft returns followed
 * each other; only then it can be told which empty paragraphs stand between text.
 */
export const REPAIRS: readonly Repair[] = [splitSoftReturns, removeEmptyParagraphs];

/** Soft returns become paragraph ends. */
function splitSoftReturns(draft: Draft, { repairs: { split } }: Plan): Remark | null {
  if (split.length === 0) return null;
  for (const index of split) {
    const paragraph = draft.paragraphs[index];
    if (paragraph !== undefined) splitAtSoftReturns(paragraph);
  }
  draft.pkg.touch(draft.pkg.mainPart);
  return done('soft-return-split', `拆开了 ${String(split.length)} 段里的段内换行。`);
}

/** Spare empty paragraphs go. */
function removeEmptyParagraphs(draft: Draft, { repairs: { remove } }: Plan): Remark | null {
  if (remove.length === 0) return null;
  for (const index of remove) {
    const element = draft.paragraphs[index]?.element;
    element?.parentNode?.removeChild(element);
  }
  draft.pkg.touch(draft.pkg.mainPart);
  return done('empty-paragraph-removed', `删去了正文之间的 ${String(remove.length)} 个空段。`);
}

function done(id: string, message: string): Remark {
  return { id, severity: 'advice', message, index: null, text: '' };
}

/**
 * Cuts a paragraph before each soft return, in its document; the element itself stays the last part, with its marks and its
 * section. Answers with all the parts in order.
 */
export function splitAtSoftReturns({ element, pieces }: DraftParagraph): XmlElement[] {
  const parts: XmlElement[] = [];
  for (const [count, piece] of pieces.filter(({ text }) => text === '\n').entries()) {
    const before = paragraphBefore(element, count === 0);
    moveBefore(element, piece.run, before);
    cutRun(piece.run, piece.element, before);
    parts.push(before);
  }
  return [...parts, element];
}

/** A new paragraph in front, with the same properties. Only the first one keeps the list number and the page break. */
function paragraphBefore(element: XmlElement, first: boolean): XmlElement {
  const document = ownerDocument(element);
  const before = wElement(document, 'p');
  const pPr = wChild(element, 'pPr');
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
  for (const node of [...childElements(element)]) {
    if (node === run) break;
    if (!isNamed(node, W, 'pPr')) before.appendChild(node);
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
