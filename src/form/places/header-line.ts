import { BULLETS } from '../../text/bullets';
import { foldLookAlikes } from '../../text/look-alikes';
import { type MeantDate, fullestDate, meantDates } from '../../text/meant-date';
import { type Span, isEmpty, trimmed } from '../../draft/part';
import { sealsIn } from './seal';

export interface HeaderParts {
  /** The name; where nobody has written one, the room for it: `end` equals `start`, or only blanks are between. */
  readonly unit: Span;
  readonly date: MeantDate | null;
}

/** The words of these labels may be spread with blanks: 日 期. */
const spread = (words: string) =>
  words.replace(/\p{Script=Han}(?=\p{Script=Han})/gu, (character) => `${character}[ \\u3000]*`);
const FILLING = spread('填报|申报|填表|报送|上报|提交|填写|制表');
const SIGNING = spread('推荐|审核|审批|签署|签字|盖章|落款');
const DAY = spread('日期|时间');
const DASHES = '—–―─━－-';
/** 日期： with what stands before it; colon and dash may be missing where the date follows. */
const DATE_LABEL = RegExp(
  `(?:(?:${FILLING}|${SIGNING})[ \\u3000]*)?(?:${DAY})(?:[ \\u3000]*[：:]|[${DASHES}]+|(?=[\\s\\u3000_\\d]|$))`,
  'u',
);
/** What else the line asks for is no unit: 联系人： after a blank. */
const OTHER_LABEL = /[\s\u3000_][^\s\u3000_：:（(）)]{1,10}(?:[（(][^（(）)：:]{0,10}[）)])?[：:]/u;

/**
 * Cuts what follows the label of the unit: the name, the words for the seal, the label of the date, the date. The name ends
 * before the first of the others. `from` is where the label ends; 0 for a line without one.
 */
export function headerParts(written: string, from = 0): HeaderParts {
  const line = foldLookAlikes(written);
  const dates = meantDates(line).filter(({ start }) => start >= from);
  const end = labelAfter(line, from);
  const stops = [...dates, ...sealsIn(line)]
    .filter(({ start }) => start >= from && start < end)
    .sort((one, other) => one.start - other.start);
  const edges = [from, ...stops.flatMap((stop) => [stop.start, stop.end]), end];
  let unit: Span = { start: from, end: stops[0]?.start ?? end };
  for (let at = edges.length - 2; at >= 0; at -= 2) {
    const words = withoutMarks(line, { start: edges[at] ?? from, end: edges[at + 1] ?? end });
    if (words.end > words.start) unit = words;
  }
  return { unit, date: fullestDate(dates) };
}

/** The words of a line with nothing on it but a date, its label and the place of the seal; null for another line. */
export function dateAlone(line: string): MeantDate | null {
  const { unit, date } = headerParts(line);
  const { start, end } = withoutMarks(line, unit);
  return start === end ? date : null;
}

/** Before its date, of whoever filled in the form: 填表日期：2022年9月5日. */
const FILLED_IN = RegExp(`(?:${FILLING})[ \\u3000]*(?:${DAY})[：:\\s\\u3000_${DASHES}]*$`, 'u');

/** The date in a line that is labelled as that of whoever filled in the form, wherever in the line it stands; null without one. */
export function filledInOn(written: string): MeantDate | null {
  const line = foldLookAlikes(written);
  return meantDates(line).find(({ start, state }) => state !== 'open' && FILLED_IN.test(line.slice(0, start))) ?? null;
}

/** Whether a line is the label of a date and nothing else. */
export function isDateLabel(line: string): boolean {
  return isEmpty(trimmed(line, { start: 0, end: withoutDateLabel(line).length }));
}

/** A line without the label of a date at its end. */
export function withoutDateLabel(line: string): string {
  const label = DATE_LABEL.exec(line);
  return label && /^[\s\u3000]*$/u.test(line.slice(label.index + label[0].length)) ? line.slice(0, label.index) : line;
}

/** Where the next label begins. */
function labelAfter(line: string, from: number): number {
  const rest = line.slice(from);
  // The blank before a label may have been taken for the end of the one before.
  const other = OTHER_LABEL.exec(line.slice(Math.max(0, from - 1)));
  const at = other ? Math.max(from, Math.max(0, from - 1) + other.index) : line.length;
  return Math.min(at, from + (DATE_LABEL.exec(rest)?.index ?? rest.length));
}

/** Without room, and without half brackets that what was cut off has left, a bullet before them, or what sets the next label apart. */
function withoutMarks(line: string, span: Span): Span {
  const words = trimmed(line, span, `）)】]。，,、：:${BULLETS}`, '（(【[，,、；;|｜');
  const isHalf = /^[^（(【[]*[）)】\]]$/u.test(line.slice(words.start, words.end));
  return isHalf ? { start: words.start, end: words.end - 1 } : words;
}
