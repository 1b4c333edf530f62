import { wChild } from '../ooxml/dom';
import { Formatting } from '../ooxml/effective';
import type { Numbering } from '../ooxml/numbering';
import type { Package } from '../ooxml/package/package';
import { cleanText, leadingBlanks, leadingLength } from '../text/blanks';
import { holdsSentinel, isSentinel } from '../text/sentinel';
import { type BodyParagraph, readBody } from './body';
import { ALL_IN_BOXES, isAllInBoxes } from './text-box/boxes';
import { isGone, joined, linesWithin, wholesOf } from './joined';
import { titleBox } from './text-box/title-box';
import { classify, decisionOf } from './classify/classify';
import { couldNumberHeading } from './classify/numbered';
import { OFFICIAL, OFFICIAL_DOCUMENT } from './classify/official';
import { Corrections } from './corrections';
import type { Annotation, Draft, DraftLine, DraftParagraph, ListLabel, TypedNumber } from './draft';
import { readLabels } from './labels';
import { type Look, lookOf } from './look';
import { type OwnStyles, OwnStyleReader } from './own-style';
import type { RoleCorrection } from './roles';
import { type Line, linesOf } from './line';

/** What is known of a document besides its bytes. */
export interface Known {
  /** Roles that the author set by hand: they win over those found. */
  readonly corrections?: readonly RoleCorrection[];
  /** The styles that formatting gives: they win over every guess. */
  readonly ownStyles?: OwnStyles;
}

/**
 * Reads the body of a document: every paragraph with its text, its place, its number and its role. Odd things become
 * warnings; nothing in a readable package makes it throw.
 */
export function readDraft(pkg: Package, { corrections = [], ownStyles = () => null }: Known = {}): Draft {
  const root = pkg.document(pkg.mainPart)?.documentElement ?? null;
  const story = root === null ? null : wChild(root, 'body');
  if (story === null)
    return { pkg, paragraphs: [], leftovers: [], warnings: ['文档没有正文（w:body），没有可以读取的段落。'] };

  const formatting = new Formatting(pkg);
  const body = readBody(story, formatting);
  const own = body.paragraphs.filter(({ text }) => !isSentinel(text));
  const wholes = wholesOf(own);
  const labels = labelsOf(formatting.numbering, body.paragraphs, own, wholes);
  const corrected = new Corrections(corrections, own, wholes);
  const reader = new OwnStyleReader(formatting.styles, ownStyles);
  const readerFor = (members: readonly number[]) =>
    members.some((at) => corrected.isTakenBack(at)) ? undefined : reader;
  const { lines, title } = classified(own, wholes, labels, formatting, readerFor);
  const paragraphs = new Array<DraftParagraph>(own.length);
  for (const [at, members] of wholes.entries()) {
    const whole = lines[at] ?? [];
    let start = 0;
    for (const index of members) {
      const member = own[index];
      if (member === undefined) continue;
      const label = labels.get(member) ?? null;
      const look = whole[0]?.look;
      const parts = members.length === 1 || !look ? whole : linesWithin(whole, member, start, label, look);
      paragraphs[index] = corrected.apply(toDraftParagraph(member, index, label, parts, start > 0));
      start += member.text.length;
    }
  }
  const leftovers = body.paragraphs
    .filter(({ text }) => holdsSentinel(text))
    .map(({ element, pieces, text }) => ({ element, pieces, whole: isSentinel(text) }));
  const isOfficial = paragraphs.some(({ reason }) => OFFICIAL.has(reason.id));
  const boxes = isAllInBoxes(paragraphs) ? [ALL_IN_BOXES] : [];
  const warnings = [...(isOfficial ? [OFFICIAL_DOCUMENT] : []), ...title, ...boxes, ...body.warnings];
  return { pkg, paragraphs, leftovers, warnings };
}

/**
 * Reads a document again that was formatted since: what it says now, in which elements and under which numbers. What its
 * paragraphs are is not judged again, for nothing but blanks that they begin with may be gone.
 */
export function readAgain(before: Draft): Draft {
  const { pkg } = before;
  const story = pkg.document(pkg.mainPart)?.documentElement;
  const body = story && wChild(story, 'body');
  const formatting = new Formatting(pkg);
  const all = body ? readBody(body, formatting).paragraphs : [];
  const own = all.filter(({ text }) => !isSentinel(text));
  const labels = labelsOf(formatting.numbering, all, own, wholesOf(own));
  // What has other paragraphs is another document.
  if (own.length !== before.paragraphs.length) return readDraft(pkg);
  const paragraphs = before.paragraphs.map((old, index) => {
    const now = own[index];
    return now ? judgedBefore(old, now, labels.get(now) ?? null) : old;
  });
  return { ...before, paragraphs };
}

function judgedBefore(old: DraftParagraph, now: BodyParagraph, label: ListLabel | null): DraftParagraph {
  const { element, objects, pieces, text } = now;
  const gone = old.text.length - text.length;
  const lines =
    gone === 0
      ? old.lines
      : old.lines.map((line) => ({ ...line, start: Math.max(0, line.start - gone), end: line.end - gone }));
  return { ...old, element, text, leadingBlanks: leadingBlanks(text), label, lines, pieces, objects };
}

