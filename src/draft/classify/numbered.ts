import type { MarkKind } from '../../text/number-mark';
import type { Outline } from '../outline';
import type { Reason, Role } from '../roles';
import { type Unit, decide } from '../unit';
import { LONGEST_HEADING, LONGEST_LEAD, firstSentence } from './lead';
import { isList, numberedGroups } from './list-items';
import { beginsWithSpeech, quotedUnits } from './quotation';
import { schemeOf } from './scheme';

/** 第一条, 第一， and 一是 count inside the text: they never make a heading. */
const TEXT_MARKS: ReadonlySet<MarkKind> = new Set<MarkKind>(['article', 'ordinal', 'enumeration']);

const LEVEL_NAMES = ['', '一级', '二级', '三级', '四级'] as const;

/**
 * Headings that begin with a number, typed or automatic, on a line of their own or running into their text. In this order:
 * which marks count at all, which level they have in this document, which of them are lists, and how long the heading is.
 */
export function classifyNumbered(outline: Outline): void {
  const quoted = quotedUnits(outline.units);
  const candidates = outline.units.filter(
    (unit) =>
      unit.decision === null &&
      unit.mark !== null &&
      !TEXT_MARKS.has(unit.mark.kind) &&
      unit.words !== '' &&
      !speaksOfChapter(unit),
  );
  for (const unit of candidates) {
    if (quoted.has(unit) || beginsWithSpeech(unit.words)) {
      decide(unit, 'body', { id: 'quoted-number', message: '编号属于引文，不是标题' });
    }
  }
  const marked = withoutDoubtful(candidates.filter((unit) => unit.decision === null));
  const scheme = schemeOf(marked);
  for (const group of numberedGroups(marked, (unit) => scheme.level(unit))) {
    const list = isList(group, outline);
    for (const unit of group.members) {
      if (list) decide(unit, 'body', { id: 'list-item', message: '是正文里的一项列举，不是标题' });
      else decideByLength(unit, group.level);
    }
  }
  classifyDeepMarks(marked);
}

/**
 * Leaves out marks that do not fit between their neighbours where there is reason to ask: `一、二级联动` may be a quantity, and a
 * 一、 with whole sentences behind it is a heading only if its number is the next one.
 */
function withoutDoubtful(candidates: readonly Unit[]): Unit[] {
  const nearest = new Map<MarkKind, number>();
  const next = new Map<Unit, number>();
  for (const unit of [...candidates].reverse()) {
    if (unit.mark === null) continue;
    const value = nearest.get(unit.mark.kind);
    if (value !== undefined) next.set(unit, value);
    if (!isDoubtful(unit)) nearest.set(unit.mark.kind, unit.mark.value);
  }
  nearest.clear();
  return candidates.filter((unit) => {
    const mark = unit.mark;
    if (mark === null) return false;
    const follows = (nearest.get(mark.kind) ?? 0) === mark.value - 1;
    if (isDoubtful(unit) && !(follows && next.get(unit) !== mark.value)) return false;
    if (mark.doubtful && !(next.get(unit) === mark.value + 1 || mark.value > 1)) return false;
    if (mark.doubtful && (firstSentence(unit).kind !== 'line' || unit.words.length > 30)) return false;
    nearest.set(mark.kind, mark.value);
    return true;
  });
}

function isDoubtful(unit: Unit): boolean {
  if (unit.mark === null || unit.label !== null) return false;
  if (unit.mark.doubtful) return true;
  const extent = firstSentence(unit);
  return unit.mark.kind === 'chinese' && (extent.kind === 'lead' || extent.stopped);
}

function decideByLength(unit: Unit, level: number): void {
  const role = headingRole(level);
  const extent = firstSentence(unit);
  const reason = headingReason(unit, level);
  if (extent.kind === 'lead') {
    if (extent.length <= LONGEST_LEAD) decide(unit, role, reason, extent.end);
    return;
  }
  const longest = extent.stopped || level >= 3 ? LONGEST_LEAD : LONGEST_HEADING;
  if (extent.length <= longest && !/[；;，,、]$/u.test(unit.words)) decide(unit, role, reason);
}

/**
 * 第三节的内容是…… and 第三部分群体是…… go on as text: only a blank or a mark behind the number makes a heading of such a line.
 * Left out before the scheme is found, for one real chapter would move all other headings down.
 */
function speaksOfChapter(unit: Unit): boolean {
  const { mark, label } = unit;
  if (label !== null || (mark?.kind !== 'chapter' && mark?.kind !== 'section')) return false;
  if (!/[章节分篇编]$/u.test(mark.typed)) return false;
  const extent = firstSentence(unit);
  return extent.kind === 'lead' || extent.length > (extent.stopped ? LONGEST_LEAD : LONGEST_HEADING);
}

/** ① and 1) below （1） are a fifth level, which the notice does not know: they stay body text. */
function classifyDeepMarks(marked: readonly Unit[]): void {
  let below: MarkKind | null = null;
  for (const unit of marked) {
    const kind = unit.mark?.kind;
    const role = unit.decision?.role;
    if (kind === undefined || role === undefined || role === 'body') continue;
    if (role !== 'heading4') {
      below = null;
    } else if (below === null || below === kind) {
      below = kind;
    } else if (kind === 'circled' || kind === 'half-paren') {
      decide(unit, 'body', { id: 'fifth-level', message: '比四级标题更低一层的编号，按正文处理' });
    }
  }
}

export function headingRole(level: number): Role {
  if (level <= 1) return 'heading1';
  if (level === 2) return 'heading2';
  return level === 3 ? 'heading3' : 'heading4';
}

function headingReason(unit: Unit, level: number): Reason {
  const name = LEVEL_NAMES[level] ?? '';
  if (unit.label !== null) {
    return { id: 'list-label', message: `自动编号“${unit.label.text}”是${name}标题的编号` };
  }
  return { id: 'typed-mark', message: `以“${(unit.mark?.typed ?? '').trim()}”开头，是${name}标题的编号` };
}
