import { wAncestor } from '../../../ooxml/dom';
import { piecesOf, type Piece } from './content';
import type { DocRange } from './range';

/** The text before (`Original`) or after all tracked changes. */
export function reviewedText(range: DocRange, version: 'Original' | 'Current'): string {
  return textOf(range, ({ element, deleted }) =>
    version === 'Current' ? !deleted : wAncestor(element, 'ins') === null,
  );
}

/**
 * `paragraph.getText`.
 * @param includeDeleted whether text of tracked deletions is wanted; as the host's `text` does without it.
 */
export function textWith(range: DocRange, includeDeleted: boolean | undefined): string {
  const shown = includeDeleted ?? range.document.quirks.textOfDeletions === 'shown';
  return textOf(range, ({ deleted }) => shown || !deleted);
}

function textOf(range: DocRange, wanted: (piece: Piece) => boolean): string {
  return range.portions
    .map(({ paragraph, from, to }) =>
      piecesOf(paragraph)
        .filter(wanted)
        .map(({ text, start }) => text.slice(Math.max(0, from - start), Math.max(0, to - start)))
        .join(''),
    )
    .join(range.document.quirks.paragraphSeparator);
}
