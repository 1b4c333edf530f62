import { wChild } from '../ooxml/dom';
import { Formatting } from '../ooxml/effective';
import type { Package } from '../ooxml/package/package';
import { cleanText, leadingBlanks, leadingLength } from '../text/blanks';
import { holdsSentinel, isSentinel } from '../text/sentinel';
import { type BodyParagraph, readBody } from './body';
import { classify, decisionOf } from './classify/classify';
import { OFFICIAL, OFFICIAL_DOCUMENT } from './classify/official';
import { Corrections } from './corrections';
import type { Annotation, Draft, DraftLine, DraftParagraph, ListLabel, TypedNumber } from './draft';
import { readLabels } from './labels';
import { lookOf } from './look';
import type { RoleCorrection } from './roles';
import { type Line, linesOf } from './line';

/**
 * Reads the body of a document: every paragraph with its text, its place, its number and its role. Odd things become
 * warnings; nothing in a readable package makes it throw. Roles that the author set by hand win over those found.
 */
export function readDraft(pkg: Package, corrections: readonly RoleCorrection[] = []): Draft {
  const root = pkg.document(pkg.mainPart)?.documentElement ?? null;
  const story = root === null ? null : wChild(root, 'body');
  if (story === null)
    return { pkg, paragraphs: [], leftovers: [], warnings: ['文档没有正文（w:body），没有可以读取的段落。'] };

  const body = readBody(story);
  const formatting = new Formatting(pkg);
  // Word counts a leftover that is in a list, so the numbers after it are as they are shown.
  const allLabels = readLabels(formatting.numbering, body.paragraphs);
  const labels = allLabels.filter((_, index) => !isSentinel(body.paragraphs[index]?.text ?? ''));
  const own = body.paragraphs.filter(({ text }) => !isSentinel(text));
  const allLines = own.map((paragraph, index) =>
    linesOf(paragraph, labels[index] ?? null, lookOf(formatting, paragraph)),
  );
  classify(allLines.flat());
  const corrected = new Corrections(corrections, own);
  const paragraphs = own.map((paragraph, index) => {
    const found = toDraftParagraph(paragraph, index, labels[index] ?? null, allLines[index] ?? []);
    return corrected.apply(found);
  });
  const leftovers = body.paragraphs
    .filter(({ text }) => holdsSentinel(text))
    .map(({ element, pieces, text }) => ({ element, pieces, whole: isSentinel(text) }));
  const isOfficial = paragraphs.some(({ reason }) => OFFICIAL.has(reason.id));
  const warnings = [...(isOfficial ? [OFFICIAL_DOCUMENT] : []), ...body.warnings];
  return { pkg, paragraphs, leftovers, warnings };
}

function toDraftParagraph(
  paragraph: BodyParagraph,
  index: number,
  label: ListLabel | null,
  allLines: readonly Line[],
): DraftParagraph {
  const main = allLines.find((line) => line.clean !== '') ?? allLines[0];
  const decision = main === undefined ? null : decisionOf(main);
  const clean = cleanText(paragraph.text);
  return {
    index,
    element: paragraph.element,
    text: paragraph.text,
    clean,
    leadingBlanks: leadingBlanks(paragraph.text),
    label,
    role: decision?.role ?? 'empty',
    lead: decision?.lead == null || main === undefined ? null : decision.lead + cleanStart(paragraph.text, main),
    reason: decision?.reason ?? { id: 'no-text', message: '段落里没有文字' },
    corrected: false,
    number: main === undefined ? null : typedNumber(main),
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
