import { type Line, decide } from '../line';
import { isHeading } from '../roles';
import { firstSentence, LONGEST_HEADING, LONGEST_LEAD } from './lead';

/** Why a line has its role (`Reason.id`): its style says so. */
export const OWN_STYLE = 'own-style';

/**
 * Lines in a style of our own are what it says. Plain text stays open: a number or a look that the author has given it since
 * may make a heading of it.
 */
export function classifyByOwnStyle(allLines: readonly Line[]): void {
  for (const line of allLines) {
    const { own } = line;
    if (line.decision !== null || own === null || own.role === null) continue;
    const heads = isHeading(own.role);
    // Enter after a heading gives the next paragraph its style: what is too long for a heading is text that got it so.
    if (heads && own.end === null && !couldBeHeading(line)) continue;
    const reason = { id: OWN_STYLE, message: `使用样式“${own.style}”` };
    decide(line, own.role, reason, heads ? leadOf(line, own.end) : null);
  }
}

function couldBeHeading(line: Line): boolean {
  const { kind, length } = firstSentence(line);
  return length <= (kind === 'lead' ? LONGEST_LEAD : LONGEST_HEADING);
}

/** Where the heading ends that a line begins with; null if it is the whole line. */
function leadOf(line: Line, end: number | null): number | null {
  if (end !== null) return end < line.clean.trimEnd().length ? end : null;
  const extent = firstSentence(line);
  return extent.kind === 'lead' ? extent.end : null;
}
