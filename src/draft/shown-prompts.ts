import { controlsAround } from '../ooxml/controls';
import { cleanText, leadingBlanks, trimBlanks } from '../text/blanks';
import type { Draft, DraftParagraph } from './draft';
import type { Span } from './part';

/**
 * What content controls show in place of an answer (w:showingPlcHdr) is in the text of a draft, since a reader sees it; but
 * nobody has written it, whatever its words are.
 */

/** Whether the words of a paragraph, or of a span of its text, are nothing but such prompts; false where there are none. */
export function isShownPrompt(
  paragraph: DraftParagraph,
  span: Span = { start: 0, end: paragraph.text.length },
): boolean {
  const before = paragraph.text.slice(span.start, span.end);
  return cleanText(before) !== '' && cleanText(writtenIn(paragraph).slice(span.start, span.end)) === '';
}

/** A draft in which the prompts that are shown are room to write in: as many blanks. */
export function withoutShownPrompts(draft: Draft): Draft {
  return { ...draft, paragraphs: draft.paragraphs.map(withoutPrompts) };
}

function withoutPrompts(paragraph: DraftParagraph): DraftParagraph {
  const text = writtenIn(paragraph);
  if (text === paragraph.text) return paragraph;
  const clean = trimBlanks(cleanText(text));
  const lines = paragraph.lines.map((line) => ({
    ...line,
    clean: trimBlanks(cleanText(text.slice(line.start, line.end))),
  }));
  return { ...paragraph, text, clean, leadingBlanks: leadingBlanks(text), lines, annotations: [] };
}

/** The text of a paragraph with blanks for the prompts in it. */
function writtenIn({ text, pieces, objects, place }: DraftParagraph): string {
  if (!objects.has('control') && place.controls.length === 0) return text;
  return pieces
    .map((piece) => (controlsAround(piece.run)[0]?.showsPrompt ? ' '.repeat(piece.text.length) : piece.text))
    .join('');
}
