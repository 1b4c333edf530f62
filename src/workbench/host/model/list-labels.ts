import type { ListNumber, Numbering } from '../../../ooxml/numbering';
import type { XmlElement } from '../../../ooxml/xml';

/** What Word shows before each list paragraph, for all paragraphs of the body at once. */
export class ListLabels {
  private readonly labels = new Map<XmlElement, ListNumber>();

  constructor(numbering: Numbering, paragraphs: readonly XmlElement[]) {
    const counter = numbering.counter();
    for (const paragraph of paragraphs) {
      const label = counter.next(paragraph);
      if (label) this.labels.set(paragraph, label);
    }
  }

  of(paragraph: XmlElement): ListNumber | null {
    return this.labels.get(paragraph) ?? null;
  }

  /** The paragraphs of one list, in order. */
  paragraphsOf(numId: string): XmlElement[] {
    return [...this.labels].filter(([, label]) => label.numId === numId).map(([paragraph]) => paragraph);
  }

  get numIds(): readonly string[] {
    return [...new Set([...this.labels.values()].map(({ numId }) => numId))];
  }
}
