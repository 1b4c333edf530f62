import type { XmlElement } from '../../../ooxml/xml';
import { DocRange } from '../model/range';
import { paragraphsIn } from '../model/story';
import type { WordDocument } from '../model/word-document';

/** What `values` has for a cell. */
export function textOfCell(document: WordDocument, cell: XmlElement): string {
  return paragraphsIn(cell)
    .map((paragraph) => DocRange.ofParagraph(document, paragraph, false).text)
    .join(document.quirks.paragraphSeparator);
}
