import { docx, p, table } from '../builders/docx';
import { COMPLETE } from './typed-form';
import { type Changes, formTable, formWith, HEAD, NARRATIVE, rowsWith, read, expectWhole } from './typed-kinds';

describe('label and answer in one cell', () => {
  const whole = (separator: string): NonNullable<Changes['rows']> => ({
    caseName: [[`案例名称${separator}${COMPLETE.caseName}`]],
    person: [[`案例负责人姓名职务${separator}${COMPLETE.leader}`, `联系方式${separator}${COMPLETE.contact}`]],
    background: [[`背景介绍${separator}${COMPLETE.background[0]}`]],
    practices: [[`主要做法\n${COMPLETE.practices.join('\n')}`]],
    results: [[`工作成效（条目式，限200字）\n${COMPLETE.results.join('\n')}`]],
    opinion: [[`市州红十字会申报意见${separator}\n经研究，同意推荐。\n（盖章）\n2022年9月20日`]],
  });
  test.each(['：', ':', '\n', '　', '\t', '  ', '——', '—'])('apart by %j', (separator) =>
    expectWhole(formWith({ rows: whole(separator) })),
  );
});

test('several labels in one cell, each above its answer', () => {
  const narrative = [
    '背景介绍：',
    ...COMPLETE.background,
    '主要做法：',
    ...COMPLETE.practices,
    '工作成效',
    ...COMPLETE.results,
    '体会启示',
    ...COMPLETE.insights,
  ];
  expectWhole(formWith({ rows: { background: [[narrative.join('\n')]], practices: [], results: [], insights: [] } }));
});

describe('answers below their labels', () => {
  test('a row of labels, a row of answers', () =>
    expectWhole(
      formWith({
        rows: {
          caseName: [
            ['案例名称', '案例所在市州红十字会', '案例负责人姓名职务', '联系方式'],
            [COMPLETE.caseName, COMPLETE.city, COMPLETE.leader, COMPLETE.contact],
          ],
          city: [],
          person: [],
        },
      }),
    ));
  test('a row of labels with empty cells between, a row of answers', () =>
    expectWhole(
      formWith({
        rows: {
          person: [
            ['案例负责人姓名职务', '', '联系方式', ''],
            [COMPLETE.leader, '', COMPLETE.contact, ''],
          ],
        },
      }),
    ));
  test('an empty cell beside the label, the answer below both', () =>
    expectWhole(formWith({ rows: { background: [['背景介绍', ''], [COMPLETE.background[0]]] } })));
});

describe('cells merged over rows, items that go on', () => {
  const [one, two] = COMPLETE.practices;
  test('the label merged, an item in each row', () =>
    expectWhole(
      formWith({
        rows: {
          practices: [
            ['主要做法', one],
            ['^', two],
          ],
        },
      }),
      ['practices'],
    ));
  test('the label’s cell empty from the second row on', () =>
    expectWhole(
      formWith({
        rows: {
          practices: [
            ['主要做法', one],
            ['', two],
          ],
        },
      }),
      ['practices'],
    ));
  test('label and answer merged', () =>
    expectWhole(
      formWith({
        rows: {
          practices: [
            ['主要做法', `${one}\n${two}`],
            ['^', '^'],
          ],
        },
      }),
    ));
});

describe('a form in two tables', () => {
  const rows = rowsWith();
  test.each([1, 2, 3, 4, 5, 6, 7])('cut after row %i', (at) => {
    for (const between of [[p()], [p('（接上页）')]])
      expectWhole(
        docx({
          body: [...HEAD.map((text) => p(text)), formTable(rows.slice(0, at)), ...between, formTable(rows.slice(at))],
        }),
      );
  });
  test('cut within the items of an answer', () => {
    const [one, two] = COMPLETE.practices;
    const all = rowsWith({
      practices: [
        ['主要做法', one],
        ['', two],
      ],
    });
    expectWhole(
      docx({ body: [...HEAD.map((text) => p(text)), formTable(all.slice(0, 5)), p(), formTable(all.slice(5))] }),
      ['practices'],
    );
  });
  test('a table of figures below the form is no part of it, whatever its corner says', () => {
    for (const wide of [[], ['备注']]) {
      const figures = [
        ['', '场次', '人数', ...wide],
        ['一月', '3', '90', ...wide],
      ];
      expectWhole(formWith({ below: [p(), table(figures)] }));
    }
  });
  test('the rest of it without a table', () => {
    const below = ['市州红十字会申报意见：', '经研究，同意推荐。', '加盖公章', '2022年9月20日'].map((text) => p(text));
    expectWhole(formWith({ rows: { opinion: [] }, below }));
    expectWhole(formWith({ rows: { opinion: [] }, below: [...below, ...NARRATIVE] }));
  });
  test('a form and another one stay two', () => {
    const { form } = read(
      docx({ body: [formTable(rows), p('2022年度全省红十字系统创新案例申报表'), formTable(rows)] }),
    );
    expect(form.warnings.join()).toContain('两张申报表');
  });
});

describe('header lines in any order', () => {
  const [title = '', line = ''] = HEAD;
  const unit = '申报单位名称（案例所在单位）：望川县红十字会';
  test.each<[string, readonly string[]]>([
    ['date before unit', [title, `2022年9月5日      ${unit}`]],
    ['date before unit, labelled', [title, `填报日期：2022年9月5日  ${unit}`]],
    ['above the title', [line, title]],
    ['a line each, the date first', ['2022年9月5日', title, unit]],
    ['the name below its label', [title, '申报单位名称（案例所在单位）：', '望川县红十字会', '2022年9月5日']],
    ['somebody else’s label between', [title, `填报人：陆一鸣  ${unit}   日期：2022年9月5日`]],
    ['the label broken', [title, '申报单位名称', '（案例所在单位）：望川县红十字会', '2022年9月5日']],
    ['the label broken, the name below', [title, '申报单位名称', '（案例所在单位）', '望川县红十字会', '2022年9月5日']],
    ['the label of the date with no colon', [title, unit, '填报时间 2022年9月5日']],
  ])('%s', (_name, above) => expectWhole(formWith({ above })));
  test.each(['二〇二二年度', '二O二二年度', '二○二二年度\n', '２０２２年度', '2022 年度', '2 0 2 2 年度'])(
    'the year of the title: %s',
    (year) => {
      const titles = `${year}全省红十字系统创新案例申报表`.split('\n');
      expectWhole(formWith({ above: [...titles, line] }));
    },
  );
  test('in the first rows of the table', () =>
    expectWhole(docx({ body: [formTable([[title], [line], ...rowsWith()])] })));
  test('below the table', () =>
    expectWhole(formWith({ above: [title], below: [p('注：本表正反面打印。'), p(line), ...NARRATIVE] })));
});
