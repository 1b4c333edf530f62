import { wChild } from '../ooxml/dom';
import type { Numbering } from '../ooxml/numbering';
import { onOff } from '../ooxml/values';
import type { BodyParagraph } from './body';
import type { ListLabel } from './draft';

/** The automatic number or bullet of each paragraph that has one, counted in the order given, which is the document's. */
export function readLabels(
  numbering: Numbering,
  paragraphs: readonly BodyParagraph[],
): ReadonlyMap<BodyParagraph, ListLabel> {
  const counter = numbering.counter();
  const labels = new Map<BodyParagraph, ListLabel>();
  for (const paragraph of paragraphs) {
    const label = counter.next(paragraph.element);
    if (label !== null) labels.set(paragraph, isHidden(numbering, label) ? { ...label, text: '' } : label);
  }
  return labels;
}

/** A number that its level hides counts on, but nobody sees it. */
function isHidden(numbering: Numbering, { numId, level }: ListLabel): boolean {
  const element = numbering.levelElement(numId, level);
  const rPr = element && wChild(element, 'rPr');
  const vanish = rPr && wChild(rPr, 'vanish');
  return vanish !== null && onOff(vanish);
}
