import { chosenBranch } from '../../ooxml/alternate';
import { descendants, isNamed } from '../../ooxml/dom';
import { MC, W } from '../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../ooxml/xml';
import { withoutBlanks } from '../../text/blanks';
import type { DraftParagraph } from '../draft';

/** What is told of a document whose words all stand in text boxes. */
export const ALL_IN_BOXES =
  '文字都在文本框里，框里的字读不到，也不会排版。请把字从框里剪切到正文中，删去文本框，再试一次。';

/** Whether a document has no words but in text boxes. */
export function isAllInBoxes(paragraphs: readonly DraftParagraph[]): boolean {
  return paragraphs.every(({ clean }) => clean === '') && paragraphs.some(({ element }) => hasBoxedWords(element));
}

function hasBoxedWords(paragraph: XmlElement): boolean {
  return boxesIn(paragraph).some((box) =>
    [...descendants(box)].some((inner) => isNamed(inner, W, 't') && withoutBlanks(inner.textContent ?? '') !== ''),
  );
}

/** The text boxes of a paragraph, each once: Word writes them a second time for programs that do not know the first form. */
export function boxesIn(paragraph: XmlElement): XmlElement[] {
  return [...descendants(paragraph)].filter((inner) => isNamed(inner, W, 'txbxContent') && isChosen(inner, paragraph));
}

function isChosen(inner: XmlElement, paragraph: XmlElement): boolean {
  for (let at: XmlNode | null = inner; at !== null && at !== paragraph; at = at.parentNode) {
    const isBranch = isNamed(at, MC, 'Choice') || isNamed(at, MC, 'Fallback');
    if (isBranch && at.parentNode !== null && chosenBranch(at.parentNode) !== at) return false;
  }
  return true;
}
