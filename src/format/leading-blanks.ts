import type { DraftParagraph, TextPiece } from '../draft/draft';
import { isElement, wAncestor, wAttribute, wChildren } from '../ooxml/dom';
import type { XmlElement } from '../ooxml/xml';

/**
 * How many UTF-16 units of blanks at the beginning of a paragraph may go: they were typed as an indent and would stand beside
 * the first-line indent. None where they belong to something else: a field's result, which Word writes again, or a content
 * control's text.
 */
export function removableBlanks(paragraph: DraftParagraph): number {
  const length = paragraph.leadingBlanks.length;
  const pieces = paragraph.pieces.filter((piece) => piece.start < length);
  return pieces.every((piece) => isFree(piece)) ? length : 0;
}

function isFree({ run }: TextPiece): boolean {
  return wAncestor(run, 'fldSimple') === null && !isInField(run);
}

/** Whether a complex field that began earlier in the paragraph is still open at this run. */
function isInField(run: XmlElement): boolean {
  let depth = 0;
  for (let node = run.previousSibling; node !== null; node = node.previousSibling) {
    if (!isElement(node)) continue;
    for (const mark of wChildren(node, 'fldChar')) {
      const type = wAttribute(mark, 'fldCharType');
      if (type === 'end') depth++;
      if (type === 'begin') depth--;
      if (depth < 0) return true;
    }
  }
  return false;
}
