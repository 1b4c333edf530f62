import type { DraftParagraph, TextPiece } from '../../draft/draft';
import type { Formatting } from '../../ooxml/effective';
import type { XmlElement } from '../../ooxml/xml';
import { withoutBlanks } from '../../text/blanks';

/** So wide, in Latin letters, underlined blanks are a line to write on even where all words are underlined too. */
const LINE = 4;

/**
 * Whether the underline of a paragraph means something: its blanks are a line to write on, or it marks some words of several.
 * Where all words have it and the blanks among them are those of words, it is but the paragraph's look.
 */
export function isUnderlineMeant({ pieces }: DraftParagraph, formatting: Formatting): boolean {
  let hasWords = false;
  let width = 0;
  let isLine = false;
  for (const piece of pieces) {
    const underlined = isUnderlined(piece, formatting);
    if (withoutBlanks(piece.text) !== '' && !underlined) return true;
    for (const character of piece.text) {
      const isWord = withoutBlanks(character) !== '';
      hasWords ||= isWord;
      // Blanks before the first word of all are an indent with the look of the words.
      width = isWord || !underlined || !hasWords ? 0 : width + widthOf(character);
      isLine ||= width >= LINE;
    }
  }
  return isLine || !hasWords;
}

export function isUnderlined({ run }: TextPiece, formatting: Formatting): boolean {
  return formatting.run(run).underline !== 'none';
}

/**
 * The runs of nothing but blanks that are seen for what lies below or around them, unlike the words beside them: highlighted,
 * shaded, bordered or struck through. There something is to be filled in, or was taken out.
 */
export function markedBlanks({ pieces }: DraftParagraph, formatting: Formatting): ReadonlySet<XmlElement> {
  const found = new Set<XmlElement>();
  let group: TextPiece[] = [];
  let besideMarked = false;
  const close = (nextMarked: boolean) => {
    const width = group.flatMap(({ text }) => [...text]).reduce((sum, blank) => sum + widthOf(blank), 0);
    if (width >= LINE && !besideMarked && !nextMarked) for (const { run } of group) found.add(run);
    group = [];
    besideMarked = nextMarked;
  };
  for (const piece of pieces) {
    const marked = isMarked(piece, formatting);
    if (marked && isAllBlank(piece)) group.push(piece);
    else close(marked);
  }
  close(false);
  return found;
}

function isAllBlank({ text }: TextPiece): boolean {
  return withoutBlanks(text) === '';
}

function isMarked({ run }: TextPiece, formatting: Formatting): boolean {
  const { border, doubleStrike, highlight, shading, strike } = formatting.run(run);
  return border || strike || doubleStrike || highlight !== 'none' || shading !== 'auto';
}

function widthOf(blank: string): number {
  return blank === '\t' ? LINE : blank === '\u3000' ? 2 : 1;
}
