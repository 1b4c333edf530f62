import { type Notice, withYear } from '../../notice/notice';
import type { BlockStyles } from './block-styles';
import { RIGHT_TAB, WHOLE, cell, ruledTable } from './table-wml';
import { type Wml, paragraph, run, tab } from './wml';

/** Shares of the text width: number, category, name, unit. */
const SHARES = [0.09, 0.2, 0.42, 0.29] as const;
const EMPTY_ROWS = 12;
const ROW_HEIGHT = 680;

/** The table of annex 2, empty, for those who fill it by hand. Its first row is repeated on every page. */
export function summaryBlock(notice: Notice, styles: BlockStyles, start: Wml): Wml {
  const { summary } = notice;
  const { looks } = notice.form;
  const widths = summary.columns.map((_, index) => Math.round((SHARES[index] ?? 1 / summary.columns.length) * WHOLE));
  const row = (cells: readonly string[], header: boolean): Wml => {
    const look = styles.id(header ? looks.rowLabel : looks.answer);
    const content = cells.map((text, index) =>
      cell([widths[index] ?? 0], 'center', paragraph(look, text === '' ? '' : run(text))),
    );
    const repeated = header ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${String(ROW_HEIGHT)}" w:hRule="atLeast"/>${repeated}</w:trPr>${content.join('')}</w:tr>`;
  };
  const labels = summary.columns.map(({ label }) => label);
  const rows = [
    row(labels, true),
    ...Array.from({ length: EMPTY_ROWS }, () =>
      row(
        labels.map(() => ''),
        false,
      ),
    ),
  ];
  const [unit] = summary.lines;
  return [
    paragraph(styles.id(looks.annex), run(summary.annex), start),
    paragraph(styles.id(summary.titleLook), run(withYear(notice, summary.title))),
    paragraph(styles.id(looks.header), run(`${unit?.label ?? ''}：`) + tab() + run('    年  月  日'), RIGHT_TAB),
    ruledTable(widths, rows),
    ...summary.notes.map(({ text }) => paragraph(styles.id(looks.note), run(text))),
  ].join('');
}
