import { type Line, decide } from '../line';
import { firstSentence } from './lead';

/**
 * Lines in a style of our own are what it says. Plain text stays open: a number or a look that the author has given it since
 * may make a heading of it.
 */
export function classifyByOwnStyle(allLines: readonly Line[]): void {
  for (const line of allLines) {
    const { own } = line;
    if (line.decision !== null || own === null || own.role === null) continue;
    const reason = { id: 'own-style', message: `使用样式“${own.style}”` };
    decide(line, own.role, reason, own.role.startsWith('heading') ? leadOf(line, own.end) : null);
  }
}

/** Where the heading ends that a line begins with; null if it is the whole line. */
function leadOf(line: Line, end: number | null): number | null {
  if (end !== null) return end < line.clean.trimEnd().length ? end : null;
  const extent = firstSentence(line);
  return extent.kind === 'lead' ? extent.end : null;
}
