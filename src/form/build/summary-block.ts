import { type Notice, withYear } from '../../notice/notice';
import { type SummaryRow, summaryText } from '../summary/summary-row';
import type { BlockStyles } from './block-styles';
import { ROW_NUMBER } from './row-numbers';
import { WHOLE, cell, rightTab, ruledTable } from './table-wml';
import { type Wml, paragraph, run, tab } from './wml';

/** What is written into the table of annex 2. */
export interface SummaryContent {
  /** The office that reports; null leaves the place open. */
  readonly unit: string | null;
  /** As 2022年6月1日; null leaves the place open. */
  readonly date: string | null;
  readonly rows: readonly SummaryRow[];
}

/** A table for those who fill it by hand. */
export const EMPTY_SUMMARY: SummaryContent = { unit: null, date: null, rows: [] };

/** Shares of the text width: number, category, name, unit. */
const SHARES = [0.09, 0.2, 0.42, 0.29] as const;
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
  const widths = summary.columns.map((_, index) => Math.round((SHARES[index] ?? 1 / summary.columns.length) * WHOLE));
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
        const text = summaryText(values, column);
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
    paragraph(styles.id(summary.titleLook), run(withYear(notice, summary.title))),
    paragraph(
      styles.id(looks.header),
      run(`${unit?.label ?? ''}：${content.unit ?? ''}`) + tab() + run(content.date ?? '    年  月  日'),
      rightTab(textWidth),
    ),
    ruledTable(textWidth, widths, [header, ...filled, ...empty]),
    ...summary.notes.map(({ text }) => paragraph(styles.id(looks.note), run(text))),
  ].join('');
}
