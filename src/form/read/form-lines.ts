import { ANNEX } from '../../draft/classify/annotation';
import { isSheetTitle } from '../../draft/classify/form-sheet';
import type { Draft, DraftParagraph } from '../../draft/draft';
import { fieldOf, fieldOfKind, headerFields, isOneLine } from '../../notice/fields';
import type { FormFieldName, Notice } from '../../notice/notice';
import { trimBlanks } from '../../text/blanks';
import { readAnswer } from './answer';
import type { FoundFields } from './found-fields';
import { readHeaderLines } from './header-lines';
import { type LabelMatcher, type LabelStart, nearLabelRemark } from '../../notice/label-match';
import { opinionDateIn } from './opinion-cell';

/** So many labels of one line (案例名称：…) make lines a form: the names of the parts alone stand in every narrative. */
const FEWEST_LABELS = 3;

/** A stretch of a form whose table has gone, within one line. */
export interface FormPiece {
  readonly paragraph: DraftParagraph;
  /** UTF-16 units of the paragraph's text, without blanks at both ends; `end` equals `start` where nothing is written. */
  readonly start: number;
  readonly end: number;
  /** The words, with the paragraph's automatic number if they begin it. */
  readonly text: string;
  /** The field whose label stands before the stretch; null where the answer of the label above goes on. */
  readonly field: FormFieldName | null;
  /** The label, where its words are not the notice's; null otherwise. */
  readonly near: string | null;
}

/** A label with all that answers it. */
export interface FormAnswer {
  readonly field: FormFieldName;
  /** What stands on the label's own line, then what stands below it; none of them empty. */
  readonly pieces: readonly FormPiece[];
  /** Where the label's line goes on: place of an answer that nobody has written yet. */
  readonly beside: FormPiece;
}

/** A form whose table has gone, as it does when a form is pasted as plain text or its table is turned into text. */
export interface LineForm {
  /** What stands above the first label of the table. */
  readonly header: readonly FormPiece[];
  readonly answers: readonly FormAnswer[];
}

/** The lines of a form without a table; null if the lines are none. */
export function findLines(draft: Draft, matcher: LabelMatcher, notice: Notice): LineForm | null {
  const pieces = piecesOf(draft.paragraphs, matcher, notice);
  const header = headerFields(notice).line?.name;
  const opinion = fieldOfKind(notice, 'opinion')?.name;
  if (oneLiners(pieces, notice).size < FEWEST_LABELS) return null;
  const first = pieces.findIndex(({ field }) => field !== null && field !== header);
  const answers: FormAnswer[] = [];
  for (let at = first, end: number; at < pieces.length; at = end) {
    const next = pieces.findIndex(({ field }, index) => index > at && field !== null);
    end = next < 0 ? pieces.length : next;
    const own = pieces.slice(at, end);
    const [beside] = own;
    if (!beside?.field) continue;
    // Below the opinion stands the narrative: the names of its parts are no labels.
    if (answers.some(({ field }) => field === opinion) && answers.some(({ field }) => field === beside.field)) continue;
    const length = lengthOf(own, beside.field === opinion);
    answers.push({ field: beside.field, beside, pieces: own.slice(0, length).filter(({ text }) => text !== '') });
  }
  // Beside a label in the notice's words another is none.
  const own = new Set(answers.flatMap(({ field, beside }) => (beside.near === null ? field : [])));
  return {
    header: pieces.slice(0, first),
    answers: answers.filter(({ field, beside }) => beside.near === null || !own.has(field)),
  };
}

/** Reads a form without a table. */
export function readLines({ header, answers }: LineForm, matcher: LabelMatcher, found: FoundFields): void {
  readHeaderLines(
    headerOf(header).map(({ paragraph, end }) => paragraph.text.slice(0, end)),
    matcher,
    found,
  );
  for (const { field: name, pieces, beside } of answers) {
    const field = found.field(name);
    if (beside.near !== null) found.warnings.push(nearLabelRemark(beside.near, field?.label ?? ''));
    if (field)
      readAnswer(
        field,
        pieces.map(({ text }) => text),
        found,
      );
  }
}

/** The labels of one line among these pieces. */
function oneLiners(pieces: readonly FormPiece[], notice: Notice): ReadonlySet<FormFieldName> {
  const fields = new Set(pieces.map(({ field, near }) => (near === null ? field : null)));
  return new Set(
    notice.form.fields.flatMap((field) => (isOneLine(field) && fields.has(field.name) ? [field.name] : [])),
  );
}

