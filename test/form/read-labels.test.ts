import { readDraft } from '../../src/draft/read';
import type { FormReading } from '../../src/form/form';
import { readForm } from '../../src/form/read-form';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p, table } from '../builders/docx';
import { COMPLETE, type Answers, type Shape, typedForm } from './typed-form';

function read(bytes: Uint8Array): FormReading {
  const form = readForm(readDraft(Package.open(bytes, nodeXml)), redcross2022);
  if (!form) throw new Error('no form');
  return form;
}

function values(form: FormReading): Record<string, string | null> {
  return Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
}

const expected = (answers: Answers) =>
  Object.fromEntries(
    redcross2022.form.fields.map(({ name }) => [
      name,
      answers[name] === undefined ? null : [answers[name]].flat().join('\n'),
    ]),
  );

describe('a form typed by hand', () => {
  const shapes: readonly (readonly [name: string, shape: Shape])[] = [
    ['as the notice prints it', {}],
    [
      'labels over two paragraphs',
      { labels: { city: ['案例所在', '市州红十字会'], leader: ['案例负责人', '姓名职务'] } },
    ],
    [
      'labels spread with blanks',
      { labels: { background: '背 景\u3000介 绍', contact: '联\u00a0系 方 式', caseName: '案例名称：' } },
    ],
    [
      'remarks behind the labels',
      { labels: { practices: '主要做法（条目式，限200字）', background: '背景介绍\n（简要介绍，限200字）' } },
    ],
    ['label and answer in one cell', { oneCell: true }],
    ['answers below the labels', { stacked: true }],
    ['within a table that is there for the layout', { inLayoutTable: true }],
    ['other words', { labels: { contact: '联系电话', insights: '体会与启示', results: '主要成效' } }],
  ];
  test.each(shapes)('%s: every field', (_, shape) => {
    const form = read(typedForm(COMPLETE, shape));
    expect(values(form)).toEqual(expected(COMPLETE));
    expect(form).toMatchObject({ source: 'labels', verdict: 'agree', ready: true, warnings: [] });
  });

  test('damaged labels are read, with a warning each', () => {
    const labels = { leader: '案例负责人姓名和职务名', practices: '主要作法', opinion: '市州红会申报意见' };
    const form = read(typedForm(COMPLETE, { labels }));
    expect(values(form)).toEqual(expected(COMPLETE));
    expect(form.warnings).toHaveLength(3);
    for (const label of Object.values(labels)) expect(form.warnings.join()).toContain(label);
  });

  test('an answer that sounds like a label stays an answer', () => {
    expect(values(read(typedForm({ ...COMPLETE, city: '市州红十字会', caseName: '主要做法' })))).toMatchObject({
      city: '市州红十字会',
      caseName: '主要做法',
    });
  });

  test('printed remarks are no answers; left beside one they are told', () => {
    const form = read(typedForm({ ...COMPLETE, insights: [] }, { prompts: true }));
    expect(values(form)).toMatchObject({
      insights: null,
      background: COMPLETE.background[0],
      opinion: '经研究，同意推荐。',
    });
    expect(form.fields.filter(({ state }) => state === 'attention').map(({ name }) => name)).toEqual([
      'background',
      'practices',
      'results',
      'insights',
      'opinion',
    ]);
    expect(form.ready).toBe(false);
  });

  test('dates that are not filled in, in part or at all', () => {
    const { headerDate: _, ...undated } = COMPLETE;
    expect(values(read(typedForm({ ...undated, opinionDate: '    2022年  月  日' })))).toMatchObject({
      unit: COMPLETE.unit,
      headerDate: null,
      opinionDate: null,
      opinion: '经研究，同意推荐。',
    });
  });

  test.each(['2022.9.20', '2022-09-20', '２０２２年９月２０日', '二〇二二年九月二十日', '2022 年 9 月 20 日'])(
    'dates are written alike: %s',
    (opinionDate) => {
      expect(values(read(typedForm({ ...COMPLETE, opinionDate })))).toMatchObject({ opinionDate: '2022年9月20日' });
    },
  );

  test.each(['2022年9月31日', '2022/13/45', '二〇二二年十三月一日'])(
    'a day that does not exist is told: %s',
    (opinionDate) => {
      const form = read(typedForm({ ...COMPLETE, opinionDate }));
      expect(form.fields.find(({ name }) => name === 'opinionDate')).toMatchObject({
        value: opinionDate,
        state: 'attention',
      });
      expect(values(form)['opinion']).toBe('经研究，同意推荐。');
    },
  );

  test('a form whose table has gone: labels with a colon, broken labels, answers below', () => {
    const body = [
      '2022年度全省红十字系统创新案例申报表',
      '申报单位名称（案例所在单位）：望川县红十字会      2022年9月5日',
      '案例名称：让急救课走进赶集日',
      '案例所在',
      '市州红十字会',
      '岚山市红十字会',
      '案例负责人姓名职务：陆一鸣 常务副会长',
      '联系方式：0000-1234567',
      ...(['background', 'practices', 'results', 'insights'] as const).flatMap((name) => [
        redcross2022.form.fields.find((field) => field.name === name)!.label,
        ...COMPLETE[name],
      ]),
      '市州红十字会申报意见',
      '经研究，同意推荐。',
      '加盖公章',
      '2022年9月20日',
      '注：本表正反面打印。',
    ].map((line) => p(line));
    expect(values(read(docx({ body })))).toEqual(expected(COMPLETE));
  });

  test('a table that is no form, a narrative, a single label', () => {
    const none = (body: readonly string[]) => readForm(readDraft(Package.open(docx({ body }), nodeXml)), redcross2022);
    expect(
      none([
        table([
          ['背景介绍', '主要做法'],
          ['甲', '乙'],
        ]),
      ]),
    ).toBeNull();
    expect(none([p('案例名称：让急救课走进赶集日')])).toBeNull();
    expect(none(['背景介绍', '正文。', '主要做法', '正文。', '工作成效', '正文。'].map((line) => p(line)))).toBeNull();
  });
});

