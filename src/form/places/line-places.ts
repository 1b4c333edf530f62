import { ANNEX } from '../../draft/classify/annotation';
import { isSheetNote, isSheetTitle } from '../../draft/classify/form-sheet';
import type { Draft, DraftParagraph } from '../../draft/draft';
import { fieldOf, fieldOfKind, headerFields, isOneLine } from '../../notice/fields';
import type { FormFieldName, Notice } from '../../notice/notice';
import type { LabelMatcher, LabelStart } from '../../notice/label-match';
import { answerPlaces } from './field-answer';
import type { FieldPlace } from './field-place';
import { headerPlaces } from './header-places';
import { opinionDateIn } from './opinion-places';
import { type Part, isEmpty, textOf, wordsOf } from '../../draft/part';
import { foldLookAlikes } from '../../text/look-alikes';
import { LabelNumbers } from './label-numbers';
import { type NumberMark, parseListLabel, parseNumberMark } from '../../text/number-mark';

/** So many labels of one line (案例名称：…) make lines a form: the names of the parts alone stand in every narrative. */
const FEWEST_LABELS = 3;

/** A line of a document, or what a label has left of it; empty where nothing stands after the label. */
export interface FormPiece {
  /** Without blanks at both ends. */
  readonly part: Part;
  /** The field whose label stands before it; null where the answer of the label above goes on. */
  readonly field: FormFieldName | null;
  /** The label, where its words are not the notice's; null otherwise. */
  readonly near: string | null;
}

/** The places of a form whose table has gone, as it does when a form is pasted as plain text or its table is turned into text; null if the lines are none. */
export function linePlaces(draft: Draft, matcher: LabelMatcher, notice: Notice): FieldPlace[] | null {
  const pieces = piecesOf(draft.paragraphs, matcher, notice);
  if (oneLiners(pieces, notice).size < FEWEST_LABELS) return null;
  const header = headerFields(notice).line?.name;
  const first = pieces.findIndex(({ field }) => field !== null && field !== header);
  const answers = answersOf(pieces.slice(first), notice);
  // Beside a label in the notice's words another is none.
  const own = new Set(answers.flatMap(({ field, near }) => (near === null ? field : [])));
  return [
    ...headerPlaces(headerOf(pieces.slice(0, first)), matcher, notice),
    ...placesIn(
      answers.filter(({ field, near }) => near === null || !own.has(field)),
      notice,
    ),
  ];
}

/**
 * The places of the fields of a form that have come out of its table, in the lines below it: those up to the opinion; without an
 * opinion, those of one line up to the first label of several.
 */
export function placesBelow(
  paragraphs: readonly DraftParagraph[],
  known: ReadonlySet<FormFieldName>,
  matcher: LabelMatcher,
  notice: Notice,
): FieldPlace[] {
  const answers = answersOf(piecesOf(paragraphs, matcher, notice), notice).filter(({ near }) => near === null);
  const opinion = answers.findIndex(({ field }) => field === fieldOfKind(notice, 'opinion')?.name);
  const isShort = ({ field }: LineAnswer) => isOneLine(fieldOf(notice, field));
  const others = answers.findIndex((answer) => !isShort(answer));
  const own = opinion >= 0 ? opinion + 1 : others >= 0 ? others : answers.length;
  return placesIn(
    answers.slice(0, own).filter(({ field }) => !known.has(field)),
    notice,
  );
}

function placesIn(answers: readonly LineAnswer[], notice: Notice): FieldPlace[] {
  return answers.flatMap(({ field, label, near, room }) =>
    answerPlaces(fieldOf(notice, field), room, { kind: 'line', label, near, cells: 1 }, notice),
  );
}

/** A label with what stands on its own line, or where that is empty and something stands below it, on the lines below. */
interface LineAnswer {
  readonly field: FormFieldName;
  readonly label: Part;
  readonly near: string | null;
  readonly room: readonly Part[];
}

function answersOf(pieces: readonly FormPiece[], notice: Notice): LineAnswer[] {
  const opinion = fieldOfKind(notice, 'opinion')?.name;
  const answers: LineAnswer[] = [];
  const answered = new Set<FormFieldName>();
  for (const own of byLabel(pieces)) {
    const [beside] = own;
    if (!beside?.field) continue;
    const { field, near } = beside;
    // Below the opinion stands the narrative: the names of its parts are no labels.
    if (opinion !== undefined && answered.has(opinion) && answered.has(field)) continue;
    answered.add(field);
    const answer = isOneLine(fieldOf(notice, field)) ? own.slice(0, lengthOfWords(own)) : own;
    const filled = answer.slice(0, lengthOf(answer, field === opinion)).filter(({ part }) => !isEmpty(part));
    answers.push({
      field,
      label: beside.part,
      near,
      room: (filled.length > 0 ? filled : [beside]).map(({ part }) => part),
    });
  }
  return answers;
}

/** The pieces from one label up to the next; the first of them may have none. */
function byLabel(pieces: readonly FormPiece[]): FormPiece[][] {
  const groups: FormPiece[][] = [];
  for (const piece of pieces) {
    const open = groups.at(-1);
    if (open && piece.field === null) open.push(piece);
    else groups.push([piece]);
  }
  return groups;
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
  const lines = paragraphs.flatMap(typedLines);
  const pieces: FormPiece[] = [];
  const numbers = new LabelNumbers();
  for (let at = 0; at < lines.length;) {
    const broken = brokenLabel(lines, at, matcher);
    const line = broken?.line ?? lines[at];
    if (!line) break;
    at += broken?.lines ?? 1;
    const mark = markOf(line);
    const bullet = BULLET.exec(line.text)?.[0] ?? null;
    const label = broken ?? labelOf(line, matcher, notice, numbers.goOnWith(mark, bullet));
    numbers.pass(mark, bullet, label !== null);
    if (label) pieces.push(...piecesIn(line, label, label.end, matcher, notice));
    else pieces.push(pieceOf(line, 0, line.text.length, NO_LABEL));
  }
  return pieces;
}