/** The lines of paragraphs, each cut where labels stand in it. Empty lines are left out. */
export function piecesOf(paragraphs: readonly DraftParagraph[], matcher: LabelMatcher, notice: Notice): FormPiece[] {
  const lines = paragraphs.flatMap(linesOf);
  const pieces: FormPiece[] = [];
  for (let at = 0; at < lines.length;) {
    const broken = brokenLabel(lines, at, matcher);
    const line = broken?.line ?? lines[at];
    if (!line) break;
    at += broken?.lines ?? 1;
    // Labels have no numbers; the headings of a narrative have.
    const start = line.isNumbered || broken ? null : matcher.begin(line.text);
    const label = broken ?? (start && { ...start, near: nearOf(line.text, start) });
    if (label) pieces.push(...cutAtLabels(line, label, label.end, matcher, notice));
    else pieces.push(pieceOf(line, 0, line.text.length, NO_LABEL));
  }
  return pieces;
}

interface Line {
  readonly paragraph: DraftParagraph;
  /** Position of `text` in the paragraph's text. */
  readonly start: number;
  readonly text: string;
  /** Whether Word shows an automatic number in front of it. */
  readonly isNumbered: boolean;
}

function linesOf(paragraph: DraftParagraph): Line[] {
  let start = 0;
  let isFirst = true;
  return paragraph.text.split('\n').flatMap((raw) => {
    const text = trimBlanks(raw);
    const line = { paragraph, start: start + raw.indexOf(text), text, isNumbered: isFirst && paragraph.label !== null };
    start += raw.length + 1;
    if (text === '') return [];
    isFirst = false;
    return [line];
  });
}

const LONGEST_PART = 12;
const MOST_PARTS = 3;

/** A label that was broken over several lines, as it was in its narrow cell; `end` counts from the last of them. */
function brokenLabel(lines: readonly Line[], at: number, matcher: LabelMatcher) {
  let words = '';
  for (const [index, line] of lines.slice(at, at + MOST_PARTS).entries()) {
    if (line.isNumbered) return null;
    const label = index === 0 ? null : matcher.begin(words + line.text);
    if (label && label.words > words.length)
      return {
        ...label,
        near: nearOf(words + line.text, label),
        end: label.end - words.length,
        line,
        lines: index + 1,
      };
    if (line.text.length > LONGEST_PART) return null;
    words += line.text;
  }
  return null;
}

type Label = Pick<FormPiece, 'field' | 'near'>;
const NO_LABEL: Label = { field: null, near: null };

function nearOf(line: string, { exact, words }: LabelStart): string | null {
  return exact ? null : line.slice(0, words);
}

/** What may stand before a second label on a line. */
const GAP = /\t|[ \u00a0]{2,}|\u3000+/gu;

/** A line after its label, cut before further labels of one line: 案例负责人姓名职务 … 联系方式 …. */
function cutAtLabels(line: Line, label: Label, from: number, matcher: LabelMatcher, notice: Notice): FormPiece[] {
  for (const { index, 0: gap } of line.text.matchAll(GAP)) {
    const start = index + gap.length;
    if (start < from) continue;
    const rest = line.text.slice(start);
    const next = matcher.begin(rest);
    if (!next || next.field === label.field || !isOneLine(fieldOf(notice, next.field))) continue;
    const second = { field: next.field, near: nearOf(rest, next) };
    return [pieceOf(line, from, index, label), ...cutAtLabels(line, second, start + next.end, matcher, notice)];
  }
  return [pieceOf(line, from, line.text.length, label)];
}

function pieceOf(
  { paragraph, start, text, isNumbered }: Line,
  from: number,
  to: number,
  { field, near }: Label,
): FormPiece {
  const words = trimBlanks(text.slice(from, to));
  const at = start + from + Math.max(0, text.slice(from, to).indexOf(words));
  const number = isNumbered && from === 0 ? (paragraph.label?.text ?? '') : '';
  return { paragraph, start: at, end: at + words.length, text: number + words, field, near };
}

/** How many of these pieces answer a label: what is printed below the form, or is another sheet, is nobody's answer. */
function lengthOf(pieces: readonly FormPiece[], isOpinion: boolean): number {
  const end = pieces.findIndex(({ text }) => NOTE.test(text) || ANNEX.test(text) || isSheetTitle(text));
  const date = isOpinion ? pieces.findIndex(({ text }) => opinionDateIn(text) !== null) : -1;
  const dated = date < 0 ? pieces.length : date + 1;
  return Math.min(dated, end < 0 ? pieces.length : end);
}

const NOTE = /^(?:注|说明|备注)[：:]/u;

/** The paragraphs above the table, labels included, as far as they are no label of the table. */
export function headerOf(
  pieces: readonly FormPiece[],
): readonly { readonly paragraph: DraftParagraph; readonly start: number; readonly end: number }[] {
  const ends = new Map(pieces.map(({ paragraph, end }) => [paragraph, end]));
  return [...ends].map(([paragraph, end]) => ({ paragraph, start: 0, end }));
}
