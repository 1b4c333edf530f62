import type { Draft, DraftParagraph } from '../../draft/draft';
import type { Span } from '../../draft/part';
import type { TextEdit } from '../../edit/text-edit';
import type { Notice } from '../../notice/notice';
import { findDate, normalDate } from '../../text/chinese-date';
import { trimBlanks, withoutBlanks } from '../../text/blanks';
import type { SummaryContent } from '../blocks/summary-block';
import { openDateIn } from './open-date';
import { comparableName } from './comparable-name';
import type { SummaryTable } from './summary-table';

/** Something that is written into a line above the table. */
export interface LineEdit extends TextEdit {
  /** 填报单位 or 日期. */
  readonly what: string;
}

export interface LineUpdate {
  readonly edits: readonly LineEdit[];
  /** Where a line says something else; a sentence each. */
  readonly differences: readonly string[];
  /** What has no place above the table; a sentence each. */
  readonly left: readonly string[];
}

/** So many paragraphs above the table may hold its unit and date. */
const REACH = 6;

/** Fills unit and date above the table where they are open. */
export function updateLines(
  { paragraphs }: Draft,
  table: SummaryTable,
  { unit, date }: SummaryContent,
  notice: Notice,
): LineUpdate {
  const first = table.paragraphs[0]?.index ?? 0;
  const above = paragraphs
    .slice(Math.max(0, first - REACH), first)
    .filter(({ place, objects }) => place.tableDepth === 0 && !objects.has('revision'))
    .reverse();
  const name = unitLabel(notice);
  const parts = [
    ...(unit === null ? [] : [updateUnit(above, unit, name)]),
    ...(date === null ? [] : [updateDate(above, date, name)]),
  ];
  return {
    edits: parts.flatMap(({ edit }) => edit ?? []),
    differences: parts.flatMap(({ difference }) => difference ?? []),
    left: parts.flatMap(({ left }) => left ?? []),
  };
}

interface Part {
  readonly edit?: LineEdit;
  readonly difference?: string;
  readonly left?: string;
}

/** What the line of the unit begins with: without the remark in brackets, which offices leave out or change. */
function unitLabel({ summary }: Notice): string {
  return /^[^（(]*/u.exec(summary.lines[0]?.label ?? '')?.[0] ?? '';
}

/** Where the label of a line ends, its colon included; null if it is another line. */
function endOfLabel(text: string, name: string): number | null {
  const start = text.indexOf(name);
  const length = /^[^：:\t\n]*[：:]/u.exec(text.slice(start + name.length))?.[0].length;
  if (start < 0 || length === undefined) return null;
  return start + name.length + length;
}

function updateUnit(above: readonly DraftParagraph[], unit: string, name: string): Part {
  for (const { index, text } of above) {
    const start = endOfLabel(text, name);
    if (start === null) continue;
    const rest = text.slice(start);
    const date = findDate(rest) ?? openDateBeside(rest);
    const value = rest.slice(0, Math.min(date?.start ?? rest.length, endOfPart(rest), nextLabel(rest)));
    const words = withoutBlanks(value).replace(/_/gu, '');
    if (words !== '') return comparableName(words) === comparableName(unit) ? {} : otherwise(name, words, unit);
    // On the line to write on, or where the label ends.
    const line = /_+/u.exec(value) ?? { 0: '', index: 0 };
    const at = { start: start + line.index, end: start + line.index + line[0].length };
    return { edit: { paragraph: index, ...at, text: unit, what: name } };
  }
  return { left: `表格上方没有找到“${name}”一行，没有写上“${unit}”，请手动填写。` };
}

/** The date stands in the line of the unit or has one of its own: others speak of something else. */
function updateDate(above: readonly DraftParagraph[], date: string, name: string): Part {
  for (const { index, text } of above) {
    const full = findDate(text);
    const place = full ?? openDateIn(text);
    const isAlone = place !== null && trimBlanks(text.slice(0, place.start) + text.slice(place.end)) === '';
    if (!isAlone && endOfLabel(text, name) === null) continue;
    if (full) {
      const given = findDate(date);
      const [here, there] = [normalDate(full), given ? normalDate(given) : date].map(withoutBlanks);
      return here === there ? {} : otherwise('日期', full.text, date);
    }
    const open = openDateBeside(text);
    if (!open) continue;
    return { edit: { paragraph: index, ...open, text: date, what: '日期' } };
  }
  return { left: `表格上方没有找到日期，没有写上“${date}”，请手动填写。` };
}

/**
 * A printed date that is open, without what keeps it apart from the unit. Behind a tab its blanks are its own; else blanks, and
 * a line to write the unit on, belong to what stands before it.
 */
function openDateBeside(line: string): Span | null {
  const open = openDateIn(line);
  if (!open) return null;
  const match = line.slice(open.start, open.end);
  const apart = match.includes('\t')
    ? match.lastIndexOf('\t') + 1
    : (/^(?:_*[\s\u3000]+)?/u.exec(match)?.[0].length ?? 0);
  return { start: open.start + apart, end: open.end };
}

/** Unit and date stand apart by a tab or several blanks. */
function endOfPart(rest: string): number {
  const end = /[^\s\u3000_](?:\t|[\s\u3000]{2,})/u.exec(rest);
  return end ? end.index + 1 : rest.length;
}

/** What else the line asks for is not its unit: 填报日期：, 联系人： after a gap. */
function nextLabel(rest: string): number {
  const label = /[\s\u3000_][^\s\u3000_：:]+[：:]/u.exec(rest);
  return label ? label.index + 1 : rest.length;
}

function otherwise(what: string, here: string, there: string): Part {
  return { difference: `${what}，表上是“${here}”，您填的是“${there}”，表上的没有改，请核对。` };
}
