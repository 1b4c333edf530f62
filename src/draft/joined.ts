import { isElement, isNamed, wChild } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { XmlNode } from '../ooxml/xml';
import { cleanText } from '../text/blanks';
import type { BodyParagraph } from './body';
import { decisionOf } from './classify/classify';
import type { ListLabel, ObjectKind } from './draft';
import { type Line, decide, linesOf } from './line';
import type { Look } from './look';
import { toTextPosition } from './positions';

/**
 * The indexes of what a reader sees as one paragraph, in the order of the document: nearly always one w:p, but several where
 * the marks between them are deleted or hidden. It is numbered, and looks, as the last of them says, whose mark is the one
 * that is left. A w:p that shows nothing, its mark included, takes no part in what it stands between.
 */
export function wholesOf(paragraphs: readonly BodyParagraph[]): (readonly number[])[] {
  const wholes: number[][] = [];
  let open: number[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (isGone(paragraph)) wholes.push([index]);
    else open.push(index);
    if (!paragraph.ends && endsInNext(paragraph, paragraphs[index + 1])) return;
    if (open.length > 0) wholes.push(open);
    open = [];
  });
  return wholes.sort(([one = 0], [other = 0]) => one - other);
}

const SHOWN: readonly ObjectKind[] = [
  ...(['inline-picture', 'anchored-picture', 'object', 'text-box', 'formula-inline', 'formula-display'] as const),
];

/** Whether a reader sees nothing of a w:p, not even an empty line. */
export function isGone({ ends, objects, text }: BodyParagraph): boolean {
  return !ends && text === '' && !SHOWN.some((kind) => objects.has(kind));
}

/** Only neighbours in one place join: a table between them, a section's end or the end of a cell keeps the mark. */
function endsInNext({ element }: BodyParagraph, next: BodyParagraph | undefined): boolean {
  const pPr = wChild(element, 'pPr');
  if (next === undefined || (pPr !== null && wChild(pPr, 'sectPr') !== null)) return false;
  for (let node: XmlNode | null = element.nextSibling; node !== null; node = node.nextSibling) {
    if (node === next.element) return true;
    if (isElement(node) && (isNamed(node, W, 'tbl') || isNamed(node, W, 'sdt'))) return false;
  }
  return false;
}

/** The paragraph that its members are to a reader. */
export function joined(members: readonly BodyParagraph[]): BodyParagraph | undefined {
  const last = members[members.length - 1];
  if (last === undefined || members.length === 1) return last;
  let text = '';
  const pieces = members.flatMap((paragraph) => {
    const start = text.length;
    text += paragraph.text;
    return paragraph.pieces.map((piece) => ({ ...piece, start: piece.start + start }));
  });
  const objects = new Set<ObjectKind>(members.flatMap((paragraph) => [...paragraph.objects]));
  const inContents = members.some((paragraph) => paragraph.inContents);
  return { ...last, text, pieces, objects, inContents, startsPage: members[0]?.startsPage === true };
}

/**
 * The lines of one member, each with what was decided about the line of the whole that it is, or is a part of. `start` is the
 * member's position in the text of the whole.
 */
export function linesWithin(
  whole: readonly Line[],
  member: BodyParagraph,
  start: number,
  label: ListLabel | null,
  look: Look,
): Line[] {
  let reached = 0;
  return linesOf(member, label, look).map((line) => {
    const at = start + line.start;
    while ((whole[reached + 1]?.start ?? Infinity) <= at) reached += 1;
    const around = whole[reached];
    if (around === undefined) return line;
    const { role, lead, reason } = decisionOf(around);
    // A number in the middle of a line is none.
    const part = around.start < at ? { ...line, mark: null, markLength: 0 } : line;
    decide(part, role, reason, lead === null ? null : leadWithin(around, lead, part, at - around.start));
    return part;
  });
}

/** How much of a lead lies in a part of its line that begins at a position of the line's text. */
function leadWithin(around: Line, lead: number, part: Line, position: number): number {
  const own = (line: Line) => line.paragraph.text.slice(line.start, line.end);
  const end = toTextPosition(own(around), lead) - position;
  return end <= 0 ? 0 : Math.min(part.clean.length, cleanText(own(part).slice(0, end)).length);
}
