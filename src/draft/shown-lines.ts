import type { DraftParagraph } from './draft';
import { trimBlanks } from '../text/blanks';

/** The lines of paragraphs in order, each once however many w:p a reader sees as one paragraph. */
export function shownLines(paragraphs: readonly DraftParagraph[]): string[] {
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

function linesIn(number: string, text: string): string[] {
  const lines = text.split('\n').map(trimBlanks);
  const first = lines.findIndex((line) => line !== '');
  if (first < 0) return [];
  return lines.map((line, index) => (index === first ? number + line : line)).filter((line) => line !== '');
}