/** The automatic numbers, counted in document order. What a reader does not see, or sees as the beginning of another, has none. */
function labelsOf(
  numbering: Numbering,
  all: readonly BodyParagraph[],
  own: readonly BodyParagraph[],
  wholes: readonly (readonly number[])[],
): ReadonlyMap<BodyParagraph, ListLabel> {
  const numbered = new Set(wholes.map((members) => own[members[members.length - 1] ?? -1]));
  // Word counts a leftover that is in a list, so the numbers after it are as they are shown.
  const counted = all.filter((each) => !isGone(each) && (numbered.has(each) || isSentinel(each.text)));
  return readLabels(numbering, counted);
}

/** The lines of each whole with their roles, and what is to be said of the title. */
function classified(
  own: readonly BodyParagraph[],
  wholes: readonly (readonly number[])[],
  labels: ReadonlyMap<BodyParagraph, ListLabel>,
  formatting: Formatting,
  readerFor: (members: readonly number[]) => OwnStyleReader | undefined,
): { readonly lines: readonly (readonly Line[])[]; readonly title: readonly string[] } {
  const paragraphs = wholes.map((members) => {
    const parts = members.flatMap((index) => own[index] ?? []);
    const last = parts[parts.length - 1];
    const paragraph = joined(parts);
    const label = (last && labels.get(last)) ?? null;
    const look = paragraph && lookOf(formatting, paragraph);
    const ownStyles = readerFor(members);
    return { paragraph, label, look: look && (ownStyles ? look : withoutStyle(look)), ownStyles };
  });
  const lines = () =>
    paragraphs.map(({ paragraph, label, look, ownStyles }) =>
      paragraph && look ? linesOf(paragraph, label, look, ownStyles) : [],
    );
  const found = lines();
  classify(found.flat());
  const box = titleBox(found.flat(), formatting);
  if (box === null) return { lines: found, title: [] };
  // Read again with the title where it is seen: then no other line is taken for it.
  const again = lines();
  classify(
    again.flatMap((group) => {
      if (group[0]?.paragraph !== box.at.paragraph) return group;
      return box.at.clean === '' ? [...group, ...box.lines] : [...box.lines, ...group];
    }),
  );
  if (box.lines.some((line) => decisionOf(line).role !== 'title')) return { lines: found, title: [] };
  return { lines: again, title: [titleInBox(box.lines.map(typedIn).join(''))] };
}

/** A paragraph that is judged anew: its style, and the level of it, say nothing. */
function withoutStyle(look: Look): Look {
  return { ...look, style: '', outline: null };
}

function titleInBox(title: string): string {
  return `标题“${title}”在文本框里，框里的字不会排版。请把标题剪切到正文的第一行，删去文本框，再排一次。`;
}

function toDraftParagraph(
  paragraph: BodyParagraph,
  index: number,
  label: ListLabel | null,
  allLines: readonly Line[],
  goesOn: boolean,
): DraftParagraph {
  const main = allLines.find((line) => line.clean !== '') ?? allLines[0];
  const decision = main === undefined ? null : decisionOf(main);
  const clean = cleanText(paragraph.text);
  return {
    index,
    element: paragraph.element,
    text: paragraph.text,
    clean,
    goesOn,
    leadingBlanks: leadingBlanks(paragraph.text),
    label,
    role: decision?.role ?? 'empty',
    lead: decision?.lead == null || main === undefined ? null : decision.lead + cleanStart(paragraph.text, main),
    reason: decision?.reason ?? { id: 'no-text', message: '段落里没有文字' },
    corrected: false,
    number: main === undefined ? null : typedNumber(main),
    numberedText: allLines.some((line) => decisionOf(line).role === 'body' && couldNumberHeading(line)),
    annotations: allLines.flatMap((line) => inParagraph(paragraph.text, line)),
    lines: allLines.map(toLine),
    pieces: paragraph.pieces,
    place: { tableDepth: paragraph.tableDepth, controls: paragraph.controls },
    objects: paragraph.objects,
  };
}

function toLine(line: Line): DraftLine {
  const { role, lead, reason } = decisionOf(line);
  return { start: line.start, end: line.end, clean: typedIn(line), role, lead, reason, number: typedNumber(line) };
}

function typedNumber(line: Line): TypedNumber | null {
  if (line.mark === null || line.markLength === 0) return null;
  return { typed: typedIn(line).slice(0, line.markLength), canonical: line.mark.canonical };
}

/** The words of a line as they stand in the document. */
function typedIn({ paragraph, start, end }: Line): string {
  return cleanText(paragraph.text.slice(start, end));
}

/** Where a line's clean text begins in the clean text of its paragraph. */
function cleanStart(text: string, line: Line): number {
  const own = text.slice(line.start, line.end);
  return cleanText(text.slice(0, line.start + leadingLength(own))).length;
}

function inParagraph(text: string, line: Line): Annotation[] {
  if (line.annotations.length === 0) return [];
  const offset = cleanStart(text, line);
  return line.annotations.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
}
