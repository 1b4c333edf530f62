import type { Draft } from '../draft/draft';
import type { FormFieldName, Notice } from '../notice/notice';
import { findDate, normalDate } from '../text/chinese-date';
import { isDateLine } from '../text/date-line';
import type { FoundForm } from './form';
import { type FormCell, answerCells, formTables } from './form-tables';
import { FoundFields } from './found-fields';
import { readAnswer } from './answer';
import { readLines } from './form-lines';
import { readHeaderLines } from './header-lines';
import { type LabelMatch, LabelMatcher } from './label-match';
import { ParagraphTexts } from './paragraph-texts';

/**
 * Reads a form that was typed by hand or comes from the issuing office: values are found beside their printed labels,
 * whatever breaks, blanks, merged cells and remarks do to these. null if the document holds no form.
 */
export function readByLabels(draft: Draft, notice: Notice): FoundForm | null {
  const texts = new ParagraphTexts(draft);
  const matcher = new LabelMatcher(notice);
  const tables = formTables(draft, texts, matcher);
  const [first] = tables;
  const found = new FoundFields(notice);
  if (!first) return readLines(draft, matcher, found) ? asForm(found) : null;
  const start = draft.paragraphs.findIndex(({ element }) => element === first[0]?.paragraphs[0]);
  const above = draft.paragraphs.slice(0, Math.max(0, start)).map(({ text }) => text);
  readHeaderLines(above, matcher, found);
  for (const cells of tables) readTable(cells, found);
  if (!found.has('headerDate')) readHeaderDate(first, found);
  return asForm(found);
}

function asForm({ texts, warnings }: FoundFields): FoundForm {
  return { source: 'labels', texts, warnings };
}

/**
 * Labels in the notice's own words first: a damaged one counts only for a field that has no better one, and never where
 * the answer to another label stands (汀州市红十字会 is a value, however much it sounds like a label).
 */
function readTable(cells: readonly FormCell[], found: FoundFields): void {
  const answers = new Set<FormCell>();
  const seen = new Set<FormFieldName>();
  const read = (cell: FormCell, label: LabelMatch) => {
    const field = found.field(label.field);
    if (!field || answers.has(cell)) return;
    seen.add(label.field);
    const own = answerCells(cell, cells);
    for (const answer of own) answers.add(answer);
    readAnswer(field, [...linesBehindLabel(cell), ...own.flatMap(({ lines }) => lines)], found);
  };
  for (const cell of cells) if (cell.label?.exact) read(cell, cell.label);
  for (const cell of cells) {
    const { label } = cell;
    if (!label || label.exact || seen.has(label.field) || answers.has(cell)) continue;
    const name = found.field(label.field)?.label ?? '';
    found.warnings.push(`“${cell.lines.join('')}”与通知的写法不同，按“${name}”读取，请核对。`);
    read(cell, label);
  }
}

/** What a cell holds behind its label and a colon. */
function linesBehindLabel({ lines, label }: FormCell): string[] {
  if (!label || label.rest === '') return [];
  const colon = lines.findIndex((line) => /[：:]/u.test(line));
  return lines.slice(colon).map((line, index) => (index === 0 ? line.replace(/^[^：:]*[：:]/u, '') : line));
}

/** Some forms have unit and date in the first row of the table. */
function readHeaderDate(cells: readonly FormCell[], found: FoundFields): void {
  const line = cells
    .filter(({ row }) => row === 0)
    .flatMap(({ lines }) => lines)
    .find(isDateLine);
  const date = line === undefined ? null : findDate(line);
  if (date) found.take('headerDate', [normalDate(date)]);
}
