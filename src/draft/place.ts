import type { Draft, DraftParagraph } from './draft';
import type { ParagraphPlace } from './finding';

/** Where a draft's paragraph stands, for the way there; null for what concerns the whole document. */
export function placeOf(draft: Draft, index: number | null): ParagraphPlace | null {
  const paragraph = index === null ? undefined : draft.paragraphs[index];
  return paragraph ? placeIn(draft, paragraph) : null;
}

export function placeIn(draft: Draft, paragraph: DraftParagraph): ParagraphPlace {
  const { index, clean } = paragraph;
  return clean === '' ? { index, text: clean, shown: inOtherWords(draft, paragraph) } : { index, text: clean };
}

/** UTF-16 units of a neighbour that are enough to know it by. */
const NEIGHBOUR = 16;

/** What stands in a paragraph without words, or where it stands if nothing does. */
function inOtherWords(draft: Draft, { index, objects, place, role }: DraftParagraph): string {
  if (role === 'formula' || objects.has('formula-inline') || objects.has('formula-display')) return '公式';
  if (role === 'picture' || PICTURES.some((kind) => objects.has(kind))) return '图片';
  if (place.tableDepth > 0) return '表格里的空格';
  const line = lastWordsBefore(draft)[index]?.replace(/\s+/gu, ' ') ?? '';
  if (line === '') return '在文档开头';
  return `在“${line.length > NEIGHBOUR ? `${line.slice(0, NEIGHBOUR)}…` : line}”之后`;
}

/** A draft may have thousands of empty paragraphs in a row, each of which is asked about. */
const known = new WeakMap<Draft, readonly string[]>();

/** For each paragraph the text of the last one in front of it that has any; '' where there is none. */
function lastWordsBefore(draft: Draft): readonly string[] {
  const before = known.get(draft);
  if (before) return before;
  let last = '';
  const words = draft.paragraphs.map(({ clean }) => {
    const those = last;
    if (clean !== '') last = clean;
    return those;
  });
  known.set(draft, words);
  return words;
}

const PICTURES = ['inline-picture', 'anchored-picture', 'object', 'text-box'] as const;
