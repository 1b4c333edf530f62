import { childElements, insertInOrder, ownerDocument, wChild, wElement } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';
import type { ParagraphPlan } from '../plan';
import { PARAGRAPH_RESIDUE, sameXml } from './residue';
import type { ParagraphStyle } from '../style';

/** Letters of scripts that run from right to left: their paragraphs keep their direction. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * Gives a paragraph its style and takes out of its properties what would beat it. The mark's own w:rPr is left to the
 * runs' cleaner; w:sectPr and tracked changes of formatting (w:pPrChange) stay. Returns whether anything changed.
 */
export function cleanParagraph(
  paragraph: XmlElement,
  text: string,
  plan: ParagraphPlan & { readonly style: ParagraphStyle },
  styleId: string,
): boolean {
  const document = ownerDocument(paragraph);
  const old = wChild(paragraph, 'pPr');
  const pPr = old === null ? wElement(document, 'pPr') : (old.cloneNode(true) as XmlElement);
  const keepsAlignment = plan.style.paragraph.alignment === null;
  for (const element of [...childElements(pPr)]) {
    if (element.namespaceURI !== W) continue;
    const name = element.localName;
    const residue = PARAGRAPH_RESIDUE.has(name) || (name === 'bidi' && !RIGHT_TO_LEFT.test(text));
    if (residue && !(name === 'jc' && keepsAlignment)) pPr.removeChild(element);
  }
  insertInOrder(pPr, wElement(document, 'pStyle', { val: styleId }));
  if (plan.list !== null) insertInOrder(pPr, listElement(pPr, plan.list));
  for (const [name, attributes] of plan.direct) insertInOrder(pPr, wElement(document, name, attributes));
  if (old === null) {
    paragraph.insertBefore(pPr, paragraph.firstChild);
    return true;
  }
  // Compared by what it says: a strict document names the edges of an indent differently.
  if (sameXml(old, pPr)) return false;
  paragraph.insertBefore(pPr, old);
  paragraph.removeChild(old);
  return true;
}

function listElement(pPr: XmlElement, list: { readonly numId: string; readonly level: number }): XmlElement {
  const document = ownerDocument(pPr);
  const numPr = wElement(document, 'numPr');
  numPr.appendChild(wElement(document, 'ilvl', { val: list.level }));
  numPr.appendChild(wElement(document, 'numId', { val: list.numId }));
  return numPr;
}
