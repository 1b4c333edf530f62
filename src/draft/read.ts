import { wChild } from '../ooxml/dom';
import { Formatting } from '../ooxml/effective';
import type { Package } from '../ooxml/package';
import { cleanText, leadingBlanks, leadingLength } from '../text/blanks';
import { type BodyParagraph, readBody } from './body';
import { classify, decisionOf } from './classify/classify';
import { Corrections } from './corrections';
import type { Annotation, Draft, DraftLine, DraftParagraph, ListLabel, TypedNumber } from './draft';
import { readLabels } from './labels';
import { lookOf } from './look';
import type { RoleCorrection } from './roles';
import { type Unit, unitsOf } from './unit';

/**
 * Reads the body of a document: every paragraph with its text, its place, its number and its role. Odd things become
 * warnings; nothing in a readable package makes it throw. Roles that the author set by hand win over those found.
 */
export function readDraft(pkg: Package, corrections: readonly RoleCorrection[] = []): Draft {
  const root = pkg.document(pkg.mainPart)?.documentElement ?? null;
  const story = root === null ? null : wChild(root, 'body');
  if (story === null) return { pkg, paragraphs: [], warnings: ['文档没有正文（w:body），没有可以读取的段落。'] };

  const body = readBody(story);
  const formatting = new Formatting(pkg);
  const labels = readLabels(formatting.numbering, body.paragraphs);
  const units = body.paragraphs.map((paragraph, index) =>
    unitsOf(paragraph, labels[index] ?? null, lookOf(formatting, paragraph)),
  );
  classify(units.flat());
  const corrected = new Corrections(corrections, body.paragraphs);
  const paragraphs = body.paragraphs.map((paragraph, index) => {
    const found = toDraftParagraph(paragraph, index, labels[index] ?? null, units[index] ?? []);
    return corrected.apply(found);
  });
  return { pkg, paragraphs, warnings: body.warnings };
}

function toDraftParagraph(
  paragraph: BodyParagraph,
  index: number,
  label: ListLabel | null,
  units: readonly Unit[],
): DraftParagraph {
  const main = units.find((unit) => unit.clean !== '') ?? units[0];
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
    annotations: units.flatMap((unit) => inParagraph(paragraph.text, unit)),
    lines: units.map(toLine),
    pieces: paragraph.pieces,
    place: { tableDepth: paragraph.tableDepth, controls: paragraph.controls },
    objects: paragraph.objects,
  };
}

function toLine(unit: Unit): DraftLine {
  const { role, lead, reason } = decisionOf(unit);
  return { start: unit.start, end: unit.end, clean: unit.clean, role, lead, reason, number: typedNumber(unit) };
}

function typedNumber(unit: Unit): TypedNumber | null {
  if (unit.mark === null || unit.markLength === 0) return null;
  return { typed: unit.mark.typed, canonical: unit.mark.canonical };
}

/** Where a line's clean text begins in the clean text of its paragraph. */
function cleanStart(text: string, unit: Unit): number {
  const line = text.slice(unit.start, unit.end);
  return cleanText(text.slice(0, unit.start + leadingLength(line))).length;
}

function inParagraph(text: string, unit: Unit): Annotation[] {
  if (unit.annotations.length === 0) return [];
  const offset = cleanStart(text, unit);
  return unit.annotations.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
}
