import type { SummaryRow } from '../../../src/form/summary/summary-row';
import { mergeRows } from '../../../src/form/summary/merge-rows';

const row = (caseName: string, unit = '甲县', category = ''): SummaryRow => ({ caseName, unit, category });

test('an empty table takes all rows', () => {
  const read = [row('救在身边'), row('护航校园')];
  expect(mergeRows([], read)).toEqual({ rows: read, added: [0, 1], completed: [], differences: [] });
});

test('the same files twice change nothing', () => {
  const read = [row('救在身边'), row('护航校园'), row('护航校园', '乙县')];
  const once = mergeRows([], read).rows;
  expect(mergeRows(once, read)).toEqual({ rows: once, added: [], completed: [], differences: [] });
});

test('order, rows and words typed by hand stay; empty cells are filled; new cases come last', () => {
  const typed = [
    row('纸质报送的案例', '丙县', '人道救助'),
    row('“救”在身边', '甲县', '应急救护'),
    row('护航校园', '', ''),
  ];
  const merged = mergeRows(typed, [row('护航校园', '乙县', '青少年'), row('博爱家园'), row('救在身边')]);
  expect(merged).toEqual({
    rows: [typed[0], typed[1], row('护航校园', '乙县', '青少年'), row('博爱家园')],
    added: [3],
    completed: [2],
    differences: [],
  });
});

test('a cell that says something else stays, and both readings are told', () => {
  const typed = [row('救在身边', '甲县红十字会', '应急救护')];
  expect(mergeRows(typed, [row('救在身边', '甲县民政局', '志愿服务')])).toEqual({
    rows: typed,
    added: [],
    completed: [],
    differences: [
      '“救在身边”的类别，表里是“应急救护”，文件里是“志愿服务”，表里的没有改，请核对。',
      '“救在身边”的申报单位，表里是“甲县红十字会”，文件里是“甲县民政局”，表里的没有改，请核对。',
    ],
  });
});

test('where several of one name stand in doubt, nothing is guessed', () => {
  const typed = [row('救在身边', '甲县')];
  const read = [row('救在身边', '乙县'), row('救在身边', '丙县')];
  expect(mergeRows(typed, read).rows).toEqual([...typed, ...read]);
});

test('rows without a name belong to nobody', () => {
  expect(mergeRows([row('', '甲县')], [row('', '甲县')]).rows).toHaveLength(2);
});
