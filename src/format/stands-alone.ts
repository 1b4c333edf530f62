import type { DraftParagraph, TextPiece } from '../draft/draft';
import { childElements, wAttribute } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { XmlElement } from '../ooxml/xml';

/** Whether a piece of text stands in a run of the paragraph itself, outside of fields, links, controls and revisions. */
export function standsAlone({ element, objects }: DraftParagraph, { run, element: own }: TextPiece): boolean {
  if (run.parentNode !== element || own.parentNode !== run) return false;
  return !objects.has('field') || fieldDepthBefore(element, run) === 0;
}

function fieldDepthBefore(paragraph: XmlElement, run: XmlElement): number {
  let depth = 0;
  for (const element of childElements(paragraph)) {
    if (element === run) break;
    for (const mark of Array.from(element.getElementsByTagNameNS(W, 'fldChar'))) {
      const type = wAttribute(mark, 'fldCharType');
      if (type === 'begin') depth++;
      if (type === 'end') depth--;
    }
  }
  return depth;
}
