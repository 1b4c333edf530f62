import { docx, p } from '../builders/docx';
import { growth } from '../setup/growth';
import { readDraft } from '../../src/draft/read';
import { readForm } from '../../src/form/read/read-form';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { COMPLETE } from './typed-form';
import { expectWhole, formTable, formWith, HEAD, linesForm, read, rowsWith } from './typed-kinds';

/** What stands beside the label 工作成效, and in the row below it beside another one. */
const [one, two] = COMPLETE.results;
const rows = (label: string) => ({
  results: [
    ['工作成效', one],
    [label, two],
  ],
});

describe('a field that goes on under a label of its own', () => {
  test.each([
    '工作成效（续）',
    '工作成效(续表)',
    '工作成效 续',
    '工作成效（接上页）',
    '工作成效（续1）',
    '（续）',
    '续',
    '续表',
    '续：',
    '续上页',
  ])('%s', (label) => {
    expectWhole(formWith({ rows: rows(label) }), ['results']);
    const all = rowsWith(rows(label));
    const cut = [formTable(all.slice(0, 6)), p(), formTable(all.slice(6))];
    expectWhole(docx({ body: [...HEAD.map((text) => p(text)), ...cut] }), ['results']);
  });

  test('in thousands of rows, at a cost that grows with their number', async () => {
    const reading = (count: number) => {
      const label = ['工作成效（续）', '救护员一名。'];
      const bytes = formWith({ rows: { results: [['工作成效', one], ...Array<string[]>(count).fill(label)] } });
      const draft = readDraft(Package.open(bytes, nodeXml));
      return () => readForm(draft, redcross2022);
    };
    expect(await growth(reading(500), reading(4000), 2)).toBeLessThan(24);
  });

  test('the mark between two tables', () => {
    const all = rowsWith(rows(''));
    const cut = [formTable(all.slice(0, 6)), p('（续表）'), formTable(all.slice(6))];
    expectWhole(docx({ body: [...HEAD.map((text) => p(text)), ...cut] }), ['results']);
  });

  test.each(['工作成效（续）', '（续）', '续表'])('without a table: %s', (label) => {
    const { values, form } = read(
      linesForm([
        ...HEAD,
        `案例名称：${COMPLETE.caseName}`,
        `案例所在市州红十字会：${COMPLETE.city}`,
        `联系方式：${COMPLETE.contact}`,
        '工作成效：',
        one,
        label,
        two,
        '申报意见：同意推荐。',
      ]),
    );
    expect(values).toMatchObject({ results: `${one}\n${two}` });
    expect(form.warnings).toEqual([]);
  });

  test('a second label without such a mark is told', () => {
    const { values, form } = read(formWith({ rows: rows('工作成效') }));
    expect(values).toMatchObject({ results: one });
    expect(form.warnings.join('')).toContain('“工作成效”不止一处有内容');
  });
});
