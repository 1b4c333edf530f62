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
function inOtherWords({ paragraphs }: Draft, { index, objects, place, role }: DraftParagraph): string {
  if (role === 'formula' || objects.has('formula-inline') || objects.has('formula-display')) return '公式';
  if (role === 'picture' || PICTURES.some((kind) => objects.has(kind))) return '图片';
  if (place.tableDepth > 0) return '表格里的空格';
  for (let before = index - 1; before >= 0; before -= 1) {
    const text = paragraphs[before]?.clean ?? '';
    if (text === '') continue;
    const line = text.replace(/\s+/gu, ' ');
    return `在“${line.length > NEIGHBOUR ? `${line.slice(0, NEIGHBOUR)}…` : line}”之后`;
  }
  return '在文档开头';
}

const PICTURES = ['inline-picture', 'anchored-picture', 'object', 'text-box'] as const;
