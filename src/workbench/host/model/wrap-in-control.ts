import { ensureChild, isNamed, wElement } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { OfficeError } from '../office-error';
import { lengthOf } from './content';
import { ControlModel } from './control';
import { randomId } from './random-id';
import type { DocRange } from './range';
import { gapAt } from './split';

/** What Word shows in an empty control that has no prompt of its own. */
const DEFAULT_PROMPT = '单击或点击此处输入文字。';

/**
 * `insertContentControl` of a range: a rich text control around it. A range of several paragraphs, or one that holds a
 * paragraph's mark, is wrapped as whole paragraphs; what cannot be wrapped without tearing something apart is refused.
 */
export function wrapInControl(range: DocRange): ControlModel {
  const { document, paragraphs, start, end } = range;
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (!first || !last) throw new OfficeError('InvalidArgument', 'Nothing to put a control around.');
  const control = wElement(document.mainDocument, 'sdt');
  control.appendChild(wElement(document.mainDocument, 'sdtPr'));
  const content = control.appendChild(wElement(document.mainDocument, 'sdtContent')) as XmlElement;
  const isStretch = first === last && end.offset <= lengthOf(first);
  if (isStretch) wrapStretch(first, Math.min(start.offset, end.offset), end.offset, control, content);
  else wrapSiblings(first, last.nextSibling, control, content);
  const model = new ControlModel(document, control);
  ensureChild(model.properties, 'id');
  model.setValue('id', String(randomId()));
  if (content.firstChild === null) showDefaultPrompt(model, content);
  document.rearranged();
  for (const paragraph of paragraphs) document.changed(paragraph);
  return model;
}

function wrapStretch(paragraph: XmlElement, from: number, to: number, control: XmlElement, content: XmlElement): void {
  // The end first: a cut there leaves what stands before it where it is.
  const end = gapAt(paragraph, to);
  const start = from === to ? end : gapAt(paragraph, from);
  if (start.parent !== end.parent) {
    throw new OfficeError('InvalidArgument', 'A control would begin inside of something and end outside of it.');
  }
  start.parent.insertBefore(control, start.before);
  moveUntil(start.before, start.before === end.before ? start.before : end.before, content);
}

function wrapSiblings(first: XmlElement, behind: XmlNode | null, control: XmlElement, content: XmlElement): void {
  const { parentNode: parent } = first;
  if (!parent || (behind !== null && behind.parentNode !== parent)) {
    throw new OfficeError('InvalidArgument', 'A control cannot go across the border of a cell or of another control.');
  }
  parent.insertBefore(control, first);
  moveUntil(first, behind, content);
}

function moveUntil(first: XmlNode | null, behind: XmlNode | null, content: XmlElement): void {
  for (let node = first; node !== null && node !== behind;) {
    const next: XmlNode | null = node.nextSibling;
    content.appendChild(node);
    node = next;
  }
}

function showDefaultPrompt({ document, properties, element }: ControlModel, content: XmlElement): void {
  const run = content.appendChild(wElement(document.mainDocument, 'r')) as XmlElement;
  const text = run.appendChild(wElement(document.mainDocument, 't')) as XmlElement;
  text.textContent = DEFAULT_PROMPT;
  ensureChild(properties, 'showingPlcHdr');
  let paragraph = element.parentNode;
  while (paragraph && !isNamed(paragraph, W, 'p')) paragraph = paragraph.parentNode;
  if (paragraph && isNamed(paragraph, W, 'p')) document.positions.inserted(paragraph, 0, DEFAULT_PROMPT.length);
}
