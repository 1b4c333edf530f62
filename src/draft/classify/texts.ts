import type { BodyParagraph } from '../body';
import { type Line, isOpen } from '../line';
import type { Look } from '../look';
import type { Neighbours } from '../neighbours';
import { isSectionTitle } from './section-words';
import { usualTextLook } from './text-look';

/** The title of a further text is larger than the words of the file by so much, in half-points. */
const LARGER = 3;
const LONGEST_TITLE_LINE = 60;
/** So many lines may stand above the title on its page: 附件1, the number of the case. */
const MOST_ABOVE = 3;

/**
 * The texts that a file holds, one after the other: a new one begins on a new page with a centred line that is larger than
 * the text. Most files hold one.
 */
export function textsOf(outline: Neighbours): readonly (readonly Line[])[] {
  const { allLines } = outline;
  const pages = newPages(allLines).filter((at) => at > 0);
  const text = pages.length === 0 ? null : usualTextLook(allLines);
  const starts = text === null ? [] : pages.filter((at) => beginsText(at, outline, text));
  return [0, ...starts].map((start, index) => allLines.slice(start, starts[index]));
}

/** The positions of the first lines with words on pages that were set to begin anew. */
function newPages(allLines: readonly Line[]): number[] {
  const found: number[] = [];
  let isNew = false;
  let previous: BodyParagraph | null = null;
  allLines.forEach(({ paragraph, look, decision }, at) => {
    if (paragraph !== previous) {
      isNew ||= look.onNewPage || previous?.endsPage === true;
      previous = paragraph;
    }
    if (decision?.role === 'empty') return;
    if (isNew) found.push(at);
    isNew = false;
  });
  return found;
}

function beginsText(at: number, outline: Neighbours, text: Look): boolean {
  let line: Line | null = outline.allLines[at] ?? null;
  for (let above = 0; line !== null && above <= MOST_ABOVE; above++) {
    const { words, look } = line;
    if (!isOpen(line)) return line.decision?.role === 'title';
    if (words.length > LONGEST_TITLE_LINE || /[。；;]$/u.test(words)) return false;
    if (look.alignment === 'center' && look.size >= text.size + LARGER) return !isSectionTitle(words);
    line = outline.next(line);
  }
  return false;
}
