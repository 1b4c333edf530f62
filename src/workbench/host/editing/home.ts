import { isNamed, wAncestor, wChild } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import type { DocRange } from '../model/range';
import { controlsInside } from './locks';
import { placesOf } from './placeholder';

/**
 * The innermost control that holds all of a range: one around its paragraphs, or one in their line. A mere place at the
 * edge of a control in a line stands outside of it.
 */
export function homeOf({ document, start, end }: DocRange): XmlElement | null {
  if (start.paragraph === end.paragraph) {
    const inline = controlsInside(start.paragraph).filter((control) => {
      const { from, to } = placesOf(document, control);
      if (start.offset === end.offset) return from < start.offset && start.offset < to;
      return from <= start.offset && end.offset <= to;
    });
    const innermost = inline.at(-1);
    if (innermost) return innermost;
  }
  for (let node = start.paragraph.parentNode; node !== null; node = node.parentNode) {
    if (isNamed(node, W, 'sdt') && holds(node, end.paragraph)) return node;
  }
  return null;
}

function holds(control: XmlElement, paragraph: XmlElement): boolean {
  for (let node = paragraph.parentNode; node !== null; node = node.parentNode) if (node === control) return true;
  return false;
}

/** Whether a control stands in a line, or else around paragraphs. */
export function isInline(control: XmlElement): boolean {
  return wAncestor(control, 'p') !== null && control.getElementsByTagNameNS(W, 'p').length === 0;
}

export function showsPrompt(control: XmlElement): boolean {
  const properties = wChild(control, 'sdtPr');
  return properties !== null && wChild(properties, 'showingPlcHdr') !== null;
}
