import type { Draft } from '../../draft/draft';
import { headerFields } from '../../notice/fields';
import type { FormFieldName, Notice } from '../../notice/notice';
import type { FoundForm } from '../form';
import { type FormCell, answerCells, formTables } from '../../format/sheets/form-tables';
import { FoundFields } from './found-fields';
import { readAnswer } from './answer';
import { findLines, readLines } from './form-lines';
import { dateAlone } from './header-line';
import { readHeaderLines, takeDates } from './header-lines';
import { type LabelMatch, LabelMatcher, nearLabelRemark } from '../../notice/label-match';

/**
 * Reads a form that was typed by hand or comes from the issuing office: values are found beside their printed labels,
 * whatever breaks, blanks, merged cells and remarks do to these. null if the document holds no form.
 */
export function readByLabels(draft: Draft, notice: Notice): FoundForm | null {
  const matcher = new LabelMatcher(notice);
  const tables = formTables(draft, notice);
  const [first] = tables;
  const found = new FoundFields(notice);
  if (!first) {
    const lines = findLines(draft, matcher, notice);
    if (lines) readLines(lines, matcher, found);
    return lines && asForm(found);
  }
  const start = draft.paragraphs.findIndex(({ element }) => element === first[0]?.paragraphs[0]);
  const above = draft.paragraphs.slice(0, Math.max(0, start)).map(({ text }) => text);
  readHeaderLines(above, matcher, found);
  for (const cells of tables) {
    const answers = readTable(cells, found);
    if (cells === first) readHeaderDate(cells, answers, found);
  }
  return asForm(found);
}

function asForm({ texts, warnings }: FoundFields): FoundForm {
  return { source: 'labels', texts, warnings };
}

/**
 * Labels in the notice's own words first: a damaged one counts only for a field that has no better one, and never where
 * the answer to another label stands (汀州市红十字会 is a value, however much it sounds like a label). Returns the cells with
 * answers.
 */
function readTable(cells: readonly FormCell[], found: FoundFields): ReadonlySet<FormCell> {
  const answers = new Set<FormCell>();
  const seen = new Set<FormFieldName>();
  const read = (cell: FormCell, label: LabelMatch) => {
    const field = found.field(label.field);
    if (!field || answers.has(cell)) return;
    seen.add(label.field);
    const own = answerCells(cell, cells);
    for (const answer of own) answers.add(answer);
    readAnswer(field, [...linesAfterLabel(cell), ...own.flatMap(({ lines }) => lines)], found);
  };
  for (const cell of cells) if (cell.label?.exact) read(cell, cell.label);
  for (const cell of cells) {
    const { label } = cell;
    if (!label || label.exact || seen.has(label.field) || answers.has(cell)) continue;
    const name = found.field(label.field)?.label ?? '';
    found.warnings.push(nearLabelRemark(labelOf(cell), name));
    read(cell, label);
  }
  return answers;
}

/** The words of a label as they are printed, without the answer in the same cell. */
function labelOf({ lines, label }: FormCell): string {
  const words = lines.join('');
  return label?.rest === '' ? words : words.replace(/[：:].*$/su, '');
}

/** What a cell holds after its label and a colon. */
function linesAfterLabel({ lines, label }: FormCell): string[] {
  if (!label || label.rest === '') return [];
  const colon = lines.findIndex((line) => /[：:]/u.test(line));
  return lines.slice(colon).map((line, index) => (index === 0 ? line.replace(/^[^：:]*[：:]/u, '') : line));
}

/** Some forms have unit and date in the first row of the table. */
function readHeaderDate(cells: readonly FormCell[], answers: ReadonlySet<FormCell>, found: FoundFields): void {
  const { date } = headerFields(found.notice);
  if (!date || found.has(date.name)) return;
  const lines = cells.filter((cell) => cell.row === 0 && !answers.has(cell)).flatMap((cell) => cell.lines);
  takeDates(
    date.name,
    lines.flatMap((line) => dateAlone(line) ?? []),
    found,
  );
}
