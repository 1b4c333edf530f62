import { piecesOf } from './content';
import { DocRange } from './range';

/**
 * `getTextRanges`: a range cut behind each ending mark (`。`, `；` ...), and at the ends of paragraphs.
 * @param trim leaves out blanks at both ends of each.
 */
export function textRanges(range: DocRange, endings: readonly string[], trim: boolean): DocRange[] {
  return range.portions.flatMap(({ paragraph, from, to }) => {
    const characters = piecesOf(paragraph).flatMap(({ text, start, length }) =>
      Array.from({ length }, (_, index) => ({ offset: start + index, text: text[index] ?? '' })),
    );
    const ranges: DocRange[] = [];
    let start = from;
    for (const { offset, text } of characters) {
      if (offset < from || offset >= to || !endings.includes(text)) continue;
      ranges.push(cut(start, offset + 1));
      start = offset + 1;
    }
    if (start < to) ranges.push(cut(start, to));
    return ranges;

    function cut(first: number, end: number): DocRange {
      const isBlank = (offset: number): boolean => (characters[offset]?.text ?? '').trim() === '';
      while (trim && first < end && isBlank(first)) first += 1;
      while (trim && end > first && isBlank(end - 1)) end -= 1;
      return DocRange.of(range.document, { paragraph, offset: first }, { paragraph, offset: end });
    }
  });
}
