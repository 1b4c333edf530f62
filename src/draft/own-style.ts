import { wChild, wValue } from '../ooxml/dom';
import type { Styles } from '../ooxml/styles';
import type { XmlElement } from '../ooxml/xml';
import { cleanText } from '../text/blanks';
import type { BodyParagraph } from './body';
import type { TextPiece } from './draft';
import type { Look } from './look';
import type { Role } from './roles';

/**
 * What a style of our own says of a paragraph that has it. Formatting takes away what roles were judged by (styles, sizes,
 * alignment, lists of the draft), so the style that it gives has to keep the judgement: an author who gives a paragraph the
 * style by hand is obeyed as well.
 */
export interface OwnStyle {
  /** Its name without the version. */
  readonly name: string;
  readonly role: Role;
  /** Text that begins with a number and is no heading. */
  readonly numbered: boolean;
  /** Role of the heading that the first line begins with, where it looks like the text after it; else null. */
  readonly lead: Role | null;
}

/** Knows the styles of ours by their names in lower case; null for any other style. */
export type OwnStyles = (name: string) => OwnStyle | null;

/** What styles of ours say of one line. */
export interface OwnLine {
  /** null for plain text, where the author may have written a heading since: it is asked again. */
  readonly role: Role | null;
  /** Length, in UTF-16 units of the line without leading blanks, of the part that has the role; null for all, or the first sentence. */
  readonly end: number | null;
  /** Name of the style without its version. */
  readonly style: string;
}

/** Finds out what the styles of a paragraph's lines say. */
export class OwnStyleReader {
  private last: { readonly run: XmlElement; readonly role: Role | null } | null = null;

  constructor(
    private readonly styles: Styles,
    private readonly own: OwnStyles,
  ) {}

  /** `start` and `end` of the line in the paragraph's text; `isFirst`: it is the first with words. null: no style of ours. */
  read(paragraph: BodyParagraph, look: Look, start: number, end: number, isFirst: boolean): OwnLine | null {
    const base = this.own(look.style);
    if (base === null) return null;
    const style = base.name;
    const span = this.spanFrom(paragraph, start, end);
    if (span !== null && span.role !== base.role) return { role: span.role, end: span.end, style };
    if (base.lead !== null && isFirst) return { role: base.lead, end: null, style };
    const isPlain = base.role === 'body' && !base.numbered && base.lead === null;
    return { role: isPlain ? null : base.role, end: null, style };
  }

  /** The character style of ours that a line begins with, and how far it goes. */
  private spanFrom({ pieces, text }: BodyParagraph, start: number, end: number): { role: Role; end: number } | null {
    let found: Role | null = null;
    let reach = start;
    for (let at = firstFrom(pieces, start); at < pieces.length; at++) {
      const piece = pieces[at];
      if (piece === undefined || piece.start >= end) break;
      if (cleanText(piece.text) === '') continue;
      const role = this.roleOf(piece.run);
      if (role === null || (found !== null && role !== found)) break;
      found = role;
      reach = piece.start + piece.text.length;
    }
    return found === null ? null : { role: found, end: cleanText(text.slice(start, reach)).length };
  }

  /** What the character style of a run says. Asked for each of its lines in turn: the last answer is remembered. */
  private roleOf(run: XmlElement): Role | null {
    if (this.last?.run !== run) {
      const id = wValue(wChild(run, 'rPr'), 'rStyle');
      this.last = {
        run,
        role: id === null ? null : (this.own((this.styles.nameOf(id) ?? '').toLowerCase())?.role ?? null),
      };
    }
    return this.last.role;
  }
}

/** Index of the first piece that begins at `start` or after it. A paragraph may have thousands of lines, each asking. */
function firstFrom(pieces: readonly TextPiece[], start: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
