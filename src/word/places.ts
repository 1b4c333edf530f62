import type { Draft } from '../draft/draft';
import type { ParagraphPlace } from './session';

/** Where a draft's paragraph stands, for the author's 定位; null for what concerns the whole document. */
export function placeOf(draft: Draft, index: number | null): ParagraphPlace | null {
  const paragraph = index === null ? undefined : draft.paragraphs[index];
  return paragraph ? { index: paragraph.index, text: paragraph.clean } : null;
}