/** Labels of one line may have numbers (1. 案例名称：…); others are the headings of a narrative, unless they go on with those numbers. */
function labelOf(
  line: Line,
  matcher: LabelMatcher,
  notice: Notice,
  isNext: boolean,
): (Label & { readonly end: number }) | null {
  const { length } = TYPED_NUMBER.exec(line.text)?.[0] ?? '';
  const text = line.text.slice(length);
  const label = matcher.begin(text);
  if (!label) return null;
  const isFree = isNext || (length === 0 && !line.isNumbered);
  if (!isFree && !(isOneLine(fieldOf(notice, label.field)) && label.end > label.words)) return null;
  return { field: label.field, near: nearOf(text, label), end: length + label.end };
}

/** The number before a label, typed or automatic; null without one. */
function markOf({ text, isNumbered, paragraph }: Line): NumberMark | null {
  return isNumbered ? parseListLabel(paragraph.label?.text ?? '') : parseNumberMark(foldLookAlikes(text));
}

const TYPED_NUMBER = /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）).．、]{1,2}|[①-⑳]|[●■◆*＊★])[\s\u3000]*/u;
const BULLET = /^[●■◆*＊★]/u;

interface Line {
  readonly paragraph: DraftParagraph;
  /** Position of `text` in the paragraph's text. */
  readonly start: number;
  readonly text: string;
  /** Whether Word shows an automatic number in front of it. */
  readonly isNumbered: boolean;
}

/** Blanks, and the bars of a table that was typed, at the ends of a line. */
const EDGES = /^[\s\u3000|｜]+|[\s\u3000|｜]+$/gu;

function typedLines(paragraph: DraftParagraph): Line[] {
  let start = 0;
  let isFirst = true;
  return paragraph.text.split('\n').flatMap((raw) => {
    const text = raw.replace(EDGES, '');
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
const GAP = /\t|[ \u00a0]{2,}|\u3000+|[ \u00a0]*[|｜；;][ \u00a0]*/gu;
/** On a line that is answered in a few words one blank is enough. */
const ANY_GAP = /[\t \u00a0\u3000|｜；;]+/gu;

/** A line after its label, cut before further labels of one line: 案例负责人姓名职务 … 联系方式 …. */
function piecesIn(line: Line, label: Label, from: number, matcher: LabelMatcher, notice: Notice): FormPiece[] {
  const pieces: FormPiece[] = [];
  let open: LabelInLine = { ...label, index: 0, end: from };
  for (;;) {
    const next = nextLabel(line, open, matcher, notice);
    pieces.push(pieceOf(line, open.end, next?.index ?? line.text.length, open));
    if (!next) return pieces;
    open = next;
  }
}

/** `index`: where the gap before it begins; `end`: where its answer does. */
interface LabelInLine extends Label {
  readonly index: number;
  readonly end: number;
}

function nextLabel(line: Line, label: LabelInLine, matcher: LabelMatcher, notice: Notice): LabelInLine | null {
  const isShort = label.field !== null && isOneLine(fieldOf(notice, label.field));
  const gaps = RegExp(isShort ? ANY_GAP : GAP);
  gaps.lastIndex = label.index;
  for (const { index, 0: gap } of line.text.matchAll(gaps)) {
    const start = index + gap.length;
    if (start < label.end) continue;
    const rest = line.text.slice(start);
    const next = matcher.begin(rest);
    if (!next || next.field === label.field) continue;
    if (!isOneLine(fieldOf(notice, next.field)) && !(gap === '\t' && next.exact)) continue;
    if (gap === ' ' && !next.exact) continue;
    return { field: next.field, near: nearOf(rest, next), index, end: start + next.end };
  }
  return null;
}

function pieceOf({ paragraph, start }: Line, from: number, to: number, { field, near }: Label): FormPiece {
  return { part: wordsOf({ paragraph, start: start + from, end: start + to }), field, near };
}

/** How many of these pieces answer a label: what is printed below the form, or is another sheet, is nobody's answer. */
function lengthOf(pieces: readonly FormPiece[], isOpinion: boolean): number {
  const end = pieces.findIndex(({ part }) => isSheetEdge(textOf(part)));
  const date = isOpinion ? pieces.findIndex(({ part }) => opinionDateIn(textOf(part)) !== null) : -1;
  const dated = date < 0 ? pieces.length : date + 1;
  return Math.min(dated, end < 0 ? pieces.length : end);
}

/** What is answered in a few words ends before a line with a number: that is the heading of what follows. */
function lengthOfWords(pieces: readonly FormPiece[]): number {
  const first = pieces.findIndex(({ part }) => !isEmpty(part));
  const end = pieces.findIndex(({ part }, at) => at > first && parseNumberMark(foldLookAlikes(textOf(part))) !== null);
  return end < 0 ? pieces.length : end;
}

function isSheetEdge(text: string): boolean {
  return isSheetNote(text) || ANNEX.test(text) || isSheetTitle(text);
}

/** The paragraphs above the table, labels included, as far as they are no label of the table. */
function headerOf(pieces: readonly FormPiece[]): Part[] {
  const ends = new Map(pieces.map(({ part: { paragraph, end } }) => [paragraph, end]));
  return [...ends].map(([paragraph, end]) => ({ paragraph, start: 0, end }));
}
