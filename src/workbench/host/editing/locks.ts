import { isNamed, wChild, wValue } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import type { WordDocument } from '../model/word-document';
import { controlsAt, type Caret } from './caret';
import { EditRefused } from './refusal';

/** @throws EditRefused if nothing may be written there: the document is closed to it, or a control is. */
export function demandEditable(document: WordDocument, caret: Caret): void {
  const controls = controlsTouching(caret.paragraph).length > 0 ? controlsAt(caret) : [];
  if (document.refusesWrites && !(document.settings.allowsFillingIn && controls.length > 0)) {
    throw new EditRefused('这份文档受保护、已标记为最终状态或以只读方式打开，不能改动。请先解除保护。');
  }
  for (const [level, control] of controls.entries()) {
    const refusal = refusalOf(control, level > 0);
    if (refusal !== null) throw new EditRefused(refusal);
  }
}

/** @throws EditRefused if the control must not be removed (w:lock, ISO/IEC 29500-1, 17.5.2.23). */
export function demandRemovable(control: XmlElement): void {
  const lock = lockOf(control);
  if (lock === 'sdtLocked' || lock === 'sdtContentLocked') {
    throw new EditRefused(`内容控件“${titleOf(control)}”已锁定，不能删除。`);
  }
  demandContentFree(control);
}

/** @throws EditRefused if the control's content must not be changed. */
export function demandContentFree(control: XmlElement): void {
  const refusal = refusalOf(control, false);
  if (refusal !== null && hasLockedContent(control)) throw new EditRefused(refusal);
}

function refusalOf(control: XmlElement, holdsAnother: boolean): string | null {
  const title = titleOf(control);
  if (hasLockedContent(control)) return `内容控件“${title}”的内容已锁定，不能改动。`;
  const properties = wChild(control, 'sdtPr');
  if (!properties) return null;
  if (holdsAnother) return null;
  if (wChild(properties, 'group')) return `“${title}”这一组内容已锁定，只能填写其中的内容控件。`;
  const kind = NOT_TYPED.find(([name]) => hasChildNamed(properties, name));
  return kind ? `内容控件“${title}”是${kind[1]}，不能直接输入文字。` : null;
}

/** Kinds of controls that hold no typed text (ISO/IEC 29500-1, 17.5.2; w14:checkbox of [MS-DOCX]). */
const NOT_TYPED = [
  ['dropDownList', '下拉列表'],
  ['checkbox', '复选框'],
  ['picture', '图片'],
] as const;

function hasChildNamed(parent: XmlElement, name: string): boolean {
  for (let node: XmlNode | null = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeName.replace(/^.*:/, '') === name) return true;
  }
  return false;
}

function hasLockedContent(control: XmlElement): boolean {
  const lock = lockOf(control);
  return lock === 'contentLocked' || lock === 'sdtContentLocked';
}

function lockOf(control: XmlElement): string | null {
  return wValue(wChild(control, 'sdtPr'), 'lock');
}

function titleOf(control: XmlElement): string {
  const properties = wChild(control, 'sdtPr');
  return wValue(properties, 'alias') ?? wValue(properties, 'tag') ?? '未命名';
}

/** All controls in or around a paragraph; those in its text boxes are in paragraphs of their own. */
export function controlsTouching(paragraph: XmlElement): XmlElement[] {
  const controls = controlsInside(paragraph);
  for (let node = paragraph.parentNode; node !== null; node = node.parentNode) {
    if (isNamed(node, W, 'sdt')) controls.push(node);
  }
  return controls;
}

/** The controls in the line of a paragraph. */
export function controlsInside(paragraph: XmlElement): XmlElement[] {
  return Array.from(paragraph.getElementsByTagNameNS(W, 'sdt')).filter((control) => lineAround(control) === paragraph);
}

/** The paragraph or text box that an element stands in. */
function lineAround(element: XmlElement): XmlNode | null {
  let node = element.parentNode;
  while (node !== null && !isNamed(node, W, 'p') && !isNamed(node, W, 'txbxContent')) node = node.parentNode;
  return node;
}
