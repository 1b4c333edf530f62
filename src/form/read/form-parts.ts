import { ANNEX } from '../../draft/classify/annotation';
import { isSheetTitle } from '../../draft/classify/form-sheet';
import type { Draft, DraftParagraph } from '../../draft/draft';
import { headerFields, isOneLine } from '../../notice/fields';
import type { FormFieldName, Notice } from '../../notice/notice';
import { trimBlanks } from '../../text/blanks';
import { isDateLine } from '../../text/date-line';
import { formTables } from '../../format/sheets/form-tables';
import { LabelMatcher } from '../../notice/label-match';
import { piecesOf } from '../places/line-pieces';

/**
 * A document cut where its forms begin: the part of each form, from its heading to that of the next one. The first part
 * begins with the document, so that a document with one form, or none, is one part. Indexes of paragraphs stay the
 * document's.
 */
export function formParts(draft: Draft, notice: Notice): Draft[] {
  const { paragraphs } = draft;
  const matcher = new LabelMatcher(notice);
  const starts = secondForms(labelsIn(draft, matcher, notice), oneLineFields(notice)).map((at) =>
    headingOf(paragraphs, at, matcher, notice),
  );
  return [0, ...starts].map((start, index) => ({ ...draft, paragraphs: paragraphs.slice(start, starts[index]) }));
}

interface PrintedLabel {
  readonly field: FormFieldName;
  /** Position of its paragraph in the draft. */
  readonly at: number;
}

/** The labels that are printed in a document, in its order: in tables that are forms, and at the beginning of lines. */
function labelsIn(draft: Draft, matcher: LabelMatcher, notice: Notice): PrintedLabel[] {
  const position = new Map(draft.paragraphs.map(({ element }, at) => [element, at]));
  const inTables = formTables(draft, notice).flatMap((cells) =>
    cells.flatMap(({ label, paragraphs: [first] }) => {
      const at = first && position.get(first);
      return label?.exact && at !== undefined ? [{ field: label.field, at }] : [];
    }),
  );
  const outside = draft.paragraphs.filter(({ place }) => place.tableDepth === 0);
  const inLines = piecesOf(outside, matcher, notice).flatMap(({ field, near, part: { paragraph } }) => {
    const at = position.get(paragraph.element);
    return field !== null && near === null && at !== undefined ? [{ field, at }] : [];
  });
  return [...inTables, ...inLines].sort((one, other) => one.at - other.at);
}

/** So many labels of one line stand again where another form begins: a table that goes on, or a narrative, repeats fewer. */
const FEWEST_REPEATED = 3;

/** Where the labels begin anew: the positions of the first label of each form but the first. */
function secondForms(labels: readonly PrintedLabel[], oneLine: ReadonlySet<FormFieldName>): number[] {
  const starts: number[] = [];
  let seen = new Set<FormFieldName>();
  for (const [index, { field, at }] of labels.entries()) {
    if (oneLine.has(field) && seen.has(field) && repeatedFrom(labels, index, seen, oneLine) >= FEWEST_REPEATED) {
      starts.push(at);
      seen = new Set();
    }
    seen.add(field);
  }
  return starts;
}

/** How many labels of one line, from here to where one of them stands twice, have been seen before. */
function repeatedFrom(
  labels: readonly PrintedLabel[],
  from: number,
  seen: ReadonlySet<FormFieldName>,
  oneLine: ReadonlySet<FormFieldName>,
): number {
  const repeated = new Set<FormFieldName>();
  for (let index = from; index < labels.length; index += 1) {
    const field = labels[index]?.field;
    if (field === undefined || !oneLine.has(field)) continue;
    if (repeated.has(field)) break;
    if (seen.has(field)) repeated.add(field);
  }
  return repeated.size;
}

function oneLineFields({ form }: Notice): ReadonlySet<FormFieldName> {
  return new Set(form.fields.filter(isOneLine).map(({ name }) => name));
}

/** So many lines, empty ones aside, may stand between the heading of a form and its first label. */
const MOST_LINES = 6;

/** Position of the first line that belongs to the form whose first label stands at `at`: its annex number, title, unit. */
function headingOf(paragraphs: readonly DraftParagraph[], at: number, matcher: LabelMatcher, notice: Notice): number {
  const header = headerFields(notice).line?.name;
  const isHeader = (text: string) => header !== undefined && matcher.begin(text)?.field === header;
  let start = at;
  let hasTitle = false;
  let lines = 0;
  for (let above = at - 1; above >= 0 && lines < MOST_LINES; above -= 1) {
    const paragraph = paragraphs[above];
    if (!paragraph || paragraph.place.tableDepth > 0) break;
    const text = trimBlanks(paragraph.clean);
    if (text === '') continue;
    lines += 1;
    if (ANNEX.test(text)) return above;
    const isTitle: boolean = isSheetTitle(text) || (hasTitle && /年度/u.test(text));
    // Above the title only its annex number is the form's: a date there closes the narrative before.
    if (hasTitle && !isTitle) break;
    hasTitle ||= isTitle;
    if (isTitle || isDateLine(text) || isHeader(text)) start = above;
  }
  return start;
}
