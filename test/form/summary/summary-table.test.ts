import { findSummary, summaryHead } from '../../../src/form/summary/summary-table';
import { planUpdate } from '../../../src/form/summary/table-update';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { docx, list, p, r, table } from '../../builders/docx';
import { draftOf } from '../../word/open';

const HEADS = ['序号', '案例类别', '案例名称', '案例申报单位'];
const draft = (rows: readonly (readonly string[])[]) =>
  draftOf(docx({ body: [p(r('汇总')), table(rows), p('')], lists: [list(1, [['decimal', '%1']])] }));

function found(rows: readonly (readonly string[])[]) {
  const summary = findSummary(draft(rows), redcross2022);
  if (summary?.kind !== 'table') throw new Error(summary?.message ?? 'There is no table');
  return summary.table;
}

const row = (caseName: string, unit: string, category = '') => ({ caseName, unit, category });
const content = (...rows: ReturnType<typeof row>[]) => ({ unit: null, date: null, rows });
const plan = (rows: readonly (readonly string[])[], ...cases: ReturnType<typeof row>[]) =>
  planUpdate(found(rows), content(...cases), redcross2022);

describe('the table', () => {
  test('is known by its heads, in any order, spread out, over several lines, below a title', () => {
    const { columns, head, rows } = found([
      ['甲', '乙', '丙', '丁', '戊'],
      ['备注', '案例申报\n单位', `${p(r('案例'))}${p(r('名称'))}`, '案 例 类 别：', '序　号'],
      ['', '望川县红十字会', '救在身边', '', '1'],
    ]);
    expect(columns).toEqual({ unit: 1, caseName: 2, category: 3, number: 4 });
    expect(head).toBe(1);
    expect(rows.map(({ kind }) => kind)).toEqual(['other', 'other', 'case']);
  });

  test.each([
    ['a head is missing', [['序号', '案例名称', '案例申报单位']]],
    ['a head stands twice', [[...HEADS, '案例名称']]],
    ['the heads stand below each other', HEADS.map((head) => [head])],
  ])('is none where %s', (_, rows) => {
    expect(findSummary(draft(rows), redcross2022)).toBeNull();
    expect(summaryHead(draft(rows), redcross2022)).toBeNull();
  });

  test('sums, repeated heads and remarks are no cases; a row with a number alone is free', () => {
    const { rows } = found([
      [...HEADS, '备注'],
      ['1', '', '救在身边', '', ''],
      [...HEADS, '备注'],
      ['2', '', '', '', ''],
      ['', '', '', '', '暂缺'],
      ['合 计', '', '1 个', '', ''],
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual(['other', 'case', 'other', 'free', 'other', 'other']);
  });
});

describe('the plan', () => {
  test('does nothing where nothing is new', () => {
    const { edits, newRows, added } = plan([HEADS, ['1', '救护', '救在身边', '甲县']], row('救在身边', '甲县', '救护'));
    expect({ edits, texts: newRows.texts, added }).toEqual({ edits: [], texts: [], added: [] });
  });

  test('free rows between cases stay free; those below the last case are used, up to the sum', () => {
    const { edits, newRows } = plan(
      [HEADS, ['', '', '', ''], ['', '', '救在身边', '甲县'], ['', '', '', ''], ['合计', '', '', ''], ['', '', '', '']],
      row('护航校园', '乙县'),
      row('博爱家园', '丙县'),
    );
    expect(newRows).toEqual({ after: 3, texts: [['3', '', '博爱家园', '丙县']] });
    expect(edits.map(({ row: at, text }) => [at, text])).toEqual([
      [3, '护航校园'],
      [3, '乙县'],
      [2, '1'],
      [3, '2'],
    ]);
  });

  test('digits printed before are kept where they are right', () => {
    const { edits } = plan([HEADS, ['１', '', '', ''], ['2', '', '', '']], row('救在身边', '甲县'));
    expect(edits).toEqual([
      { row: 1, column: 2, how: 'fill', text: '救在身边' },
      { row: 1, column: 3, how: 'fill', text: '甲县' },
    ]);
  });

  test('a number that is wrong is written anew, unless a field shows it or something stands above it', () => {
    const field = '<w:p><w:fldSimple w:instr=" SEQ 序号 "><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>';
    const { edits, left } = plan([
      HEADS,
      [field, '', '救在身边', '甲县'],
      [`${p('')}${p(r('8'))}`, '', '护航校园', '甲县'],
      ['9', '', '博爱家园', '甲县'],
    ]);
    expect(edits).toEqual([{ row: 3, column: 0, how: 'instead', text: '3' }]);
    expect(left).toEqual([expect.stringContaining('序号与次序不符')]);
  });

  test('an automatic number is carried on, digits beside it are left alone', () => {
    const listed = (text: string) => p(text, { list: [1, 0] });
    const { edits, newRows, numbering, left } = plan(
      [HEADS, [listed(''), '', '救在身边', '甲县'], ['9', '', '博爱家园', '乙县'], ['', '', '护航校园', '丙县']],
      row('云上课堂', '丁县'),
    );
    expect(numbering).toBe('list');
    expect(left).toEqual([expect.stringContaining('序号与次序不符')]);
    expect(edits).toEqual([{ row: 3, column: 0, how: 'list', text: '' }]);
    expect(newRows.texts).toEqual([['', '', '云上课堂', '丁县']]);
  });

  test('a list that begins at another number is in order, also where a row joins it', () => {
    const listed = p('', { list: [1, 0] });
    const from = ['101', '102', '104'].map((number, index) => [number, '', `案例${index}`, '甲县']);
    expect(plan([HEADS, [listed, '', '甲', '甲县'], ['', '', '乙', '乙县'], [listed, '', '丙', '丙县']]).left).toEqual(
      [],
    );
    expect(plan([HEADS, ...from]).left).toEqual([]);
  });

  test('a case without a name is written once, one without anything never', () => {
    const cases = [row('', '甲县'), row('', '', '救护')];
    const first = plan([HEADS], ...cases);
    expect(first.newRows.texts).toEqual([['1', '', '', '甲县']]);
    expect(plan([HEADS, ...first.newRows.texts], ...cases).newRows.texts).toEqual([]);
  });

  test('a row of ours with nothing but its automatic number counts: the rows after it are in order', () => {
    const listed = p('', { list: [1, 0] });
    const rows = [HEADS, [listed, '', '甲', '甲县'], [listed, '', '', ''], [listed, '', '乙', '乙县']];
    expect(plan(rows).left).toEqual([]);
    const { added, left } = plan(rows, row('丙', '丙县'));
    expect({ added, left }).toEqual({ added: [{ row: 4, place: 4, alike: null }], left: [] });
  });

  test('a row that is not on the list any more is told by its place, and stays', () => {
    const rows = [HEADS, ['1', '', '救在身边', '甲县'], ['2', '', '护航校园', '乙县'], ['3', '救护', '', '']];
    const { unlisted, edits, newRows } = plan(rows, row('护航校园', '乙县'));
    expect(unlisted).toEqual([{ row: 1, place: 1 }]);
    expect({ edits, texts: newRows.texts }).toEqual({ edits: [], texts: [] });
  });

  test('a name that was typed into the row of a nameless case stays; one that its form has by now is written', () => {
    expect(plan([HEADS, ['1', '', '手工写的', '甲县']], row('', '甲县'))).toMatchObject({ added: [], unlisted: [] });
    expect(plan([HEADS, ['1', '', '', '甲县']], row('救在身边', '甲县'))).toMatchObject({
      edits: [{ row: 1, column: 2, how: 'fill', text: '救在身边' }],
      added: [],
      completed: 1,
    });
  });

  test('every new row is told by its place among the numbered ones, with the row that it may be', () => {
    const { added } = plan(
      [
        ['汇总', '', '', ''],
        HEADS,
        ['1', '', '救在身边', '甲县'],
        ['2', '', '护航校园', '乙县'],
        ['', '', '', ''],
        ['合计', '', '', ''],
      ],
      row('护航校园安全', '乙县'),
      row('博爱家园', '丙县'),
    );
    expect(added).toEqual([
      { row: 4, place: 3, alike: 2 },
      { row: 5, place: 4, alike: null },
    ]);
  });

  test('a name over several lines is one name', () => {
    const { added, edits } = plan([HEADS, ['1', '', '救在\n身边', '甲县']], row('救在身边', '甲县', '救护\n培训'));
    expect(added).toEqual([]);
    expect(edits).toEqual([{ row: 1, column: 1, how: 'fill', text: '救护培训' }]);
  });
});
