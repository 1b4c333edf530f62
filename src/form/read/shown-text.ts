/**
 * What Word's `text` holds besides words: anchors of comments (\u0005, office-js issue 2114), notes (\u0002), pictures
 * (\u0001, \ufffc), fields (\u0013 to \u0015), zero-width marks.
 */
const MARKS = /[\u0000-\u0008\u000e-\u001f\u200b\ufeff\ufffc]/g;

/** Ends of paragraphs, which differ by host. */
const SEPARATOR = /\r\n|\r|\n/;

/** A text of Word as an author reads it; a soft return is `\n`. */
export function shownText(text: string): string {
  return text.replace(MARKS, '').replace(/\r\n|[\r\v\f]/g, '\n');
}

/** The paragraphs of a text of Word, marks included. */
export function splitParagraphs(text: string): string[] {
  return text.split(SEPARATOR);
}
