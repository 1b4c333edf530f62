import { withoutBlanks } from '../../text/blanks';
import { type Line, decide } from '../line';

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

/** The table of contents: Word's own field or control, its styles, or a list with page numbers after the word 目录. */
export function classifyContents(allLines: readonly Line[]): void {
  let typedContents = false;
  for (const line of allLines) {
    if (line.decision !== null) continue;
    if (line.paragraph.inContents) {
      decide(line, 'toc', { id: 'contents-field', message: '位于自动目录之中' });
    } else if (STYLE.test(line.look.style)) {
      decide(line, 'toc', { id: 'contents-style', message: `使用目录样式“${line.look.style}”` });
    } else if (/^(?:目录|目次)$/u.test(withoutBlanks(line.clean))) {
      typedContents = true;
      decide(line, 'toc', { id: 'contents-heading', message: '目录的标题' });
    } else if (isEntry(line.clean, typedContents)) {
      decide(line, 'toc', { id: 'contents-entry', message: '手工输入的目录条目，末尾是页码' });
    } else {
      typedContents = false;
    }
  }
}
