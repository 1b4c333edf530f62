import { isDateLine } from '../../text/date-line';
import { isUnitName } from '../../text/names';
import { type Line, decide, isOpen } from '../line';
import type { Role } from '../roles';

/** How many lines at the end may belong to the closing. */
const LONGEST_CLOSING = 6;
const CLOSING_ROLES: ReadonlySet<Role | null> = new Set<Role>(['signature', 'date', 'note']);
export const LONGEST_SIGNATURE = 40;
const NOTE = /^[（(]?(?:注|备注|说明|联系人|联系电话|供稿|作者(?:单位)?|撰稿|执笔|附注)[：:]/u;

/** Signature and date below the last paragraph, and remarks that follow them. */
export function classifyClosing(allLines: readonly Line[]): void {
  const lines = lastLines(allLines);
  const dateAt = lines.findIndex((line) => line.decision?.role === 'date' || (isOpen(line) && isDateLine(line.clean)));
  for (const [back, line] of lines.entries()) {
    if (!isOpen(line)) continue;
    if (back === dateAt) {
      decide(line, 'date', { id: 'closing-date', message: '文末单独一行的日期' });
    } else if (isSignature(line, back === dateAt + 1 && dateAt >= 0)) {
      decide(line, 'signature', { id: 'closing-name', message: '文末的单位名称' });
    } else if (isClosingNote(line)) {
      decide(line, 'note', { id: 'closing-note', message: '文末的说明' });
    } else {
      return;
    }
  }
}

/** A remark as it stands below a text: who wrote it, whom to ask. */
export function isClosingNote({ clean }: Line): boolean {
  return NOTE.test(clean);
}

/** The last lines with text, last first; pictures and tables end the closing. */
function lastLines(allLines: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (let at = allLines.length - 1; at >= 0 && lines.length < LONGEST_CLOSING; at--) {
    const line = allLines[at];
    if (line === undefined || line.decision?.role === 'empty' || line.decision?.role === 'annotation') continue;
    if (!isOpen(line) && !CLOSING_ROLES.has(line.decision?.role ?? null)) break;
    lines.push(line);
  }
  return lines;
}

function isSignature(line: Line, aboveDate: boolean): boolean {
  if (line.clean.length > LONGEST_SIGNATURE || line.mark !== null) return false;
  if (isUnitName(line.words)) return true;
  const aside = line.look.alignment === 'right' || indentOf(line) >= 8;
  return (aboveDate || aside) && line.clean.length <= 25 && !/[。！？；：，,;:!?]/u.test(line.clean);
}

/** Blanks typed before a signature to push it to the right. */
function indentOf(line: Line): number {
  const text = line.paragraph.text.slice(line.start, line.end);
  return text.length - text.trimStart().length;
}
