import { trimBlanks, withoutBlanks } from '../../text/blanks';
import type { Neighbours } from '../neighbours';
import { type Line, decide } from '../line';
import { ANNEX } from './annotation';

/** Why a line is a part of a form (`Reason.id`). */
export const FORM_SHEET = 'form-sheet';

/** 2022年度全省红十字系统创新案例申报表, …汇总表: what stands above the table of a form. */
const TITLE = /(?:申报|推荐|报名|登记|审批|汇总|统计|评审|申请|征集)表(?:[（(][^（()）]*[）)])?$/u;
const NOTE = /^(?:注|附注|备注|说明|填表说明)[：:]/u;

const LONGEST_TITLE = 40;
/** Between title and table stand at most so many lines: unit, date, a code, the label of the unit broken over two. */
const MOST_HEADER_LINES = 5;
const LONGEST_HEADER_LINE = 80;

/** Whether a line is the title of a form or of a table of forms, and so never that of a case. */
export function isSheetTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && TITLE.test(withoutBlanks(text));
}

/** Whether a line is a note below the table of a form (注：本表正反面打印。), and so nobody's answer. */
export function isSheetNote(text: string): boolean {
  return NOTE.test(text);
}

/**
 * Forms that stand in one file with the narrative (annexes of the notice): their title, the lines above the table and the
 * note below it belong to the table and are no part of the narrative, whose title comes after.
 */
export function classifyFormSheets(outline: Neighbours): void {
  for (const line of outline.allLines) {
    if (line.decision !== null || !isSheetTitle(line.clean)) continue;
    const header = headerLines(line, outline);
    if (header === null) continue;
    const annex = outline.previous(line);
    if (annex?.decision === null && ANNEX.test(trimBlanks(annex.clean))) claim(annex);
    claim(line);
    for (const line of header) claim(line);
    const below = belowTable(header.at(-1) ?? line, outline);
    if (below?.decision === null && isSheetNote(below.clean)) claim(below);
  }
}

function claim(line: Line): void {
  decide(line, 'caption', { id: FORM_SHEET, message: '申报表、汇总表的标题、表头或注，是表的一部分，不是案例正文' });
}

/** The lines from a title to its table; null if no table follows. */
function headerLines(title: Line, outline: Neighbours): Line[] | null {
  const lines: Line[] = [];
  for (let line = outline.next(title); line !== null; line = outline.next(line)) {
    if (line.decision?.role === 'table-cell') return lines;
    if (line.decision !== null || lines.length === MOST_HEADER_LINES || line.clean.length > LONGEST_HEADER_LINE)
      return null;
    lines.push(line);
  }
  return null;
}

/** The first line after the table that follows. */
function belowTable(above: Line, outline: Neighbours): Line | null {
  let line = outline.next(above);
  while (line?.decision?.role === 'table-cell') line = outline.next(line);
  return line;
}
