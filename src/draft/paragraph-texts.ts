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
    return linesOf(paragraphs.flatMap((element) => this.byElement.get(element) ?? []));
  }
}

/** The lines of paragraphs in order, each once however many w:p a reader sees as one paragraph. */
export function linesOf(paragraphs: readonly DraftParagraph[]): string[] {
  const wholes: { label: string; text: string }[] = [];
  for (const { goesOn, label, text } of paragraphs) {
    if (text === '' && !goesOn) continue;
    const before = goesOn ? wholes[wholes.length - 1] : undefined;
    if (before === undefined) wholes.push({ label: label?.text ?? '', text });
    else {
      before.text += text;
      before.label += label?.text ?? '';
    }
  }
  return wholes.flatMap(({ label, text }) => linesIn(label, text));
}

/** `text` of a paragraph, or a part of it from its beginning, as lines. */
export function numberedLines({ label }: DraftParagraph, text: string): string[] {
  return linesIn(label?.text ?? '', text);
}

function linesIn(number: string, text: string): string[] {
  const lines = text.split('\n').map(trimBlanks);
  const first = lines.findIndex((line) => line !== '');
  if (first < 0) return [];
  return lines.map((line, index) => (index === first ? number + line : line)).filter((line) => line !== '');
}
