import { trimBlanks, withoutBlanks } from '../../text/blanks';
import type { Outline } from '../outline';
import { type Unit, decide } from '../unit';
import { ANNEX } from './annotation';

/** 2022年度全省红十字系统创新案例申报表, …汇总表: what stands above the table of a form. */
const TITLE = /(?:申报|推荐|报名|登记|审批|汇总|统计|评审|申请|征集)表(?:[（(][^（()）]*[）)])?$/u;
const NOTE = /^(?:注|附注|备注|说明|填表说明)[：:]/u;

const LONGEST_TITLE = 40;
/** Between title and table stand at most so many lines: unit, date, a code. */
const MOST_HEADER_LINES = 3;
const LONGEST_HEADER_LINE = 80;

/**
 * Forms that stand in one file with the narrative (annexes of the notice): their title, the lines above the table and the
 * note below it belong to the table and are no part of the narrative, whose title comes behind.
 */
export function classifyFormSheets(outline: Outline): void {
  for (const unit of outline.units) {
    if (unit.decision !== null || unit.clean.length > LONGEST_TITLE || !TITLE.test(withoutBlanks(unit.clean))) continue;
    const header = headerLines(unit, outline);
    if (header === null) continue;
    const annex = outline.previous(unit);
    if (annex?.decision === null && ANNEX.test(trimBlanks(annex.clean))) claim(annex);
    claim(unit);
    for (const line of header) claim(line);
    const below = belowTable(header.at(-1) ?? unit, outline);
    if (below?.decision === null && NOTE.test(below.clean)) claim(below);
  }
}

function claim(unit: Unit): void {
  decide(unit, 'caption', { id: 'form-sheet', message: '表格的标题、表头或注，不是案例正文' });
}

/** The lines from a title to its table; null if no table follows. */
function headerLines(title: Unit, outline: Outline): Unit[] | null {
  const lines: Unit[] = [];
  for (let unit = outline.next(title); unit !== null; unit = outline.next(unit)) {
    if (unit.decision?.role === 'table-cell') return lines;
    if (unit.decision !== null || lines.length === MOST_HEADER_LINES || unit.clean.length > LONGEST_HEADER_LINE)
      return null;
    lines.push(unit);
  }
  return null;
}

/** The first line behind the table that follows. */
function belowTable(above: Unit, outline: Outline): Unit | null {
  let unit = outline.next(above);
  while (unit?.decision?.role === 'table-cell') unit = outline.next(unit);
  return unit;
}
