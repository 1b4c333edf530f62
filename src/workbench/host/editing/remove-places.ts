import { childElements, isNamed } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { editText, piecesOf } from '../model/content';
import { deleteContent, removeWithEmptyWrappers } from '../model/edit';
import type { WordDocument } from '../model/word-document';

/** Removes places of one paragraph, cutting text where it stands; with tracking on they are marked instead. */
export function removePlaces(document: WordDocument, paragraph: XmlElement, from: number, to: number): void {
  if (to <= from) return;
  if (document.revisions.on) {
    deleteContent(document, paragraph, from, to);
    joinDeletions(document, paragraph);
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

/** Own deletions side by side are one: a word that is erased by keystrokes is one change to accept. */
function joinDeletions(document: WordDocument, paragraph: XmlElement): void {
  const isOwn = (node: XmlNode | null): node is XmlElement =>
    node !== null && isNamed(node, W, 'del') && document.revisions.isOwn(node);
  for (const deletion of Array.from(paragraph.getElementsByTagNameNS(W, 'del'))) {
    const before = deletion.previousSibling;
    if (!isOwn(deletion) || !isOwn(before)) continue;
    for (let node = deletion.firstChild; node !== null; node = deletion.firstChild) before.appendChild(node);
    deletion.parentNode?.removeChild(deletion);
  }
}

function removeFromRun(element: XmlElement, run: XmlElement): void {
  // What mc:AlternateContent or a guide wraps goes with its wrapper.
  let node: XmlNode = element;
  while (node.parentNode !== null && node.parentNode !== run) node = node.parentNode;
  node.parentNode?.removeChild(node);
  const isEmpty = [...childElements(run)].every(({ localName }) => localName === 'rPr');
  if (isEmpty && run.parentNode !== null) removeWithEmptyWrappers(run);
}
