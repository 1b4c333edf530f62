import type { Draft, DraftParagraph } from '../draft/draft';
import { toTextPosition } from '../draft/positions';
import type { TextEdit } from '../edit/text-edit';
import type { ResolvedOptions } from '../notice/options';
import { isNamed } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import { markdownMarks } from '../text/markdown';
import { standsAlone } from './stands-alone';

/** The marks of Markdown in one paragraph. */
export interface MarkedParagraph {
  readonly paragraph: DraftParagraph;
  /** What takes them away; null where one of them stands in a revision, a link, a field or a control. */
  readonly edits: readonly TextEdit[] | null;
}

/** The paragraphs with marks of Markdown, of those that get a look. */
export function markedParagraphs({ paragraphs }: Draft, { looks }: ResolvedOptions): MarkedParagraph[] {
  const marked = paragraphs
    .filter(({ place, role }) => place.tableDepth === 0 && looks[role] !== undefined)
    .map((paragraph) => ({ paragraph, marks: marksOf(paragraph) }))
    .filter(({ marks }) => marks.length > 0);
  // A dash and a blank before an item are the author's own where nothing else is Markdown.
  if (marked.every(({ marks }) => marks.every(({ kind }) => kind === 'item'))) return [];
  return marked.map(({ paragraph, marks }) => ({
    paragraph,
    edits: marks.every((span) => isPlain(paragraph, span))
      ? marks.map(({ start, end }) => ({ paragraph: paragraph.index, start, end, text: '' }))
      : null,
  }));
}

function marksOf({ lines, text }: DraftParagraph) {
  return lines.flatMap((line) => {
    const own = text.slice(line.start, line.end);
    const at = (clean: number) => line.start + toTextPosition(own, clean);
    return markdownMarks(line.clean).map(({ kind, start, end }) => ({ kind, start: at(start), end: at(end) }));
  });
}

function isPlain(paragraph: DraftParagraph, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return paragraph.pieces
    .filter((piece) => piece.start < end && piece.start + piece.text.length > start)
    .every((piece) => isNamed(piece.element, W, 't') && standsAlone(paragraph, piece));
}
