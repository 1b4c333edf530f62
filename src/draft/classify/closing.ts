import { isDateLine } from '../../text/date-line';
import { isUnitName } from '../../text/names';
import { type Unit, decide } from '../unit';

/** How many lines at the end may belong to the closing. */
const LONGEST_CLOSING = 6;
const LONGEST_SIGNATURE = 40;
const NOTE = /^[（(]?(?:注|备注|说明|联系人|联系电话|供稿|作者(?:单位)?|撰稿|执笔|附注)[：:]/u;

/** Signature and date below the last paragraph, and remarks that follow them. */
export function classifyClosing(units: readonly Unit[]): void {
  const lines = lastLines(units);
  const dateAt = lines.findIndex((unit) => unit.decision === null && isDateLine(unit.clean));
  for (const [back, unit] of lines.entries()) {
    if (unit.decision !== null) continue;
    if (back === dateAt) {
      decide(unit, 'date', { id: 'closing-date', message: '文末单独一行的日期' });
    } else if (isSignature(unit, back === dateAt + 1 && dateAt >= 0)) {
      decide(unit, 'signature', { id: 'closing-name', message: '文末的单位名称' });
    } else if (NOTE.test(unit.clean)) {
      decide(unit, 'note', { id: 'closing-note', message: '文末的说明' });
    } else {
      return;
    }
  }
}

/** The last lines with text, last first; pictures and tables end the closing. */
function lastLines(units: readonly Unit[]): Unit[] {
  const lines: Unit[] = [];
  for (let at = units.length - 1; at >= 0 && lines.length < LONGEST_CLOSING; at--) {
    const unit = units[at];
    if (unit === undefined || unit.decision?.role === 'empty' || unit.decision?.role === 'annotation') continue;
    if (unit.decision !== null) break;
    lines.push(unit);
  }
  return lines;
}

function isSignature(unit: Unit, aboveDate: boolean): boolean {
  if (unit.clean.length > LONGEST_SIGNATURE || unit.mark !== null) return false;
  if (isUnitName(unit.words)) return true;
  const aside = unit.look.alignment === 'right' || indentOf(unit) >= 8;
  return (aboveDate || aside) && unit.clean.length <= 25 && !/[。！？；：，,;:!?]/u.test(unit.clean);
}

/** Blanks typed before a signature to push it to the right. */
function indentOf(unit: Unit): number {
  const line = unit.paragraph.text.slice(unit.start, unit.end);
  return line.length - line.trimStart().length;
}
