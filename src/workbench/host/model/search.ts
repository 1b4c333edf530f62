import { piecesOf } from './content';
import { DocRange } from './range';
import { hasLineBreakCode, invalidSearch, PARAGRAPH_MARK, searchPattern, type SearchOptions } from './search-pattern';
import type { Position } from './position';

export type { SearchOptions } from './search-pattern';

/** The places in a range where a text stands, in order. */
export function search(range: DocRange, text: string, options: SearchOptions): DocRange[] {
  const { document } = range;
  const { lineBreakSearch } = document.quirks;
  if (lineBreakSearch !== 'found' && hasLineBreakCode(text)) {
    if (lineBreakSearch === 'refused') throw invalidSearch(text);
    return [];
  }
  const literal = document.quirks.searchCodes === 'literal' && !options.matchWildcards;
  const pattern = searchPattern(literal ? text.replaceAll('^', '^^') : text, options);
  const { searched, places } = searchedText(range);
  const found: DocRange[] = [];
  for (const match of searched.matchAll(pattern)) {
    const start = places[match.index];
    const end = places[match.index + match[0].length - 1];
    if (start && end) found.push(DocRange.of(document, start, { ...end, offset: end.offset + 1 }));
  }
  return found;
}

/** The text of a range with a mark behind each whole paragraph, and where each of its characters stands. */
function searchedText(range: DocRange): { searched: string; places: Position[] } {
  const hideDeleted = range.document.quirks.textOfDeletions === 'hidden';
  const places: Position[] = [];
  let searched = '';
  for (const { paragraph, from, to, mark } of range.portions) {
    for (const piece of piecesOf(paragraph)) {
      if (hideDeleted && piece.deleted) continue;
      for (let at = Math.max(from, piece.start); at < Math.min(to, piece.start + piece.length); at += 1) {
        const character = piece.text[at - piece.start];
        // A picture has a place but no character.
        if (character === undefined) continue;
        searched += character;
        places.push({ paragraph, offset: at });
      }
    }
    if (!mark) continue;
    searched += PARAGRAPH_MARK;
    places.push({ paragraph, offset: to });
  }
  return { searched, places };
}
