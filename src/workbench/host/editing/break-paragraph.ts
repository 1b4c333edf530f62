import {
  childElements,
  ensureChild,
  ensureProperties,
  insertInOrder,
  isNamed,
  ownerDocument,
  removeChildren,
  wChild,
  wElement,
  wValue,
} from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { lengthOf } from '../model/content';
import { contentOf, splitParagraph, withoutChange } from '../model/edit';
import { detachFromList, setListLevel } from '../model/list-membership';
import { styleId } from '../model/style-sheet';
import type { WordDocument } from '../model/word-document';
import { controlsAt, surroundingsOf, type Caret } from './caret';
import { lineEndAt } from './line-end';
import { EditRefused } from './refusal';
import { insertMark } from './type-text';

/** Enter. @returns the caret afterwards. */
export function breakParagraph(document: WordDocument, caret: Caret): Caret {
  const { paragraph } = caret;
  const { home, anchor } = surroundingsOf(caret);
  if (isPlainText(controlsAt(caret)[0])) {
    if (lineEndAt(caret) === 'line-break') return insertMark(document, caret, 'br');
    throw new EditRefused('这个纯文本内容控件只能填一行。');
  }
  if (home) {
    if (!fillsParagraph(home, paragraph)) {
      throw new EditRefused('这个内容控件在一行文字之中，不能分段。需要换行请按 Shift+Enter。');
    }
    putAround(document, home, paragraph);
  }
  const length = lengthOf(paragraph);
  const label = document.labels.of(paragraph);
  if (length === 0 && label) {
    if (label.level > 0) setListLevel(document, paragraph, label.level - 1);
    else detachFromList(document, paragraph);
    return caret;
  }
  const look = anchor?.run ? wChild(anchor.run, 'rPr') : null;
  const second = splitParagraph(document, paragraph, caret.offset);
  if (lengthOf(second) === 0) dressFollowing(document, paragraph, second, look);
  return { paragraph: second, offset: 0, side: 'after' };
}

/** What comes behind a heading is what its style says (w:next, ISO/IEC 29500-1, 17.7.4.10); else it goes on as it was. */
function dressFollowing(document: WordDocument, first: XmlElement, second: XmlElement, look: XmlElement | null): void {
  const style = document.styles.ofParagraph(first);
  const next = document.styles.byId(wValue(style ?? null, 'next') ?? '');
  if (next && next !== style) {
    const properties = ensureProperties(second, 'pPr');
    for (const child of [...childElements(properties)]) if (child.localName !== 'sectPr') properties.removeChild(child);
    if (next !== document.styles.defaultOf('paragraph')) {
      insertInOrder(properties, wElement(ownerDocument(second), 'pStyle', { val: styleId(next) }));
    }
    if (properties.firstChild === null) second.removeChild(properties);
    return;
  }
  if (!look) return;
  const mark = ensureChild(ensureProperties(second, 'pPr'), 'rPr');
  removeLook(mark);
  for (const child of [...childElements(withoutChange(look.cloneNode(true)))]) insertInOrder(mark, child);
}

/** Empties a w:rPr of a mark but for what says that the mark was inserted or deleted. */
function removeLook(mark: XmlElement): void {
  for (const child of [...childElements(mark)]) {
    if (!['ins', 'del', 'moveFrom', 'moveTo'].includes(child.localName)) mark.removeChild(child);
  }
}

function isPlainText(control: XmlElement | undefined): boolean {
  const properties = control && wChild(control, 'sdtPr');
  return properties != null && wChild(properties, 'text') !== null;
}

function fillsParagraph(control: XmlElement, paragraph: XmlElement): boolean {
  return contentOf(paragraph).every((node) => node === control || !SHOWN.some((name) => isNamed(node, W, name)));
}

const SHOWN = ['r', 'sdt', 'hyperlink', 'ins', 'del', 'moveTo', 'moveFrom', 'smartTag', 'fldSimple'];

/** A control that fills its paragraph goes around it, as Word does when a second one is begun in it. */
function putAround(document: WordDocument, control: XmlElement, paragraph: XmlElement): void {
  const content = wChild(control, 'sdtContent');
  if (!content || paragraph.parentNode === null) return;
  paragraph.parentNode.insertBefore(control, paragraph);
  for (let node = content.firstChild; node !== null; node = content.firstChild) paragraph.appendChild(node);
  content.appendChild(paragraph);
  removeChildren(control, 'sdtEndPr');
  document.rearranged();
}
