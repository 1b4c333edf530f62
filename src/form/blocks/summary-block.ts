import { type Notice, withYear } from '../../notice/notice';
import { type SummaryRow, summaryText } from '../summary/summary-row';
import type { BlockStyles } from './block-styles';
import { ROW_NUMBER } from './row-numbers';
import { WHOLE, cell, rightTab, ruledTable } from './table-wml';
import { type Wml, paragraph, run, tabToMargin } from './wml';

/** What is written into the table of annex 2. */
export interface SummaryContent {
  /** The office that reports; null leaves the place open. */
  readonly unit: string | null;
  /** As 2022年6月1日; null leaves the place open. */
  readonly date: string | null;
  /** In the title; absent: the notice's. */
  readonly year?: number;
  readonly rows: readonly SummaryRow[];
}

/** A table for those who fill it by hand. */
export const EMPTY_SUMMARY: SummaryContent = { unit: null, date: null, rows: [] };

const EMPTY_ROWS = 12;
const ROW_HEIGHT = 680;

/** The table of annex 2; `textWidth` in twips. Its first row is repeated on every page, and no row is torn in two. */
export function summaryBlock(
  notice: Notice,
  styles: BlockStyles,
  content: SummaryContent,
  textWidth: number,
  start: Wml,
): Wml {
  const { summary } = notice;
  const { looks } = notice.form;
  const label = styles.id(looks.rowLabel);
  const answer = styles.id(looks.answer);
  const widths = summary.columns.map(({ width }) => Math.round((width * WHOLE) / 100));
  const row = (paragraphs: readonly Wml[], properties = ''): Wml => {
    const cells = paragraphs.map((each, index) => cell([widths[index] ?? 0], 'center', each));
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${String(ROW_HEIGHT)}" w:hRule="atLeast"/>${properties}</w:trPr>${cells.join('')}</w:tr>`;
  };
  const header = row(
    summary.columns.map((column) => paragraph(label, run(column.label))),
    '<w:tblHeader/>',
  );
  const filled = content.rows.map((values) =>
    row(
      summary.columns.map((column) => {
        if (column.content === 'number') return paragraph(answer, '', ROW_NUMBER);
        const text = summaryText(values, column, notice);
        return paragraph(answer, text === '' ? '' : run(text));
      }),
    ),
  );
  const empty = Array.from({ length: filled.length === 0 ? EMPTY_ROWS : 0 }, () =>
    row(summary.columns.map(() => paragraph(answer, ''))),
  );
  const [unit] = summary.lines;
  return [
    paragraph(styles.id(looks.annex), run(summary.annex), start),
    paragraph(styles.id(summary.titleLook), run(withYear(notice, summary.title, content.year))),
    paragraph(
      styles.id(looks.header),
      run(`${unit?.label ?? ''}：${content.unit ?? ''}`) + tabToMargin() + run(content.date ?? '    年  月  日'),
      rightTab(textWidth),
    ),
    ruledTable(textWidth, widths, [header, ...filled, ...empty]),
    ...summary.notes.map(({ text }) => paragraph(styles.id(looks.note), run(text))),
  ].join('');
}
