import type { MarkKind } from '../../text/number-mark';
import type { Line } from '../line';
import { headingLevel } from '../roles';
import { firstSentence } from './lead';
import { isSectionTitle } from './section-words';

/**
 * The way a document numbers its headings. Most use 一、（一）1.（1）of GB/T 9704; some count 1, 1.1, 1.1.1, and some have 第一章 or
 * 第一部分 above 一、. The same mark has another level in each.
 */
export interface Scheme {
  /** Level (1 to 4) that a mark has in this document; null if it is no heading here. */
  level(line: Line): number | null;
}

/** Finds the scheme from all lines that begin with a mark. */
export function schemeOf(marked: readonly Line[]): Scheme {
  const counts = new Map<MarkKind, number>();
  for (const { mark } of marked) if (mark !== null) counts.set(mark.kind, (counts.get(mark.kind) ?? 0) + 1);
  const count = (kind: MarkKind): number => counts.get(kind) ?? 0;
  const partOf = partNumbers(marked);
  const parents = plainParents(marked);
  const chinese = marked.filter((line) => line.mark?.kind === 'chinese' && !line.mark.doubtful).length;
  const chapters = count('chapter');
  const sections = count('section');
  const chapterDepth = chapters === 0 ? 0 : sections > 0 ? 2 : 1;
  const decimals = count('decimal');
  const isDecimal = chinese === 0 && chapters === 0 && decimals >= 2;
  const styled = marked.some((line) => line.look.outline !== null && isPlainNumber(line));
  const isArabicTop =
    chinese === 0 && chapters === 0 && decimals === 0 && count('chinese-paren') === 0 && arabicTitles(marked) >= 2;

  const ownLevels = levelsOfOwn(marked);
  const topKind = kindAboveDecimals(parents);
  const deepest = marked.reduce(
    (deepest, { mark }) => (mark?.kind === 'decimal' ? Math.max(deepest, mark.path.length) : deepest),
    0,
  );
  const levelOfPlain = Math.min(3 + chapterDepth, 4);

  return {
    level(line) {
      const mark = line.mark;
      if (mark === null) return null;
      const own = levelOf(line) ?? ownLevels.get(markKey(line));
      if (own !== undefined) return own;
      switch (mark.kind) {
        case 'chapter':
          return 1;
        case 'section':
          return 2;
        case 'chinese':
          return 1 + chapterDepth;
        case 'bare-chinese':
          return count('bare-chinese') >= 2 || chinese > 0 || line.look.outline !== null ? 1 + chapterDepth : null;
        case 'chinese-paren':
          return Math.min(2 + chapterDepth, 4);
        case 'decimal':
          // Where the headings have heading styles, a sentence without one begins with a figure.
          if (isDecimal && styled && line.look.outline === null && firstSentence(line).kind !== 'line') return null;
          if (isDecimal) return Math.min(mark.path.length, 4);
          // 一、 with 1. below it, and 1.1 below that.
          if (parents.has(line)) return Math.min(levelOfPlain + mark.path.length - 1, 4);
          if (line.look.outline !== null) return Math.min(mark.path.length, 4);
          // 一、 with 1.1 below it: the first number must be that of the part, else it is a figure (5.8 世界红十字日).
          return decimals >= 2 && partOf.get(line) === mark.path[0] ? Math.min(mark.path.length, 4) : null;
        case 'arabic':
        case 'bare-arabic':
          // A heading style says more than the mark: `1.` may stand below 1.1 in a document that uses styles.
          if (isDecimal && line.look.outline !== null) return Math.min(line.look.outline, 4);
          // Where 1 stands above 1.1, a 1. counts something else.
          if (isDecimal && topKind !== null && topKind !== mark.kind) return Math.min(deepest + 1, 4);
          if (isDecimal && !styled) return 1;
          if (isArabicTop) return 1;
          if (mark.kind === 'bare-arabic') return line.look.outline;
          return levelOfPlain;
        case 'arabic-paren':
        case 'half-paren':
        case 'circled':
          return isArabicTop && mark.kind === 'arabic-paren' ? 2 : 4;
        default:
          return null;
      }
    },
  };
}

/** The level that a mark has where headings in styles of our own have it: the document was formatted before. */
function levelsOfOwn(marked: readonly Line[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const line of marked) {
    const level = levelOf(line);
    if (level !== null) levels.set(markKey(line), level);
  }
  return levels;
}

function levelOf({ decision }: Line): number | null {
  return decision && headingLevel(decision.role);
}

/** 1.1 and 1.1.1 are two marks. */
function markKey({ mark }: Line): string {
  return `${mark?.kind ?? ''} ${String(mark?.path.length ?? 0)}`;
}

/** For each 1.1 the 1. or 1 above it, in the same part. */
function plainParents(marked: readonly Line[]): ReadonlyMap<Line, MarkKind> {
  const parents = new Map<Line, MarkKind>();
  const open = new Map<number, MarkKind>();
  for (const line of marked) {
    const { mark } = line;
    if (mark === null) continue;
    if (mark.kind === 'chinese' || mark.kind === 'chinese-paren' || mark.kind === 'chapter') open.clear();
    if (mark.kind === 'arabic' || mark.kind === 'bare-arabic') open.set(mark.value, mark.kind);
    const parent = mark.kind === 'decimal' ? open.get(mark.path[0] ?? 0) : undefined;
    if (parent !== undefined) parents.set(line, parent);
  }
  return parents;
}

/** How most of the numbers above 1.1 are written; null without any. */
function kindAboveDecimals(parents: ReadonlyMap<Line, MarkKind>): MarkKind | null {
  const kinds = [...parents.values()];
  const bare = kinds.filter((kind) => kind === 'bare-arabic').length;
  if (kinds.length === 0) return null;
  return bare * 2 > kinds.length ? 'bare-arabic' : 'arabic';
}

function isPlainNumber(line: Line): boolean {
  return line.mark?.kind === 'decimal' || line.mark?.kind === 'arabic' || line.mark?.kind === 'bare-arabic';
}

/** Lines such as `1. 背景介绍`, `1 主要做法`, or numbered lines in the first heading style. */
function arabicTitles(marked: readonly Line[]): number {
  return marked.filter(
    (line) =>
      (line.mark?.kind === 'arabic' || line.mark?.kind === 'bare-arabic') &&
      (isSectionTitle(line.words) || line.look.outline === 1),
  ).length;
}

/** For each line the number of the 一、 above it; 0 above the first. */
function partNumbers(marked: readonly Line[]): ReadonlyMap<Line, number> {
  const numbers = new Map<Line, number>();
  let part = 0;
  for (const line of marked) {
    if (line.mark?.kind === 'chinese' && !line.mark.doubtful) part = line.mark.value;
    numbers.set(line, part);
  }
  return numbers;
}
