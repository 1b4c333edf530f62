import type { Draft, DraftParagraph } from '../draft/draft';
import type { Span } from '../draft/part';
import { toTextPositions } from '../draft/positions';
import type { TextEdit } from '../edit/text-edit';
import type { ResolvedOptions } from '../notice/options';
import { isNamed } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import { type MarkdownMark, markdownMarks } from '../text/markdown';
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
    edits: arePlain(paragraph, marks)
      ? marks.map(({ start, end }) => ({ paragraph: paragraph.index, start, end, text: '' }))
      : null,
  }));
}

function marksOf({ lines, text }: DraftParagraph): MarkdownMark[] {
  return lines.flatMap((line) => {
    const marks = markdownMarks(line.clean);
    const own = text.slice(line.start, line.end);
    const edges = toTextPositions(
      own,
      marks.flatMap(({ start, end }) => [start, end]),
    ).map((edge) => line.start + edge);
    return marks.map(({ kind }, at) => ({ kind, start: edges[2 * at] ?? 0, end: edges[2 * at + 1] ?? 0 }));
  });
}

/** Whether all of the text under the marks, told in their order, is text of the paragraph itself. */
function arePlain(paragraph: DraftParagraph, marks: readonly Span[]): boolean {
  let next = 0;
  for (const piece of paragraph.pieces) {
    while ((marks[next]?.end ?? Infinity) <= piece.start) next += 1;
    const mark = marks[next];
    if (mark === undefined || mark.start >= piece.start + piece.text.length) continue;
    if (!isNamed(piece.element, W, 't') || !standsAlone(paragraph, piece)) return false;
  }
  return true;
}
