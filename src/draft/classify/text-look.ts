import type { Look } from '../look';
import type { Line } from '../line';

/** From this length on a line counts as text. */
export const TEXT_LENGTH = 35;

/** The look of most of the text, by length; null if the document has no long line. */
export function usualTextLook(allLines: readonly Line[]): Look | null {
  const lengths = new Map<string, { look: Look; length: number }>();
  for (const { look, clean, paragraph } of allLines) {
    if (clean.length < TEXT_LENGTH || paragraph.tableDepth > 0) continue;
    const key = `${look.font}|${String(look.size)}|${String(look.bold)}`;
    const entry = lengths.get(key) ?? { look, length: 0 };
    entry.length += clean.length;
    lengths.set(key, entry);
  }
  let most: { look: Look; length: number } | null = null;
  for (const entry of lengths.values()) if (most === null || entry.length > most.length) most = entry;
  return most?.look ?? null;
}

const GOTHIC = /黑体|simhei|heiti/iu;

/** Whether a line was made to stand out from the text: bold, clearly larger, or in a 黑体 that the text is not in. */
export function standsOut(look: Look, text: Look): boolean {
  return (look.bold && !text.bold) || look.size >= text.size + 3 || (GOTHIC.test(look.font) && !GOTHIC.test(text.font));
}
