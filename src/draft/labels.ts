import type { Numbering } from '../ooxml/numbering';
import type { BodyParagraph } from './body';
import type { ListLabel } from './draft';

/** The automatic number or bullet of each paragraph, counted in document order; null where there is none. */
export function readLabels(numbering: Numbering, paragraphs: readonly BodyParagraph[]): (ListLabel | null)[] {
  const counter = numbering.counter();
  return paragraphs.map((paragraph) => counter.next(paragraph.element));
}
