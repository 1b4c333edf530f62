import type { Look } from '../look';
import { sameLook } from '../look';
import type { Outline } from '../outline';
import type { Role } from '../roles';
import { type Unit, decide } from '../unit';
import { LONGEST_HEADING, LONGEST_LEAD, firstSentence } from './lead';
import { headingRole } from './numbered';
import { isSectionTitle } from './section-words';

/** From this length on a line counts as text when the usual look of the text is found out. */
const TEXT_LENGTH = 60;
const LONGEST_FAKE_HEADING = 30;

/**
 * Headings without a number: lines in a heading style, and the "fake" ones, short ordinary paragraphs made bold or large. A line
 * that looks like all others is a heading only if it is nothing but the name of a part (主要做法), and no part has a number.
 */
export function classifyUnnumbered(outline: Outline): void {
  const numbered = new Set<Role>();
  for (const unit of outline.units) if (unit.decision !== null) numbered.add(unit.decision.role);
  const levels = styleLevels(outline.units);
  const textLook = usualLook(outline.units);
  const tops: Unit[] = [];

  for (const unit of outline.units) {
    if (unit.decision !== null || unit.mark !== null || unit.words === '') continue;
    if (unit.look.outline !== null && unit.paragraph.tableDepth === 0 && unit.line === 0) {
      decideByStyle(unit, levels.get(unit.look.outline) ?? unit.look.outline);
      continue;
    }
    if (!couldBeFake(unit, outline)) continue;
    const named = isSectionTitle(unit.words);
    const shown = textLook !== null && standsOut(unit.look, textLook);
    if (!numbered.has('heading1') && (named || (shown && likeTop(unit, tops)))) {
      tops.push(unit);
      decide(unit, 'heading1', {
        id: named ? 'part-name' : 'fake-heading',
        message: named ? '单独一行的部分名称，没有编号' : '单独一行、与正文字体不同的短句，没有编号',
      });
    } else if (shown) {
      decide(unit, lowerRole(numbered, tops.length > 0), {
        id: 'fake-heading',
        message: '单独一行、与正文字体不同的短句，没有编号',
      });
    }
  }
}

/** A line in a heading style that goes on after its first sentence is text that got the style by mistake. */
function decideByStyle(unit: Unit, level: number): void {
  const extent = firstSentence(unit);
  if (extent.kind !== 'line' || extent.length > (extent.stopped ? LONGEST_LEAD : LONGEST_HEADING)) return;
  decide(unit, headingRole(level), { id: 'heading-style', message: `使用标题样式“${unit.look.style}”` });
}

/**
 * Which level each heading style has in this document. Authors use 标题 2 for 一、 where 标题 1 is the title: the numbered
 * headings tell.
 */
function styleLevels(units: readonly Unit[]): ReadonlyMap<number, number> {
  const votes = new Map<number, Map<number, number>>();
  let titleOutline = 0;
  for (const unit of units) {
    const outline = unit.look.outline;
    const role = unit.decision?.role;
    if (outline === null || role === undefined) continue;
    if (role === 'title') titleOutline = outline;
    const level = role.startsWith('heading') ? Number(role.slice(-1)) : 0;
    if (level === 0) continue;
    const vote = votes.get(outline) ?? new Map<number, number>();
    vote.set(level, (vote.get(level) ?? 0) + 1);
    votes.set(outline, vote);
  }
  const levels = new Map<number, number>();
  for (let outline = 1; outline <= 9; outline++) {
    const best = [...(votes.get(outline) ?? [])].sort((one, other) => other[1] - one[1])[0];
    if (best !== undefined) levels.set(outline, best[0]);
    else if (titleOutline > 0 && outline > titleOutline) levels.set(outline, outline - titleOutline);
  }
  return levels;
}

/** The look of most of the text; null if the document has no long line. */
function usualLook(units: readonly Unit[]): Look | null {
  const lengths = new Map<string, { look: Look; length: number }>();
  for (const { look, clean, paragraph } of units) {
    if (clean.length < TEXT_LENGTH || paragraph.tableDepth > 0) continue;
    const key = `${look.font}|${String(look.size)}|${String(look.bold)}`;
    const entry = lengths.get(key) ?? { look, length: 0 };
    entry.length += clean.length;
    lengths.set(key, entry);
  }
  return [...lengths.values()].sort((one, other) => other.length - one.length)[0]?.look ?? null;
}

function standsOut(look: Look, text: Look): boolean {
  return (
    (look.bold && !text.bold) ||
    look.size >= text.size + 2 ||
    /黑体|simhei|heiti/iu.test(look.font) !== /黑体|simhei|heiti/iu.test(text.font)
  );
}

function couldBeFake(unit: Unit, outline: Outline): boolean {
  if (unit.words.length < 2 || unit.words.length > LONGEST_FAKE_HEADING) return false;
  if (/[。；;，,：:！!、]$/u.test(unit.words) && !isSectionTitle(unit.words)) return false;
  if (unit.label?.bullet === true || unit.look.alignment === 'right') return false;
  const next = outline.next(unit);
  // A heading heads something: text, a deeper heading, a picture or a table.
  return (
    next !== null &&
    next.decision?.role !== 'date' &&
    next.decision?.role !== 'signature' &&
    !(unit.line > 0 && !isSectionTitle(unit.words))
  );
}

/** The first fake heading sets the look of the others of its level. */
function likeTop(unit: Unit, tops: readonly Unit[]): boolean {
  const first = tops[0];
  return first === undefined || sameLook(unit.look, first.look);
}

/** The level below the numbered headings that the document has; fake headings among them subdivide the parts. */
function lowerRole(numbered: ReadonlySet<Role>, hasTops: boolean): Role {
  if (!numbered.has('heading2') || (hasTops && !numbered.has('heading1'))) return 'heading2';
  return numbered.has('heading3') ? 'heading4' : 'heading3';
}
