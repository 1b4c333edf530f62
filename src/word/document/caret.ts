/**
 * Puts the caret after the last character of something, and selects nothing of it. `getRange('End')` is inside: before the
 * end of a control, before the mark of a paragraph (typings of `Word.RangeLocation`); `select('End')` of a paragraph is
 * after its mark, in the next one.
 */
export function caretToEnd(place: Word.ContentControl | Word.Paragraph | Word.Range): void {
  place.getRange(Word.RangeLocation.end).select();
}
