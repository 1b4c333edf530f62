import type { Formatting } from '../../ooxml/effective';
import { isUnitName } from '../../text/names';
import { readBody } from '../body';
import { boxesIn } from './boxes';
import { usualTextLook } from '../classify/text-look';
import { type Line, linesOf } from '../line';
import { lookOf } from '../look';
import { isHeading } from '../roles';

/** Longest title and most lines of it, as for one in the text. */
const LONGEST = 60;
const MOST_LINES = 4;
/** By how much, in half-points, a title is larger than the text at least. */
const LARGER = 6;

/**
 * The title of a narrative whose body has none, in a text box above its first heading: its lines, and the line of the body
 * by which the box stands. null if there is no such box, or the body has a title.
 */
export function titleBox(
  allLines: readonly Line[],
  formatting: Formatting,
): { readonly lines: readonly Line[]; readonly at: Line } | null {
  const heading = allLines.findIndex(({ decision }) => decision !== null && isHeading(decision.role));
  const front = allLines.slice(0, heading + 1);
  if (!front.some(({ paragraph }) => paragraph.objects.has('text-box'))) return null;
  const usual = usualTextLook(allLines)?.size ?? 0;
  const above = front.slice(0, -1).filter(({ clean, paragraph }) => clean !== '' && paragraph.tableDepth === 0);
  const isLarge = ({ look }: Line) => look.size >= usual + LARGER;
  if (above.some((line) => isLarge(line) || (line.look.alignment === 'center' && !isUnitName(line.words)))) return null;
  for (const at of front) {
    if (at.position > 0 || !at.paragraph.objects.has('text-box')) continue;
    for (const box of boxesIn(at.paragraph.element)) {
      const lines = readBody(box, formatting)
        .paragraphs.flatMap((paragraph) => linesOf(paragraph, null, lookOf(formatting, paragraph)))
        .filter(({ clean }) => clean !== '');
      const isTitle =
        lines.length > 0 && lines.length <= MOST_LINES && lines.every((line) => isLarge(line) && isShort(line));
      if (isTitle) return { lines, at };
    }
  }
  return null;
}

/** What stands on a letterhead ends with 文件. */
function isShort({ words }: Line): boolean {
  return words.length <= LONGEST && !/(?:[。；;，,：:]|文件)$/u.test(words);
}
