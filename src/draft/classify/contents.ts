import { withoutBlanks } from '../../text/blanks';
import { type Unit, decide } from '../unit';

/** Names of Word's styles for a table of contents (built-in names are English in every language of Word; WPS writes them too). */
const STYLE = /^(?:toc(?: ?\d| heading| 标题)|目录|contents ?heading)/u;

/** An entry typed by hand: words, leader dots or a tab, a page number. */
const ENTRY = /^.{2,60}?(?:\t+|[.．·…‥⋯]{3,}|[.．·…‥⋯]{2,}\s*|\s{3,})[\s.．·…]*[-—]?\s*\d{1,3}\s*[-—]?$/u;

/** An entry that cannot be anything else, wherever it stands: a long row of leader dots before a page number. */
const LEADER = /[.．·…‥⋯]{6,}\s*\d{1,3}$/u;

/** Longest line that is tried as an entry. */
const LONGEST_ENTRY = 150;

function isEntry(line: string, belowHeading: boolean): boolean {
  return line.length <= LONGEST_ENTRY && ((belowHeading && ENTRY.test(line)) || LEADER.test(line));
}

/** The table of contents: Word's own field or control, its styles, or a list with page numbers behind the word 目录. */
export function classifyContents(units: readonly Unit[]): void {
  let typedContents = false;
  for (const unit of units) {
    if (unit.decision !== null) continue;
    if (unit.paragraph.inContents) {
      decide(unit, 'toc', { id: 'contents-field', message: '位于自动目录之中' });
    } else if (STYLE.test(unit.look.style)) {
      decide(unit, 'toc', { id: 'contents-style', message: `使用目录样式“${unit.look.style}”` });
    } else if (/^(?:目录|目次)$/u.test(withoutBlanks(unit.clean))) {
      typedContents = true;
      decide(unit, 'toc', { id: 'contents-heading', message: '目录的标题' });
    } else if (isEntry(unit.clean, typedContents)) {
      decide(unit, 'toc', { id: 'contents-entry', message: '手工输入的目录条目，末尾是页码' });
    } else {
      typedContents = false;
    }
  }
}
