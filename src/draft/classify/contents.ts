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

/** What an entry without leader dots says; the page number at its end may be missing. */
const BARE = /^(.+?)[-—]?(\d{0,3})[-—]?$/u;

function isEntry(line: string, belowHeading: boolean): boolean {
  return line.length <= LONGEST_ENTRY && ((belowHeading && ENTRY.test(line)) || LEADER.test(line));
}

/** The lines below the word 目录 that stand again, apart from a page number at their end, further down. */
function repeatedLines(allLines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  const below = new Set<string>();
  for (const line of [...allLines].reverse()) {
    const words = withoutBlanks(line.clean);
    if (words === '') continue;
    if (line.clean.length <= LONGEST_ENTRY && (below.has(words) || below.has(bareWords(line)))) found.add(line);
    below.add(words);
  }
  return found;
}

function bareWords({ clean }: Line): string {
  const words = withoutBlanks(clean);
  return BARE.exec(words)?.[1] ?? words;
}

/** The table of contents: Word's own field or control, its styles, or a list with page numbers after the word 目录. */
export function classifyContents(allLines: readonly Line[]): void {
  let typedContents = false;
  /** What the entries of the list say: the first of them to stand again is the text. */
  let entries = new Set<string>();
  const repeated = repeatedLines(allLines);
  for (const line of allLines) {
    if (line.decision !== null) continue;
    if (line.paragraph.inContents) {
      decide(line, 'toc', { id: 'contents-field', message: '位于自动目录之中' });
    } else if (STYLE.test(line.look.style)) {
      decide(line, 'toc', { id: 'contents-style', message: `使用目录样式“${line.look.style}”` });
    } else if (/^(?:目录|目次)$/u.test(withoutBlanks(line.clean))) {
      typedContents = true;
      entries = new Set();
      decide(line, 'toc', { id: 'contents-heading', message: '目录的标题' });
    } else if (
      isEntry(line.clean, typedContents) ||
      (typedContents && repeated.has(line) && !entries.has(bareWords(line)))
    ) {
      entries.add(bareWords(line));
      decide(line, 'toc', { id: 'contents-entry', message: '手工输入的目录条目' });
    } else {
      typedContents = false;
    }
  }
}
