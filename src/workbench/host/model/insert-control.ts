import { descendants, insertInOrder, isNamed, ownerDocument, wElement } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import { onOff } from '../../../ooxml/values';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { isEmptied } from '../editing/placeholder';
import { OfficeError } from '../office-error';
import { lengthOf } from './content';
import { ControlModel } from './control';
import { randomId } from './random-id';
import type { DocRange } from './range';
import { gapAt, gapOutside, runsBetween } from './split';
import type { WordDocument } from './word-document';

/**
 * `insertContentControl` of a range, a rich text one: around whole paragraphs if the mark of one is in it or it goes over several, else
 * around a stretch of the line. Inside a table it stands in the cell, never around it. An empty one shows Word's prompt.
 */
export function insertControl(range: DocRange): ControlModel {
  const { document, portions } = range;
  const [first] = portions;
  if (!first) throw new OfficeError('InvalidArgument', 'There is nothing that a content control could be put around.');
  if (document.quirks.controlOverSnapToGrid === 'NotAllowed' && range.paragraphs.some(isOffTheGrid)) {
    throw new OfficeError(
      'NotAllowed',
      "A content control around text that is not snapped to the grid isn't supported.",
    );
  }
  const isBlock = portions.length > 1 || portions.some(({ mark }) => mark);
  const control = isBlock
    ? aroundParagraphs(document, range.paragraphs)
    : aroundStretch(document, first.paragraph, first.from, first.to);
  const model = new ControlModel(document, control);
  if (isEmptied(document, control)) document.placeholders.show(control);
  document.rearranged();
  for (const paragraph of model.range.paragraphs) document.changed(paragraph);
  return model;
}

function aroundParagraphs(document: WordDocument, paragraphs: readonly XmlElement[]): XmlElement {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  const parent = first?.parentNode;
  if (!first || !last || !parent || paragraphs.some(({ parentNode }) => parentNode !== parent)) {
    throw new OfficeError(
      'InvalidArgument',
      'A content control cannot begin in one cell or control and end in another.',
    );
  }
  const { control, content } = newControl(document, first);
  parent.insertBefore(control, first);
  moveBetween(first, last, content);
  return control;
}

function aroundStretch(document: WordDocument, paragraph: XmlElement, from: number, to: number): XmlElement {
  const { control, content } = newControl(document, paragraph);
  if (from === to) {
    const gap = gapOutside(gapAt(paragraph, Math.min(from, lengthOf(paragraph))), DIVIDED);
    gap.parent.insertBefore(control, gap.before);
    return control;
  }
  const runs = runsBetween(paragraph, from, to);
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) throw new OfficeError('InvalidArgument', 'There is no text to put a content control around.');
  const container = commonParent(first, last);
  const [start, end] = [branchBelow(container, first), branchBelow(container, last)];
  // A link or control that is cut in the middle cannot be in another control by half.
  if (lengthBetween(start, end) !== to - from) {
    throw new OfficeError('InvalidArgument', 'The range cuts through a link or another content control.');
  }
  container.insertBefore(control, start);
  moveBetween(start, end, content);
  return control;
}

/** Whether a w:snapToGrid in the paragraph, for itself or for its text, is switched off. */
function isOffTheGrid(paragraph: XmlElement): boolean {
  return [...descendants(paragraph)].some((element) => isNamed(element, W, 'snapToGrid') && !onOff(element));
}

/** Change marks are divided where a control begins or ends; links and controls are not. */
const DIVIDED = ['ins', 'del', 'moveTo', 'moveFrom'];

function newControl(
  document: WordDocument,
  beside: XmlElement,
): { readonly control: XmlElement; readonly content: XmlElement } {
  const xml = ownerDocument(beside);
  const control = wElement(xml, 'sdt');
  const properties = wElement(xml, 'sdtPr');
  const content = wElement(xml, 'sdtContent');
  control.appendChild(properties);
  control.appendChild(content);
  insertInOrder(properties, wElement(xml, 'id', { val: randomId() }));
  return { control, content };
}

function moveBetween(first: XmlNode, last: XmlNode, to: XmlElement): void {
  for (let node: XmlNode | null = first; node !== null;) {
    const next: XmlNode | null = node === last ? null : node.nextSibling;
    to.appendChild(node);
    node = next;
  }
}

function commonParent(a: XmlElement, b: XmlElement): XmlNode {
  const above = new Set<XmlNode>();
  for (let node = a.parentNode; node !== null; node = node.parentNode) above.add(node);
  for (let node = b.parentNode; node !== null; node = node.parentNode) if (above.has(node)) return node;
  throw new Error('The runs are not in one document');
}

function branchBelow(container: XmlNode, node: XmlNode): XmlNode {
  let at = node;
  while (at.parentNode !== null && at.parentNode !== container) at = at.parentNode;
  return at;
}

/** How many places siblings hold from one to another. */
function lengthBetween(first: XmlNode, last: XmlNode): number {
  let length = 0;
  for (let node: XmlNode | null = first; node !== null; node = node === last ? null : node.nextSibling) {
    const holder = wElement(ownerDocument(first as XmlElement), 'p');
    holder.appendChild(node.cloneNode(true));
    length += lengthOf(holder);
  }
  return length;
}
