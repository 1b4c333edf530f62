import type { Draft, DraftParagraph } from '../draft/draft';
import { childElements, insertInOrder, isNamed, ownerDocument, removeChildren, wChild, wElement } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../ooxml/xml';
import type { Plan } from './plan';

/**
 * Changes the paragraphs themselves as the plan's repairs say: soft returns become paragraph ends, spare empty paragraphs go.
 * Afterwards the draft has to be read, and planned, again. Returns whether anything changed.
 */
export function repair(draft: Draft, plan: Plan): boolean {
  const { remove, split } = plan.repairs;
  for (const index of split) {
    const paragraph = draft.paragraphs[index];
    if (paragraph !== undefined) splitAtSoftReturns(paragraph);
  }
  for (const index of remove) {
    const element = draft.paragraphs[index]?.element;
    element?.parentNode?.removeChild(element);
  }
  const changed = split.length > 0 || remove.length > 0;
  if (changed) draft.pkg.touch(draft.pkg.mainPart);
  return changed;
}

/** Cuts the paragraph before each soft return; the element itself stays the last part, with its marks and its section. */
function splitAtSoftReturns({ element, pieces }: DraftParagraph): void {
  for (const [count, piece] of pieces.filter(({ text }) => text === '\n').entries()) {
    const before = paragraphBefore(element, count === 0);
    moveBefore(element, piece.run, before);
    cutRun(piece.run, piece.element, before);
  }
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
