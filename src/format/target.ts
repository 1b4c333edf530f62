import type { Draft, DraftParagraph } from '../draft/draft';
import type { Plan, Span } from './plan';

/** What the plan wants of one paragraph, in the words of Office.js. */
export interface Target {
  /** Index among the draft's paragraphs. */
  readonly index: number;
  /** Name (w:name) of the paragraph style to set. */
  readonly style: string;
  /** Parts with a character style, each by a text whose first occurrence in the paragraph is the one meant. */
  readonly spans: readonly { readonly text: string; readonly style: string }[];
  /** Leading blanks to take away, as they stand in the text; '' for none. */
  readonly blanks: string;
}

export function targetsOf(draft: Draft, plan: Plan): Target[] {
  return plan.paragraphs.flatMap(({ index, style, spans, leadingBlanks }) => {
    const paragraph = draft.paragraphs[index];
    if (!style || !paragraph) return [];
    return {
      index,
      style: style.name,
      spans: spans.flatMap((span) => searchable(paragraph, span)),
      blanks: paragraph.text.slice(0, leadingBlanks),
    };
  });
}

/** Word's search can be told a text, not a place: a part whose text occurs earlier as well cannot be reached by it. */
function searchable(paragraph: DraftParagraph, { line, start, end, style }: Span): Target['spans'] {
  const place = paragraph.lines[line];
  if (!place) return [];
  const text = place.clean.slice(start, end);
  const first = paragraph.text.indexOf(text);
  return text !== '' && first >= place.start && first < place.end ? [{ text, style: style.name }] : [];
}
