import { withoutBlanks } from '../../text/blanks';
import { isDateLine } from '../../text/date-line';
import { isUnitName } from '../../text/names';
import { type Line, decide, isOpen } from '../line';
import type { Neighbours } from '../neighbours';
import { isHeading } from '../roles';
import { isClosingNote, LONGEST_SIGNATURE } from './closing';
import { isImprint } from './official';

/** A line that begins so far in, in characters, was pushed to the right. */
const PUSHED = 8;
/** So many units may sign together. */
const MOST_UNITS = 4;

/** 附件, 附件1：…, 附：… alone or with a title: what follows is no text any more. */
const ATTACHMENT = /^附(?:件|表|图|录)?[0-9一二三四五六七八九十]{0,2}(?:[：:].*)?$/u;
/** 现场照片：, 活动图片. */
const PICTURES = /^.{0,8}(?:照片|图片|附图)[：:]?$/u;

/**
 * Names of units with a date right below them, below a text: signature and date also where pictures, tables, attachments, imprint
 * or another document follow. They stand at the right, or nothing of the text follows.
 */
export function classifySigned(outline: Neighbours): void {
  for (const date of outline.allLines) {
    if (!isOpen(date) || !isDateLine(date.clean)) continue;
    const units = unitsAbove(date, outline);
    const first = units.at(-1);
    if (first === undefined || !isBelowText(first, outline)) continue;
    if (![date, ...units].some(isAtTheRight) && !isTextOver(date, outline)) continue;
    for (const unit of units)
      decide(unit, 'signature', { id: 'signed-name', message: '正文后面的单位名称，下面一行是日期' });
    decide(date, 'date', { id: 'signed-date', message: '落款的日期，上面一行是单位名称' });
  }
}

/** The nearest first. */
function unitsAbove(date: Line, outline: Neighbours): Line[] {
  const units: Line[] = [];
  let line = outline.previous(date);
  while (line !== null && isOpen(line) && isUnit(line) && units.length < MOST_UNITS) {
    units.push(line);
    line = outline.previous(line);
  }
  return units;
}

function isUnit({ clean, mark, words }: Line): boolean {
  return mark === null && clean.length <= LONGEST_SIGNATURE && isUnitName(words);
}

/** Below a title or heading it says whose the text is that begins there. */
function isBelowText(line: Line, outline: Neighbours): boolean {
  const above = outline.previous(line);
  if (above === null) return false;
  return above.decision === null || !(isHeading(above.decision.role) || FRONT.has(above.decision.role));
}

const FRONT: ReadonlySet<string> = new Set(['title', 'subtitle', 'byline', 'letterhead', 'toc']);

function isAtTheRight({ look, paragraph, start, end }: Line): boolean {
  const text = paragraph.text.slice(start, end);
  const typed = text.length - text.trimStart().length;
  return look.alignment === 'right' || look.indent >= PUSHED || typed >= PUSHED;
}

/** Whether what follows, up to an attachment, is no text of the narrative. */
function isTextOver(date: Line, outline: Neighbours): boolean {
  for (let line = outline.next(date); line !== null; line = outline.next(line)) {
    const words = withoutBlanks(line.clean);
    if (ATTACHMENT.test(words)) return true;
    if (line.decision !== null ? isHeading(line.decision.role) : !mayFollow(line, words)) return false;
  }
  return true;
}

function mayFollow(line: Line, words: string): boolean {
  return isImprint(words) || isClosingNote(line) || PICTURES.test(words);
}
