import { findLibreOffice } from '../setup/libreoffice';
import { docx, p, r } from '../builders/docx';
import { openSession } from '../word/open';
import { rows } from '../word/summary/table';
import { standIns } from './faces';
import { render } from './pdf';

const soffice = findLibreOffice();
const fonts = process.platform === 'linux' && soffice !== undefined ? standIns() : null;
const measured = soffice !== undefined && fonts !== null ? test : test.skip;

const A4_MARGINS =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

measured(
  'an inserted and updated summary repeats its heads on every page and counts its 60 rows',
  async () => {
    const word = await openSession(docx({ body: [p(r('各市州上报情况如下。'))], section: A4_MARGINS }), {
      profile: 'win365',
      quirks: { insertedRows: 'without-list' },
    });
    const desk = await word.session.openSummary();
    const summary = { unit: '青岭市红十字会', date: '2022年6月1日', rows: rows(25) };
    expect(await desk.insertTable(summary, { place: 'end', besideSelection: false })).toMatchObject({ kind: 'done' });
    expect(await desk.updateTable({ ...summary, rows: rows(60) })).toMatchObject({
      kind: 'updated',
      added: 35,
      left: [],
    });

    const { lines } = render(soffice!, fonts!, { summary: word.host.save() })['summary']!;
    const pages = [...new Set(lines.map(({ page }) => page))];
    const table = pages.filter((page) => page > 0);
    expect(table.length).toBeGreaterThan(2);
    // A line of the page goes through all cells: number and category begin it.
    const of = (page: number) => lines.filter((line) => line.page === page).map(({ text }) => text.replace(/\s/gu, ''));
    for (const page of table) expect(of(page)).toContain('序号案例类别案例名称案例申报单位');
    const numbers = table.flatMap((page) =>
      of(page).flatMap((text) => /^(\d+)(?:应急救护|博爱家园)/u.exec(text)?.[1] ?? []),
    );
    expect(numbers.map(Number)).toEqual(rows(60).map((_, index) => index + 1));
  },
  120_000,
);
