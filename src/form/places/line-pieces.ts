import type { DraftParagraph } from '../../draft/draft';
import { type Part, trimmed, wordsOf } from '../../draft/part';
import { fieldOf, isOneLine } from '../../notice/fields';
import type { LabelMatcher, LabelStart } from '../../notice/label-match';
import type { FormFieldName, Notice } from '../../notice/notice';
import { withoutBlanks } from '../../text/blanks';
import { BULLETS } from '../../text/bullets';
import { isContinuation, isContinued } from '../../text/continued';
import { foldLookAlikes } from '../../text/look-alikes';
import { type NumberMark, parseListLabel, parseNumberMark } from '../../text/number-mark';
import { LabelNumbers } from './label-numbers';

/** A line of a document, or what a label has left of it; empty where nothing stands after the label. */
export interface FormPiece {
  /** Without blanks at both ends. */
  readonly part: Part;
  /** The field whose label stands before it; null where the answer of the label above goes on. */
  readonly field: FormFieldName | null;
  /** The label, where its words are not the notice's; null otherwise. */
  readonly near: string | null;
}

/** The lines of paragraphs, each cut where labels stand in it. Empty lines are left out. */
export function piecesOf(paragraphs: readonly DraftParagraph[], matcher: LabelMatcher, notice: Notice): FormPiece[] {
  const lines = paragraphs.flatMap(typedLines);
  const pieces: FormPiece[] = [];
  const numbers = new LabelNumbers();
  let open: FormFieldName | null = null;
  for (let at = 0; at < lines.length;) {
    const broken = brokenLabel(lines, at, matcher);
    const line = broken?.line ?? lines[at];
    if (!line) break;
    at += broken?.lines ?? 1;
    const mark = markOf(line);
    const bullet = BULLET.exec(line.text)?.[0] ?? null;
    const label = broken ?? labelOf(line, matcher, notice, numbers.goOnWith(mark, bullet));
    numbers.pass(mark, bullet, label !== null);
    if (isContinuation(withoutBlanks(line.text))) continue;
    // 工作成效（续） below 工作成效 is no label of its own.
    const goesOn = label?.goesOn === true && label.field === open;
    if (label) pieces.push(...piecesIn(line, goesOn ? NO_LABEL : label, label.end, matcher, notice));
    else pieces.push(pieceOf(line, 0, line.text.length, NO_LABEL));
    open = pieces.at(-1)?.field ?? open;
  }
  return pieces;
}

/** Labels of one line may have numbers (1. 案例名称：…); others are the headings of a narrative, unless they go on with those numbers. */
function labelOf(
  line: Line,
  matcher: LabelMatcher,
  notice: Notice,
  isNext: boolean,
): (LabelInText & { readonly end: number }) | null {
  const { length } = TYPED_NUMBER.exec(line.text)?.[0] ?? '';
  const text = line.text.slice(length);
  const label = matcher.begin(text);
  if (!label) return null;
  const isFree = isNext || (length === 0 && !line.isNumbered);
  if (!isFree && !(isOneLine(fieldOf(notice, label.field)) && label.end > label.words)) return null;
  return { ...labelIn(text, label), end: length + label.end };
}

/** The number before a label, typed or automatic; null without one. */
function markOf({ text, isNumbered, paragraph }: Line): NumberMark | null {
  return isNumbered ? parseListLabel(paragraph.label?.text ?? '') : parseNumberMark(foldLookAlikes(text));
}

const TYPED_NUMBER = RegExp(
  `^(?:[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[）).．、]{1,2}|[①-⑳]|[${BULLETS}*＊])[\\s\\u3000]*`,
  'u',
);
const BULLET = RegExp(`^[${BULLETS}*＊]`, 'u');

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
      return { ...labelIn(words + line.text, label), end: label.end - words.length, line, lines: index + 1 };
    if (line.text.length > LONGEST_PART) return null;
    words += line.text;
  }
  return null;
}

type Label = Pick<FormPiece, 'field' | 'near'>;
const NO_LABEL: Label = { field: null, near: null };

interface LabelInText extends Label {
  /** Whether it says that its field goes on here: 工作成效（续）. */
  readonly goesOn: boolean;
}

function labelIn(text: string, { field, exact, words }: LabelStart): LabelInText {
  const printed = text.slice(0, words);
  return { field, near: exact ? null : printed, goesOn: isContinued(withoutBlanks(printed)) };
}

/** What may stand before a second label on a line. */
const GAP = /\t|[ \u00a0]{2,}|\u3000+|[ \u00a0]*[|｜；;。][ \u00a0]*/gu;
/** On a line that is answered in a few words one blank is enough. */
const ANY_GAP = /[\t \u00a0\u3000|｜；;。，,、]+/gu;
/** Marks of sentences: what follows is a label only in the notice's words and with a colon. */
const STOP = /[。，,、]/u;
/** These may end what is answered in several lines, where another such label follows. */
const END = /[。；;|｜]/u;

/** A line after its label, cut before further labels of one line: 案例负责人姓名职务 … 联系方式 …. */
function piecesIn(line: Line, label: Label, from: number, matcher: LabelMatcher, notice: Notice): FormPiece[] {
  const pieces: FormPiece[] = [];
  let open: LabelInLine = { ...label, index: 0, end: from };
  for (;;) {
    const next = nextLabel(line, open, matcher, notice);
    pieces.push(withoutStop(pieceOf(line, open.end, next?.index ?? line.text.length, open), notice));
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
    // 案例负责人，陆一鸣，联系方式，0000-1234567
    const isApart = rest.charAt(next.words) === gap;
    const isClear = next.exact && (next.marked || isApart);
    const isLong = !isOneLine(fieldOf(notice, next.field));
    if (isLong && !((gap === '\t' && next.exact) || (END.test(gap) && isClear))) continue;
    if ((STOP.test(gap) && !isClear) || (gap === ' ' && !next.exact)) continue;
    // Of sentences the full stop is a part.
    const kept = !isShort && gap.startsWith('。') ? 1 : 0;
    return { ...labelIn(rest, next), index: index + kept, end: start + next.end };
  }
  return null;
}

/** A few words without what sets them apart from the next label: 岚山市红十字会；. */
function withoutStop(piece: FormPiece, notice: Notice): FormPiece {
  if (piece.field === null || !isOneLine(fieldOf(notice, piece.field))) return piece;
  const { part } = piece;
  return { ...piece, part: { ...part, ...trimmed(part.paragraph.text, part, '', '；;。，,、') } };
}

function pieceOf({ paragraph, start }: Line, from: number, to: number, { field, near }: Label): FormPiece {
  return { part: wordsOf({ paragraph, start: start + from, end: start + to }), field, near };
}
