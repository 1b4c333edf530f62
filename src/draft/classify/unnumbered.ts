import { hasHan } from '../../text/han';
import { markdownLevel } from '../../text/markdown';
import { type Look, sameLook } from '../look';
import type { Neighbours } from '../neighbours';
import { type Role, headingLevel, headingRole, isHeading } from '../roles';
import { type Line, decide } from '../line';
import { firstSentence, longestHeading } from './lead';
import { isSectionTitle } from './section-words';
import { TEXT_LENGTH, standsOut, usualTextLook } from './text-look';

const LONGEST_FAKE_HEADING = 30;

/**
 * Headings without a number: lines in a heading style, and the "fake" ones, short ordinary paragraphs made bold or large.
 * A line that looks like all others is a heading only if it is nothing but the name of a part (主要做法), and no part has a
 * number.
 */
export function classifyUnnumbered(outline: Neighbours): void {
  const open = outline.allLines.filter((line) => line.decision === null && line.mark === null && line.words !== '');
  const levels = styleLevels(outline.allLines);
  for (const line of open) {
    if (line.look.outline !== null && line.position === 0)
      decideByStyle(line, levels.get(line.look.outline) ?? line.look.outline);
  }
  classifyFakes(
    open.filter((line) => line.decision === null),
    outline,
  );
}

/** A line in a heading style that goes on after its first sentence is text that got the style by mistake. */
function decideByStyle(line: Line, level: number): void {
  const extent = firstSentence(line);
  if (extent.kind !== 'line' || extent.length > longestHeading(extent)) return;
  const isMarkdown = markdownLevel(line.clean) !== null;
  const message = isMarkdown ? '行首有粘贴带来的标题记号 #' : `使用标题样式“${line.look.style}”`;
  decide(line, headingRole(level), { id: isMarkdown ? 'markdown-heading' : 'heading-style', message });
}

/**
 * Which level each heading style has in this document. Authors use 标题 2 for 一、 where 标题 1 is the title: the numbered
 * headings tell.
 */
function styleLevels(allLines: readonly Line[]): ReadonlyMap<number, number> {
  const votes = new Map<number, Map<number, number>>();
  let titleOutline = 0;
  for (const line of allLines) {
    const outline = line.look.outline;
    const role = line.decision?.role;
    if (outline === null || role === undefined) continue;
    if (role === 'title') titleOutline = outline;
    const level = headingLevel(role);
    if (level === null) continue;
    const vote = votes.get(outline) ?? new Map<number, number>();
    vote.set(level, (vote.get(level) ?? 0) + 1);
    votes.set(outline, vote);
  }
  // The title alone has the first heading style, or an outline level like that of the headings, as 标题 of Chinese Word has: then none shifts.
  const shifts =
    titleOutline > 0 &&
    !votes.has(titleOutline) &&
    allLines.every(({ decision, look }) => decision !== null || look.outline !== titleOutline);
  const levels = new Map<number, number>();
  for (let outline = 1; outline <= 9; outline++) {
    const best = [...(votes.get(outline) ?? [])].sort((one, other) => other[1] - one[1])[0];
    if (best !== undefined) levels.set(outline, best[0]);
    else if (shifts && outline > titleOutline) levels.set(outline, outline - titleOutline);
  }
  return levels;
}

/** Fake headings: several lines of one look that is not that of the text, each with something to head below it. */
function classifyFakes(open: readonly Line[], outline: Neighbours): void {
  const found = new Set<Role>();
  for (const line of outline.allLines) if (line.decision !== null) found.add(line.decision.role);
  const hasParts = found.has('heading1');
  const textLook = usualTextLook(outline.allLines);
  const candidates = open.filter((line) => couldHead(line, outline));
  const shown = new Set(
    candidates.filter((line) => textLook !== null && standsOut(line.look, textLook) && isAuthors(line)),
  );
  const named = new Set(hasParts ? [] : candidates.filter((line) => line.own === null && isSectionTitle(line.words)));
  const top = candidates.find((line) => shown.has(line));
  const alike = countLooks(shown);

  for (const line of candidates) {
    if (named.has(line)) {
      decide(line, 'heading1', { id: 'part-name', message: '单独一行的部分名称，没有编号' });
    } else if (shown.has(line) && (alike.get(lookKey(line.look)) ?? 0) > 1) {
      const isTop = !hasParts && named.size === 0 && top !== undefined && sameLook(line.look, top.look);
      const role = isTop ? 'heading1' : found.has('heading2') ? 'heading3' : 'heading2';
      decide(line, role, { id: 'fake-heading', message: '单独一行、与正文字体不同的短句，没有编号' });
    }
  }
}

/** Text in a style of ours has the size and the font of that; what stands out of it the author has made bold since. */
function isAuthors({ own, look }: Line): boolean {
  return own === null || look.bold;
}

function couldHead(line: Line, outline: Neighbours): boolean {
  const { words, look } = line;
  if (words.length < 2 || words.length > LONGEST_FAKE_HEADING || !hasHan(words)) return false;
  if (line.label?.bullet === true || look.alignment === 'right') return false;
  const isPart = isSectionTitle(words);
  if (line.position > 0 && !isPart) return false;
  // A label and its value, a sentence, a line that was laid out with blanks: no headings.
  if (!isPart && (/[。；;，,：:！!、★]/u.test(words.slice(-1)) || /^.{1,5}[：:]|\s{2,}|\u3000/u.test(words)))
    return false;
  const next = outline.next(line);
  if (next === null) return false;
  // The name of a part heads even a short line; in a list of such names none heads the next.
  if (isPart && !isSectionTitle(next.words)) return true;
  return next.words.length >= TEXT_LENGTH || (next.decision !== null && isHeading(next.decision.role));
}

function lookKey(look: Look): string {
  return `${look.font}|${String(look.size)}|${String(look.bold)}`;
}

function countLooks(allLines: Iterable<Line>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { look } of allLines) counts.set(lookKey(look), (counts.get(lookKey(look)) ?? 0) + 1);
  return counts;
}
