import type { Draft, DraftParagraph } from './draft';
import type { XmlElement } from '../ooxml/xml';
import { trimBlanks } from '../text/blanks';

/** The words of paragraphs as a reader sees them, numbers of automatic lists included. */
export class ParagraphTexts {
  private readonly byElement: ReadonlyMap<XmlElement, DraftParagraph>;

  constructor(draft: Draft) {
    this.byElement = new Map(draft.paragraphs.map((paragraph) => [paragraph.element, paragraph]));
  }

  /** The lines of these paragraphs, a soft return ending a line too, without blanks at their ends and without empty ones. */
  linesOf(paragraphs: readonly XmlElement[]): string[] {
    return paragraphs.flatMap((element) => {
      const paragraph = this.byElement.get(element);
      return paragraph ? numberedLines(paragraph, paragraph.text) : [];
    });
  }
}

/** `text` of a paragraph, or a part of it from its beginning, as lines. */
export function numberedLines({ label }: DraftParagraph, text: string): string[] {
  const lines = text.split('\n').map(trimBlanks);
  const first = lines.findIndex((line) => line !== '');
  if (first < 0) return [];
  const number = label?.text ?? '';
  return lines.map((line, index) => (index === first ? number + line : line)).filter((line) => line !== '');
}
