import { quotationBalance, sentenceEnd } from '../../text/sentence';
import type { Line } from '../line';

/** How many lines a quotation may go on before its opening mark is taken for a slip. */
const LONGEST_QUOTATION = 15;

/** The lines after the first of quotations that go over several lines: numbers in them belong to the quoted text. */
export function quotedUnits(allLines: readonly Line[]): ReadonlySet<Line> {
  const quoted = new Set<Line>();
  const lines = allLines.filter((line) => line.clean !== '' && line.paragraph.tableDepth === 0);
  for (let at = 0; at < lines.length; at++) {
    const end = quotationEnd(lines, at);
    for (let inside = at + 1; inside <= end; inside++) {
      const line = lines[inside];
      if (line !== undefined) quoted.add(line);
    }
    at = Math.max(at, end);
  }
  return quoted;
}

/** Index of the line in which the quotation that line `at` leaves open ends; `at` if there is no such quotation. */
function quotationEnd(lines: readonly Line[], at: number): number {
  let open = quotationBalance(lines[at]?.clean ?? '');
  if (open !== 1) return at;
  for (let inside = at + 1; inside < lines.length && inside <= at + LONGEST_QUOTATION; inside++) {
    const text = lines[inside]?.clean ?? '';
    // By custom each paragraph of a long quotation begins with “ and only the last has ”.
    open += quotationBalance(text) - (text.startsWith('“') ? 1 : 0);
    if (open <= 0) return inside;
  }
  return at;
}

/** Whether the words after a number are somebody's speech, that is, a quotation of whole sentences: 1.“他救了我。”李大爷说。 */
export function beginsWithSpeech(words: string): boolean {
  if (!words.startsWith('“')) return false;
  const close = words.indexOf('”');
  return close > 0 && /[。！？]/u.test(words.slice(0, close)) && sentenceEnd(words.slice(1, close)) !== null;
}
