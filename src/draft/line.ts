import { cleanText } from '../text/blanks';
import { markdownLength, markdownLevel, markdownMarks } from '../text/markdown';
import { foldLookAlikes } from '../text/look-alikes';
import { type NumberMark, parseListLabel, parseNumberMark } from '../text/number-mark';
import type { BodyParagraph } from './body';
import { findAnnotations } from './classify/annotation-words';
import type { Annotation, ListLabel } from './draft';
import type { Look } from './look';
import type { OwnLine, OwnStyleReader } from './own-style';
import type { Span } from './part';
import type { Reason, Role } from './roles';

/** What was decided about a line. */
export interface Decision {
  readonly role: Role;
  readonly lead: number | null;
  readonly reason: Reason;
}

/**
 * One line of a paragraph: what is classified. Nearly all paragraphs have one line; soft returns make several, and each
 * may be a heading, a title or body text of its own.
 */
export interface Line {
  readonly paragraph: BodyParagraph;
  /** 0-based, within its paragraph. */
  readonly position: number;
  /** Position of the line in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** Its words without blanks at the beginning, look-alikes folded: what patterns are tried on, not what stands there. */
  readonly clean: string;
  /** Only the first line of a list paragraph shows the label. */
  readonly label: ListLabel | null;
  /** Numbering mark, typed or computed. */
  readonly mark: NumberMark | null;
  /** Length in `clean` of the typed mark and of the marks of Markdown before it; 0 if there are none. */
  readonly markLength: number;
  /** Spans in `clean`. */
  readonly annotations: readonly Annotation[];
  /** `clean` without marks and annotations: the words alone. */
  readonly words: string;
  readonly look: Look;
  /** What a style of our own says of it; null without one. */
  readonly own: OwnLine | null;
  decision: Decision | null;
}

/** The lines of one paragraph, in order. */
export function linesOf(
  paragraph: BodyParagraph,
  label: ListLabel | null,
  look: Look,
  ownStyles?: OwnStyleReader,
): Line[] {
  const allLines: Line[] = [];
  let start = 0;
  let hasWords = false;
  for (const [position, text] of paragraph.text.split('\n').entries()) {
    const clean = foldLookAlikes(cleanText(text));
    const ownLabel = position === 0 ? label : null;
    const labelMark = ownLabel === null || ownLabel.bullet ? null : parseListLabel(ownLabel.text);
    const pasted = markdownMarks(clean);
    const before = markdownLength(pasted);
    const typedMark = labelMark === null ? parseNumberMark(clean.slice(before)) : null;
    const markLength = before + (typedMark?.typed.length ?? 0);
    const annotations = findAnnotations(clean);
    const level = markdownLevel(clean, pasted);
    const isFirst: boolean = !hasWords && clean !== '';
    hasWords ||= isFirst;
    allLines.push({
      paragraph,
      position,
      start,
      end: start + text.length,
      clean,
      label: ownLabel,
      mark: labelMark ?? typedMark,
      markLength,
      annotations,
      words: wordsOf(clean, markLength, [...annotations, ...pasted.filter(({ kind }) => kind === 'bold')]),
      look: level === null || look.outline !== null ? look : { ...look, outline: level },
      own: ownStyles?.read(paragraph, look, start, start + text.length, isFirst) ?? null,
      decision: null,
    });
    start += text.length + 1;
  }
  return allLines;
}

function wordsOf(clean: string, markLength: number, without: readonly Span[]): string {
  let words = '';
  let at = markLength;
  for (const { start, end } of [...without].sort((one, other) => one.start - other.start)) {
    if (start > at) words += clean.slice(at, start);
    at = Math.max(at, end);
  }
  return (words + clean.slice(at)).trim();
}

/** Whether nothing was decided about a line yet. */
export function isOpen({ decision }: Line): boolean {
  return decision === null;
}

/** The role of a decided line that has a style of our own: what is judged later goes on around it. null for other lines. */
export function styledRole({ decision, own }: Line): Role | null {
  return own && decision && decision.role;
}

export function decide(line: Line, role: Role, reason: Reason, lead: number | null = null): void {
  line.decision = { role, lead, reason };
}
