import { Numbering } from '../ooxml/numbering';
import type { Package } from '../ooxml/package';
import type { Styles } from '../ooxml/styles';
import type { BodyParagraph } from './body';
import type { ListLabel } from './draft';

/** The automatic number or bullet of each paragraph, counted in document order; null where there is none. */
export function readLabels(pkg: Package, styles: Styles, paragraphs: readonly BodyParagraph[]): (ListLabel | null)[] {
  const part = pkg.related(pkg.mainPart, 'numbering');
  const counter = new Numbering(part === undefined ? undefined : pkg.document(part), styles).counter();
  return paragraphs.map((paragraph) => counter.next(paragraph.element));
}
