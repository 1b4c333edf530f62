import type { DraftLine, DraftParagraph } from '../draft/draft';
import type { Span } from '../draft/part';
import { toTextPosition } from '../draft/positions';
import type { CharacterStyle } from './style';

/**
 * A part of a line with a look of its own. It is told in the line's `clean`, since a plan outlives the blanks at the
 * beginning of the text that it takes away.
 */
export interface StyledSpan extends Span {
  /** Line of the paragraph (`DraftParagraph.lines`). */
  readonly line: number;
  readonly style: CharacterStyle;
}

/** Where it lies in the text of the paragraph as it was read. */
export function spanIn(paragraph: DraftParagraph, { line: position, start, end }: StyledSpan): Span {
  const line = paragraph.lines[position];
  if (line === undefined) return { start: 0, end: 0 };
  return { start: positionIn(paragraph, line, start), end: positionIn(paragraph, line, end) };
}

function positionIn({ text }: DraftParagraph, line: DraftLine, cleanPosition: number): number {
  return line.start + toTextPosition(text.slice(line.start, line.end), cleanPosition);
}
