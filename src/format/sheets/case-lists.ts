import { isSheetTitle } from '../../draft/classify/form-sheet';
import type { Draft } from '../../draft/draft';
import { LabelMatcher } from '../../notice/label-match';
import type { Notice } from '../../notice/notice';
import { wAncestor, wAncestors } from '../../ooxml/dom';
import type { XmlElement } from '../../ooxml/xml';
import { trimBlanks } from '../../text/blanks';
import { type TableWords, bare, headsOf, summaryTables, tableWords } from './summary-tables';

/** So many rows below heads of several labels are a list; a form may have its answers below them, one row of them. */
const FEWEST_ROWS = 2;
const FEWEST_HEADS = 3;
/** So many lines, empty ones aside, may stand between the title of a table and the table: the unit, the date. */
const MOST_LINES = 3;

/**
 * The tables in which cases are listed, one in a row: annex 2 as the notice prints it, and what offices make of it, with fewer
 * columns or others. They speak of units, names and telephones in the words of a form, and are none.
 */
export function caseLists(draft: Draft, notice: Notice): ReadonlySet<XmlElement> {
  const annexes = new Set(summaryTables(draft, notice).map(({ element }) => element));
  const others = tableWords(draft).filter((table) => !annexes.has(table.element) && isList(table, draft, notice));
  return new Set([...annexes, ...others.map(({ element }) => element)]);
}

/** A document as it would be without the tables that list cases. Indexes of paragraphs stay the document's. */
export function withoutCaseLists(draft: Draft, notice: Notice): Draft {
  const lists = caseLists(draft, notice);
  if (lists.size === 0) return draft;
  const isListed = (element: XmlElement) => wAncestors(element, 'tbl').some((table) => lists.has(table));
  return { ...draft, paragraphs: draft.paragraphs.filter(({ element }) => !isListed(element)) };
}

function isList({ element, rows }: TableWords, draft: Draft, notice: Notice): boolean {
  const heads = headsOf(notice);
  const number = heads.get('number');
  const known = new Set(heads.values());
  const matcher = new LabelMatcher(notice);
  const isHead = (word: string) => known.has(word) || matcher.match(word)?.exact === true;
  return [...rows].some(([row, words]) => {
    const most = longestRun(words.map((word) => word !== number && isHead(word)));
    if (most < 2) return false;
    if (words.includes(number ?? '') || hasListTitle(element, draft)) return true;
    const below = [...rows].filter(([other]) => other > row);
    return most >= FEWEST_HEADS && below.length >= FEWEST_ROWS && !below.some(([, others]) => others.some(isHead));
  });
}

/** Most neighbours that are true: in a form an answer stands between two labels. */
function longestRun(flags: readonly boolean[]): number {
  let longest = 0;
  let run = 0;
  for (const flag of flags) {
    run = flag ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Whether the title above a table is that of a 汇总表. */
function hasListTitle(element: XmlElement, { paragraphs }: Draft): boolean {
  const first = paragraphs.findIndex((paragraph) => wAncestor(paragraph.element, 'tbl') === element);
  let lines = 0;
  for (let above = first - 1; above >= 0 && lines <= MOST_LINES; above -= 1) {
    const paragraph = paragraphs[above];
    if (!paragraph || paragraph.place.tableDepth > 0) return false;
    const text = trimBlanks(paragraph.clean);
    if (text === '') continue;
    if (isSheetTitle(text)) return bare(text).includes('汇总');
    lines += 1;
  }
  return false;
}
