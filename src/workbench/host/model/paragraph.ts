import type { XmlElement } from '../../../ooxml/xml';
import { deleteRange } from './edit';
import { DocRange } from './range';
import type { WordDocument } from './word-document';

/** One paragraph of the body. */
export class ParagraphModel {
  constructor(
    readonly document: WordDocument,
    private readonly paragraph: XmlElement,
  ) {}

  /** The w:p. Throws OfficeError ItemNotFound if it was deleted. */
  get element(): XmlElement {
    return this.document.demand(this.paragraph);
  }

  /** 0-based among the paragraphs of the body. */
  get index(): number {
    return this.document.body.indexOf(this.element);
  }

  /** The paragraph with its mark. */
  get whole(): DocRange {
    return DocRange.ofParagraph(this.document, this.element, true);
  }

  /** The paragraph without its mark. */
  get content(): DocRange {
    return DocRange.ofParagraph(this.document, this.element, false);
  }

  delete(): void {
    deleteRange(this.document, this.whole);
  }

  /** The paragraph so many places further on (or back); null at the end. */
  neighbour(steps: number): ParagraphModel | null {
    const element = this.document.body.paragraphs[this.index + steps];
    return element ? new ParagraphModel(this.document, element) : null;
  }
}
