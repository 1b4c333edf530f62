import { ANNEX } from '../../draft/classify/annotation';
import { isSheetNote, isSheetTitle } from '../../draft/classify/form-sheet';
import type { Draft, DraftParagraph } from '../../draft/draft';
import { fieldMeaning, fieldOf, fieldOfKind, headerFields, isOneLine } from '../../notice/fields';
import type { FormField, FormFieldName, Notice } from '../../notice/notice';
import type { LabelMatcher } from '../../notice/label-match';
import { answerPlaces } from './field-answer';
import type { FieldPlace } from './field-place';
import { headerPlaces } from './header-places';
import { opinionDateIn } from './opinion-places';
import { type Part, isEmpty, textOf } from '../../draft/part';
import { foldLookAlikes } from '../../text/look-alikes';
import { parseNumberMark } from '../../text/number-mark';
import { hasPhoneNumber } from '../../text/phone';
import { type FormPiece, piecesOf } from './line-pieces';

/** So many labels of one line (案例名称：…) make lines a form: the names of the parts alone stand in every narrative. */
const FEWEST_LABELS = 3;

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

/** The same of what is answered in a few words beside the unit, in the lines between the title of the form and its table. */
export function placesBeside(
  above: readonly Part[],
  known: ReadonlySet<FormFieldName>,
  matcher: LabelMatcher,
  notice: Notice,
): FieldPlace[] {
  const paragraphs = [...new Set(above.map(({ paragraph }) => paragraph))];
  const title = paragraphs.map(({ clean }) => isSheetTitle(clean)).lastIndexOf(true);
  if (title < 0) return [];
  const answers = answersOf(piecesOf(paragraphs.slice(title + 1), matcher, notice), notice);
  return placesIn(
    answers.filter(({ field, near }) => near === null && !known.has(field) && isOneLine(fieldOf(notice, field))),
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
  const nameField = fieldMeaning(notice, 'case-name')?.name;
  let caseName: string | null = null;
  for (const own of inTurn(byLabel(pieces), notice)) {
    const [beside] = own;
    if (!beside?.field) continue;
    const { field, near } = beside;
    // Below the opinion stands the narrative: the names of its parts are no labels.
    if (opinion !== undefined && answered.has(opinion) && answered.has(field)) continue;
    answered.add(field);
    const answer: readonly FormPiece[] = isOneLine(fieldOf(notice, field))
      ? fewWordsIn(own, fieldOf(notice, field), caseName)
      : own;
    const filled = answer.slice(0, lengthOf(answer, field === opinion)).filter(({ part }) => !isEmpty(part));
    answers.push({
      field,
      label: beside.part,
      near,
      room: (filled.length > 0 ? filled : [beside]).map(({ part }) => part),
    });
    if (field === nameField) caseName ??= filled.map(({ part }) => textOf(part)).join('');
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

/**
 * A table that was copied column by column has its labels below each other, and then as many answers: each goes to its label.
 * The labels are of one line, and nothing stands beside any of them.
 */
function inTurn(groups: readonly FormPiece[][], notice: Notice): FormPiece[][] {
  const isOpen = ([label]: FormPiece[]) =>
    label?.field != null && isEmpty(label.part) && isOneLine(fieldOf(notice, label.field));
  const result: FormPiece[][] = [];
  let labels: FormPiece[][] = [];
  for (const group of groups) {
    const [label, ...answers] = group;
    const isColumn = isOpen(group) && answers.length === labels.length + 1 && labels.length > 0;
    labels = isOpen(group) && answers.length === 0 ? [...labels, group] : [];
    if (label && isColumn) {
      const column = [...result.splice(result.length - answers.length + 1), [label]];
      result.push(...column.map((open, at) => [...open, ...answers.slice(at, at + 1)]));
    } else result.push(group);
  }
  return result;
}

/** The labels of one line among these pieces. */
function oneLiners(pieces: readonly FormPiece[], notice: Notice): ReadonlySet<FormFieldName> {
  const fields = new Set(pieces.map(({ field, near }) => (near === null ? field : null)));
  return new Set(
    notice.form.fields.flatMap((field) => (isOneLine(field) && fields.has(field.name) ? [field.name] : [])),
  );
}

/** How many of these pieces answer a label: what is printed below the form, or is another sheet, is nobody's answer. */
function lengthOf(pieces: readonly FormPiece[], isOpinion: boolean): number {
  const end = pieces.findIndex(({ part }) => isSheetEdge(textOf(part)));
  const date = isOpinion ? pieces.findIndex(({ part }) => opinionDateIn(textOf(part)) !== null) : -1;
  const dated = date < 0 ? pieces.length : date + 1;
  return Math.min(dated, end < 0 ? pieces.length : end);
}

/**
 * What of the pieces after a label answers it in a few words. Below it a narrative may begin: its title is the name of the case
 * again, or stands above a line with a number, its first heading.
 */
function fewWordsIn(pieces: readonly FormPiece[], field: FormField, caseName: string | null): readonly FormPiece[] {
  const texts = pieces.map(({ part }) => textOf(part));
  const first = texts.findIndex((text) => text !== '');
  const isNumbered = (text: string) => parseNumberMark(foldLookAlikes(text)) !== null;
  const heading = texts.findIndex((text, at) => at > first && isNumbered(text));
  const title = texts.findIndex((text, at) => at > 0 && text === caseName);
  const end = Math.min(...[heading, title].filter((at) => at >= 0), pieces.length);
  if (heading >= 0 && first === 0) return pieces.slice(0, 1);
  const number = field.kind === 'phone' ? texts.slice(0, end).map(hasPhoneNumber).lastIndexOf(true) : -1;
  if (number >= 0) return pieces.slice(0, number + 1);
  return pieces.slice(0, field.kind === 'phone' && end < pieces.length ? 1 : end);
}

function isSheetEdge(text: string): boolean {
  return isSheetNote(text) || ANNEX.test(text) || isSheetTitle(text);
}

/** The paragraphs above the table, labels included, as far as they are no label of the table. */
function headerOf(pieces: readonly FormPiece[]): Part[] {
  const ends = new Map(pieces.map(({ part: { paragraph, end } }) => [paragraph, end]));
  return [...ends].map(([paragraph, end]) => ({ paragraph, start: 0, end }));
}
