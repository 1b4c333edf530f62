import type { DraftParagraph, TextPiece } from '../../draft/draft';
import type { Formatting } from '../../ooxml/effective';
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

function widthOf(blank: string): number {
  return blank === '\t' ? LINE : blank === '\u3000' ? 2 : 1;
}
