import type { DraftParagraph } from '../../draft/draft';
import { descendants } from '../../ooxml/dom';
import { M } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';

/**
 * How many UTF-16 units of blanks at the beginning of a paragraph may go: they were typed as an indent and would stand beside
 * the first-line indent. None where a picture, a symbol or a form field stands in front: then they are no indent.
 */
export function removableBlanks(paragraph: DraftParagraph): number {
  // In the rest of a joined paragraph they stand between words.
  if (paragraph.goesOn) return 0;
  const length = paragraph.leadingBlanks.length;
  const last = paragraph.pieces.filter((piece) => piece.start < length).pop();
  return last === undefined || showsSomethingBefore(paragraph.element, last.element) ? 0 : length;
}

/** What is seen but is no text; w:ffData is that of a tick box. */
const VISIBLE = new Set(['drawing', 'pict', 'object', 'sym', 'ruby', 'ffData']);

function showsSomethingBefore(paragraph: XmlElement, blank: XmlElement): boolean {
  for (const element of descendants(paragraph)) {
    if (element === blank) return false;
    if (VISIBLE.has(element.localName) || element.namespaceURI === M) return true;
  }
  return false;
}
