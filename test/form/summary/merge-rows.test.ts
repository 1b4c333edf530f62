import type { SummaryRow } from '../../../src/form/summary/summary-row';
import { mergeRows as mergeFor } from '../../../src/form/summary/merge-rows';
import { redcross2022 } from '../../../src/notice/redcross-2022';

const mergeRows = (existing: readonly SummaryRow[], read: readonly SummaryRow[]) =>
  mergeFor(existing, read, redcross2022);
const row = (caseName: string, unit = '甲县', category = ''): SummaryRow => ({ caseName, unit, category });

test('an empty table takes all rows', () => {
  const read = [row('救在身边'), row('护航校园')];
  expect(mergeRows([], read)).toEqual({
    rows: read,
    added: [0, 1],
    completed: [],
    differences: [],
    alike: [],
    unclaimed: [],
  });
});

test('the same files twice change nothing', () => {
  const read = [row('救在身边'), row('护航校园'), row('护航校园', '乙县')];
  const once = mergeRows([], read).rows;
  expect(mergeRows(once, read)).toEqual({
    rows: once,
    added: [],
    completed: [],
    differences: [],
    alike: [],
    unclaimed: [],
  });
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
    alike: [],
    unclaimed: [0],
  });
});

test('a cell that says something else stays, and both readings are told', () => {
  const typed = [row('救在身边', '甲县红十字会', '应急救护')];
  expect(mergeRows(typed, [row('救在身边', '甲县民政局', '志愿服务')])).toEqual({
    rows: typed,
    added: [],
    completed: [],
    differences: [
      '“救在身边”的案例类别，表里是“应急救护”，文件里是“志愿服务”，表里的没有改，请核对。',
      '“救在身边”的案例申报单位，表里是“甲县红十字会”，文件里是“甲县民政局”，表里的没有改，请核对。',
    ],
    alike: [],
    unclaimed: [],
  });
});

test('where several of one name stand in doubt, nothing is guessed', () => {
  const typed = [row('救在身边', '甲县')];
  const read = [row('救在身边', '乙县'), row('救在身边', '丙县')];
  expect(mergeRows(typed, read).rows).toEqual([...typed, ...read]);
});

describe('a row or a case without a name', () => {
  const merged = (existing: readonly SummaryRow[], read: readonly SummaryRow[]) => {
    const { rows, added, unclaimed } = mergeRows(existing, read);
    return { names: rows.map(({ caseName }) => caseName), added: added.length, unclaimed };
  };

  test('of a unit is that of the same unit, as many as there are', () => {
    const nameless = [row('', '甲县'), row('', '甲 县')];
    expect(mergeRows(nameless, [...nameless, row('', '甲县')]).added).toEqual([2]);
  });

  test('has the name that was typed into the table', () => {
    const typed = [row('救在身边', '甲县'), row('手工写的名称', '甲县')];
    const done = { names: ['救在身边', '手工写的名称'], added: 0, unclaimed: [] };
    expect(merged(typed, [row('救在身边', '甲县'), row('', '甲县')])).toEqual(done);
    // A new case of the unit beside it changes nothing.
    expect(merged(typed, [row('救在身边', '甲县'), row('', '甲县'), row('博爱家园', '甲县')])).toMatchObject({
      names: [...done.names, '博爱家园'],
      unclaimed: [],
    });
  });

  test('gets the name that its form has by now', () => {
    expect(mergeRows([row('', '甲县', '救护')], [row('救在身边', '甲县')])).toMatchObject({
      rows: [row('救在身边', '甲县', '救护')],
      added: [],
      completed: [0],
    });
  });

  test.each([
    ['two rows it may be', [row('甲案', '甲县'), row('乙事', '甲县')], [row('', '甲县')], 1],
    ['two cases it may be', [row('', '甲县')], [row('甲案', '甲县'), row('乙事', '甲县')], 2],
    ['another unit', [row('甲案', '甲县')], [row('', '乙县')], 1],
    ['a row without a unit', [row('甲案', '')], [row('', '甲县')], 1],
    ['a row of another case', [row('救在身边', '甲县')], [row('', '甲县'), row('救在身边', '甲县')], 1],
    ['a row that another case may be', [row('救在身边啊', '甲县')], [row('', '甲县'), row('救在身边', '甲县')], 2],
    ['a case that another row may be', [row('', '甲县'), row('救在身边啊', '甲县')], [row('救在身边', '甲县')], 1],
  ])('is not guessed: %s', (_, typed, read, added) => {
    expect(mergeRows(typed, read).added).toHaveLength(added);
  });
});

test('rows that no file belongs to are told, but for one that a new row may be', () => {
  const typed = [row('救在身边'), row('护航校园'), row('急救课走进校园'), row('', '丙县'), row('', '', '救护')];
  const { unclaimed } = mergeRows(typed, [row('护航校园'), row('急救课进校园')]);
  expect(unclaimed).toEqual([0, 3]);
});

describe('a new row is told to be like one that was there', () => {
  test.each([
    ['renamed by hand', '让急救课走进赶集日', '急救课走进赶集日', '甲县', true],
    ['shortened', '“救”在身边——澄水县集市急救课纪实', '救在身边', '甲县', true],
    ['another name', '护航校园', '博爱家园', '甲县', false],
    ['another unit', '让急救课走进赶集日', '急救课走进赶集日', '乙县', false],
    ['nothing known of the unit', '让急救课走进赶集日', '急救课走进赶集日', '', false],
  ])('%s', (_, typed, read, unit, isAlike) => {
    const { alike } = mergeRows([row('前面的', '丙县'), row(typed)], [row(read, unit)]);
    expect(alike).toEqual(isAlike ? [{ added: 2, existing: 1 }] : []);
  });

  test('not like one that has a file of its own, and like the most alike of several', () => {
    const typed = [row('急救课走进校园'), row('急救课走进乡村（修改）'), row('急救课走进集市与乡村学校')];
    const { alike } = mergeRows(typed, [row('急救课走进校园'), row('急救课走进乡村')]);
    expect(alike).toEqual([{ added: 3, existing: 1 }]);
  });
});