describe('what is judged', () => {
  const stateOf = (answers: Answers, name: string) =>
    read(typedForm({ ...COMPLETE, ...answers })).fields.find((field) => field.name === name);
  const han = (length: number) => '救'.repeat(length);

  test.each([
    [190, 'fine'],
    [200, 'fine'],
    [201, 'over'],
  ] as const)('%i 字', (length, state) => {
    expect(stateOf({ background: [han(length)] }, 'background')).toMatchObject({
      state,
      words: length,
      strict: length,
      limit: 200,
    });
  });

  test('within the limit as Word counts, over it when counted strictly', () => {
    const tight = stateOf({ background: [`${han(196)}“1+1>2”`] }, 'background');
    expect(tight).toMatchObject({ state: 'tight', words: 197, strict: 203 });
    expect(tight?.message).toContain('203');
  });

  test('items stand on lines of their own', () => {
    expect(stateOf({ practices: ['一是建队伍。二是建机制。'] }, 'practices')?.state).toBe('attention');
    expect(stateOf({ practices: ['一是建队伍。', '二是建机制。'] }, 'practices')?.state).toBe('fine');
  });

  test('dates: in the year of the notice, the opinion not before the form', () => {
    expect(stateOf({ headerDate: '2021年9月5日' }, 'headerDate')?.message).toContain('2022');
    expect(stateOf({ opinionDate: '2022年9月1日' }, 'opinionDate')?.message).toContain('早于');
    expect(stateOf({ year: '2021' }, 'year')?.state).toBe('attention');
  });

  test('a contact without a number', () => {
    expect(stateOf({ contact: '办公室' }, 'contact')?.state).toBe('attention');
  });
});
