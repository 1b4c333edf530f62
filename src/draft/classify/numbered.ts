import type { MarkKind } from '../../text/number-mark';
import type { Neighbours } from '../neighbours';
import { type Reason, headingRole, isHeading } from '../roles';
import { type Line, decide, isOpen, styledRole } from '../line';
import { LONGEST_LEAD, firstSentence, longestHeading } from './lead';
import { isList, numberedGroups } from './list-items';
import { beginsWithSpeech, quotedUnits } from './quotation';
import { schemeOf } from './scheme';

/** 第一条, 第一， and 一是 count inside the text: they never make a heading. */
const TEXT_MARKS: ReadonlySet<MarkKind> = new Set<MarkKind>(['article', 'ordinal', 'enumeration']);

/** 附件：1.报名表 (GB/T 9704—2012, 7.3.4). */
const FIRST_ATTACHMENT = /^附件[ \u3000]*[：:][ \u3000]*1[ \u3000]*[.．、]/u;

const LEVEL_NAMES = ['', '一级', '二级', '三级', '四级'] as const;

/**
 * Headings that begin with a number, typed or automatic, on a line of their own or running into their text. In this order:
 * which marks count at all, which level they have in this document, which of them are lists, and how long the heading is.
 */
export function classifyNumbered(outline: Neighbours): void {
  const quoted = quotedUnits(outline.allLines);
  const candidates = outline.allLines.filter(
    (line) =>
      (isOpen(line) || isOwnHeading(line)) && couldNumberHeading(line) && line.words !== '' && !speaksOfChapter(line),
  );
  for (const line of attachmentItems(outline)) {
    if (isOpen(line)) decide(line, 'body', { id: 'attachment-item', message: '是附件的一项，不是标题' });
  }
  for (const line of candidates.filter(isOpen)) {
    if (quoted.has(line) || beginsWithSpeech(line.words)) {
      decide(line, 'body', { id: 'quoted-number', message: '编号属于引文，不是标题' });
    }
  }
  const marked = withoutDoubtful(candidates.filter((line) => isOpen(line) || isOwnHeading(line)));
  const scheme = schemeOf(marked);
  for (const group of numberedGroups(marked, (line) => scheme.level(line))) {
    const list = isList(group, outline);
    for (const line of group.members.filter(isOpen)) {
      if (list) decide(line, 'body', { id: 'list-item', message: '是正文里的一项列举，不是标题' });
      else decideByLength(line, group.level);
    }
  }
  classifyDeepMarks(marked);
}

/** The 2. and 3. below 附件：1.…, which are what that is. */
function attachmentItems(outline: Neighbours): Line[] {
  const items: Line[] = [];
  for (const first of outline.allLines) {
    if (!FIRST_ATTACHMENT.test(first.clean)) continue;
    let line = outline.next(first);
    for (let value = 2; line?.mark?.kind === 'arabic' && line.mark.value === value; value++) {
      items.push(line);
      line = outline.next(line);
    }
  }
  return items;
}

/** Whether a line begins with a number, typed or automatic, that a heading could have. */
export function couldNumberHeading({ mark }: Line): boolean {
  return mark !== null && !TEXT_MARKS.has(mark.kind);
}

/** Headings in styles of our own are decided, and tell how the document numbers. */
function isOwnHeading(line: Line): boolean {
  const role = styledRole(line);
  return role !== null && isHeading(role);
}

/**
 * Leaves out marks that do not fit between their neighbours where there is reason to ask: `一、二级联动` may be a quantity, and a
 * 一、 with whole sentences after it is a heading only if its number is the next one.
 */
function withoutDoubtful(candidates: readonly Line[]): Line[] {
  const nearest = new Map<MarkKind, number>();
  const next = new Map<Line, number>();
  for (const line of [...candidates].reverse()) {
    if (line.mark === null) continue;
    const value = nearest.get(line.mark.kind);
    if (value !== undefined) next.set(line, value);
    if (!isDoubtful(line)) nearest.set(line.mark.kind, line.mark.value);
  }
  nearest.clear();
  return candidates.filter((line) => {
    const mark = line.mark;
    if (mark === null) return false;
    const follows = (nearest.get(mark.kind) ?? 0) === mark.value - 1;
    if (!isOpen(line)) {
      nearest.set(mark.kind, mark.value);
      return true;
    }
    if (isDoubtful(line) && !(follows && next.get(line) !== mark.value)) return false;
    if (mark.doubtful && !(next.get(line) === mark.value + 1 || mark.value > 1)) return false;
    if (mark.doubtful && (firstSentence(line).kind !== 'line' || line.words.length > 30)) return false;
    nearest.set(mark.kind, mark.value);
    return true;
  });
}

function isDoubtful(line: Line): boolean {
  if (line.mark === null || line.label !== null || !isOpen(line)) return false;
  if (line.mark.doubtful) return true;
  const extent = firstSentence(line);
  return line.mark.kind === 'chinese' && (extent.kind === 'lead' || extent.stopped);
}

function decideByLength(line: Line, level: number): void {
  const role = headingRole(level);
  const extent = firstSentence(line);
  const reason = headingReason(line, level);
  if (extent.kind === 'lead') {
    if (extent.length <= LONGEST_LEAD) decide(line, role, reason, extent.end);
    return;
  }
  const longest = level >= 3 ? LONGEST_LEAD : longestHeading(extent);
  if (extent.length <= longest && !/[；;，,、]$/u.test(line.words)) decide(line, role, reason);
}

/**
 * 第三节的内容是…… and 第三部分群体是…… go on as text: only a blank or a mark after the number makes a heading of such a line.
 * Left out before the scheme is found, for one real chapter would move all other headings down.
 */
function speaksOfChapter(line: Line): boolean {
  const { mark, label } = line;
  if (label !== null || (mark?.kind !== 'chapter' && mark?.kind !== 'section')) return false;
  if (!/[章节分篇编]$/u.test(mark.typed)) return false;
  const extent = firstSentence(line);
  return extent.kind === 'lead' || extent.length > longestHeading(extent);
}

/** ① and 1) below （1） are a fifth level, which the notice does not know: they stay body text. */
function classifyDeepMarks(marked: readonly Line[]): void {
  let below: MarkKind | null = null;
  for (const line of marked) {
    const kind = line.mark?.kind;
    const role = line.decision?.role;
    if (kind === undefined || role === undefined || role === 'body') continue;
    if (role !== 'heading4') {
      below = null;
    } else if (below === null || below === kind) {
      below = kind;
    } else if (!isOwnHeading(line) && (kind === 'circled' || kind === 'half-paren')) {
      decide(line, 'body', { id: 'fifth-level', message: '比四级标题更低一层的编号，按正文处理' });
    }
  }
}

function headingReason(line: Line, level: number): Reason {
  const name = LEVEL_NAMES[level] ?? '';
  if (line.label !== null) {
    return { id: 'list-label', message: `自动编号“${line.label.text}”是${name}标题的编号` };
  }
  return { id: 'typed-mark', message: `以“${(line.mark?.typed ?? '').trim()}”开头，是${name}标题的编号` };
}
