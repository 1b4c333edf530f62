import { docx, p, table } from '../builders/docx';
import { COMPLETE } from './typed-form';
import { expected, expectWhole, formTable, formWith, HEAD, linesForm, read, ROWS, type Row } from './typed-kinds';

const TITLE = HEAD[0] ?? '';
const valuesOf = (...args: Parameters<typeof formWith>) => read(formWith(...args)).values;

describe('the date of the form beside a label of its own', () => {
  test.each<[string, readonly Row[]]>([
    ['in a row of its own', [['填表日期', COMPLETE.headerDate]]],
    ['in the same cell', [[`填报日期：${COMPLETE.headerDate}`]]],
  ])('%s', (_name, rows) =>
    expect(
      valuesOf({ above: [TITLE], rows: { caseName: [['申报单位', COMPLETE.unit], ...rows, ROWS.caseName] } }),
    ).toEqual(expected),
  );

  test('beside an answer of a few words', () =>
    expect(
      valuesOf({
        above: [TITLE],
        rows: {
          caseName: [['案例名称', COMPLETE.caseName, '申报单位', COMPLETE.unit]],
          city: [['案例所在市州红十字会', COMPLETE.city, '申报时间', COMPLETE.headerDate]],
        },
      }),
    ).toEqual(expected));

  test('below the opinion, with who filled in the form', () => {
    const above = [TITLE, `申报单位：${COMPLETE.unit}`];
    const row = ['填表人', '周小芸', '填表日期', COMPLETE.headerDate];
    expect(valuesOf({ above, rows: { opinion: [ROWS.opinion, row] } })).toEqual(expected);
    const below = [p(`填表人：周小芸      审核人：陆一鸣      填表日期：${COMPLETE.headerDate}`)];
    expect(valuesOf({ above, below })).toEqual(expected);
  });

  test('when something was done is no such date', () =>
    expect(
      valuesOf({
        above: [TITLE, `申报单位：${COMPLETE.unit}`],
        rows: { city: [ROWS.city, ['实施时间', '2022年3月1日']] },
      }),
    ).toMatchObject({ headerDate: null }));
});

describe('parts of a label in cells of their own are no part of the answer', () => {
  const contact = ['联系方式', COMPLETE.contact];
  test('all of them in one', () =>
    expectWhole(formWith({ rows: { person: [['案例负责人', '姓名职务', COMPLETE.leader], contact] } })));
  test('one each', () => {
    const [name = '', post = ''] = COMPLETE.leader.split(' ');
    const person = [['案例负责人', '姓名', name], ['^', '职务', post], contact];
    expectWhole(formWith({ rows: { person } }), ['leader']);
  });
});

test('labels in brackets', () =>
  expectWhole(
    formWith({
      rows: {
        background: [['【背景介绍】', expected['background']!]],
        practices: [['★【主要做法】：', expected['practices']!]],
      },
    }),
  ));

test('a misspelt label between two answers', () => {
  const { values, form } = read(
    formWith({ rows: { person: [['案例负责人姓名及职位', COMPLETE.leader, '联糸方式', COMPLETE.contact]] } }),
  );
  expect(values).toEqual(expected);
  expect(form.warnings.join('')).toContain('“联糸方式”与通知的写法不同');
});

describe('labels of a few words above the table', () => {
  const above = [
    TITLE,
    `申报单位：${COMPLETE.unit}    填报日期：${COMPLETE.headerDate}    联系电话：${COMPLETE.contact}`,
  ];
  const person = [['案例负责人姓名职务', COMPLETE.leader]];
  test('beside the unit', () => expect(valuesOf({ above, rows: { person } })).toEqual(expected));
  test('the table goes before them', () =>
    expect(valuesOf({ above: [TITLE, `申报单位：${COMPLETE.unit}    ${COMPLETE.headerDate}    联系电话：1`] })).toEqual(
      expected,
    ));
  test('what stands above the title is somebody else’s', () =>
    expect(valuesOf({ above: ['联系电话：0000-7654321', ...HEAD], rows: { person } })).toMatchObject({
      contact: null,
    }));
});

test('an answer that begins with its label again', () =>
  expect(
    valuesOf({
      rows: { opinion: [['市州红十字会申报意见', '申报意见：经研究，同意推荐。\n2022年9月20日（星期二）']] },
    }),
  ).toEqual(expected));

test('the opinion in a frame below its label', () => {
  const frame = table([['经研究，同意推荐。']]);
  const below = [p('市州红十字会申报意见'), frame, p('岚山市红十字会（公章）  2022年9月20日')];
  expect(valuesOf({ rows: { opinion: [] }, below })).toEqual(expected);
});

describe('the line above the table', () => {
  const { unit, headerDate } = COMPLETE;
  test.each<[string, readonly string[]]>([
    ['in brackets', [`（申报单位：${unit}）`, `（填报时间：${headerDate}）`]],
    ['the label of the date spread', [`申报单位 ： ${unit}    日 期 ： ${headerDate}`]],
    ['numbered', [`（一）申报单位：${unit}`, `（二）申报日期：${headerDate}`]],
    ['a semicolon between', [`申报单位——${unit}；填报日期——${headerDate}`]],
    ['a bar between', [`申报单位：${unit}｜日期：${headerDate}`]],
    ['a bullet before each', [`• 申报单位：${unit}`, `• 填报日期：${headerDate}`]],
  ])('%s', (_name, lines) => expect(valuesOf({ above: [TITLE, ...lines] })).toEqual(expected));
});

describe('labels in other words', () => {
  const rows: readonly Row[] = [
    ['案例标题', COMPLETE.caseName],
    ['所属市州红十字会', COMPLETE.city],
    ['项目负责人', COMPLETE.leader, '联系人及电话', COMPLETE.contact],
    ['背景情况', expected['background']!],
    ['主要措施', expected['practices']!],
    ['工作成果', expected['results']!],
    ['经验体会', expected['insights']!],
    ['审核意见', '经研究，同意推荐。\n2022年9月20日'],
  ];
  const body = (title: string, own: readonly Row[]) =>
    docx({ body: [title, ...HEAD.slice(1)].map((text) => p(text)).concat(formTable(own)) });
  test('make a form where they ask for the parts of a case', () => {
    const { values, form } = read(body(TITLE, rows));
    expect(values).toEqual(expected);
    expect(form.warnings.length).toBeGreaterThan(5);
  });
  test('and none where they do not', () =>
    expect(() => read(body(TITLE, [...rows.slice(0, 3), ...rows.slice(7)]))).toThrow('no form'));
});

test('dots lead from the label to the answer', () => {
  const { values } = read(
    linesForm([
      ...HEAD,
      `案例名称……${COMPLETE.caseName}`,
      `案例所在市州红十字会…${COMPLETE.city}`,
      `联系方式………${COMPLETE.contact}`,
    ]),
  );
  expect(values).toMatchObject({ caseName: COMPLETE.caseName, city: COMPLETE.city, contact: COMPLETE.contact });
});
