import type { LinePlace } from './surplus';
import { trimBlanks } from '../../text/blanks';
import type { FieldLine } from '../field-line';

/** A place in a field: before the character at `offset` of a paragraph. */
export interface FieldPlace {
  readonly paragraph: number;
  readonly offset: number;
}

/** A line of a field, and where its words begin. */
interface PlacedLine extends FieldLine, FieldPlace {}

/** The paragraphs as lines: soft returns end a line too, blanks at the ends and empty lines are left out. */
export function linesOf(paragraphs: readonly FieldLine[]): PlacedLine[] {
  return paragraphs.flatMap(({ label, text }, paragraph) => {
    let start = 0;
    const lines = text.split('\n').map((line) => {
      const words = trimBlanks(line);
      const offset = start + line.indexOf(words);
      start += line.length + 1;
      return { text: words, paragraph, offset };
    });
    return lines
      .filter((line) => line.text !== '')
      .map((line, index) => ({ label: index === 0 ? label : '', ...line }));
  });
}

/** A place in the lines as a place in the paragraphs; a whole paragraph begins with its blanks. */
export function placeIn(lines: readonly PlacedLine[], { line, offset }: LinePlace): FieldPlace | null {
  const own = lines[line];
  if (!own) return null;
  const isFirst = lines[line - 1]?.paragraph !== own.paragraph;
  return { paragraph: own.paragraph, offset: isFirst && offset === 0 ? 0 : own.offset + offset };
}
