import { readDraft } from '../../src/draft/read';
import type { FormReading } from '../../src/form/form';
import { readForm, readForms } from '../../src/form/read/read-form';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p, table } from '../builders/docx';
import { type InWords, inWords } from '../builders/findings';
import { COMPLETE, type Answers, type Shape, typedForm } from './typed-form';

function read(bytes: Uint8Array): InWords<FormReading> {
  const form = readForm(readDraft(Package.open(bytes, nodeXml)), redcross2022);
  if (!form) throw new Error('no form');
  return inWords(form);
}

function values(form: InWords<FormReading>): Record<string, string | null> {
  return Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
}

const expected = (answers: Answers) =>
  Object.fromEntries(
    redcross2022.form.fields.map(({ name }) => [
      name,
      name in answers ? [answers[name as keyof Answers]].flat().join('\n') : null,
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

  test('a title without a year says where the year belongs', () => {
    const { fields } = read(typedForm({ ...COMPLETE, year: '' }));
    expect(fields.find(({ name }) => name === 'year')).toMatchObject({
      state: 'empty',
      findings: [expect.stringMatching(/^表的标题里没有年度，请在标题里写上，例如“2022年度/u) as string],
    });
  });

  const NEAR = {
    unit: '填报单位：',
    caseName: '案例题目',
    leader: '项目负责人',
    city: '所在市（州）',
    contact: '联系人及电话',
    insights: '经验体会',
    opinion: '市州意见',
  };

  test.each<[string, Shape]>([
    ['beside its label', {}],
    ['in its cell', { oneCell: true }],
  ])('labels that others use are read, with a remark each: %s', (_, shape) => {
    const form = read(typedForm(COMPLETE, { ...shape, labels: NEAR }));
    if (!shape.oneCell) expect(values(form)).toEqual(expected(COMPLETE));
    expect(values(form)).toMatchObject({ unit: COMPLETE.unit, caseName: COMPLETE.caseName, contact: COMPLETE.contact });
    expect([...form.warnings].sort()).toEqual(
      Object.entries(NEAR)
        .map(([name, label]) => {
          const own = redcross2022.form.fields.find((field) => field.name === name)!.label;
          return `“${label.replace('：', '')}”与通知的写法不同，按“${own}”读取，请核对。`;
        })
        .sort(),
    );
  });

  test('such labels where the table has gone; beside the notice’s own they are none; alone they make no form', () => {
    const body = (lines: readonly string[]) => docx({ body: lines.map((line) => p(line)) });
    const own = ['案例所在市州红十字会：岚山市红十字会', '联系方式：0000-1234567', '案例负责人：陆一鸣'];
    const form = read(
      body([
        '2022年度全省红十字系统创新案例申报表',
        '单位名称：望川县红十字会',
        '案例题目：让急救课走进赶集日',
        ...own,
      ]),
    );
    expect(values(form)).toMatchObject({ unit: '望川县红十字会', caseName: '让急救课走进赶集日' });
    expect(form.warnings).toHaveLength(2);
    const both = read(body(['项目名称：救在身边项目', '案例名称：让急救课走进赶集日', ...own]));
    expect(values(both)).toMatchObject({ caseName: '让急救课走进赶集日' });
    expect(both.warnings).toEqual([]);
    const inTable = table([
      ['案例名称', '让急救课走进赶集日'],
      ['案例所在市州红十字会', '岚山市红十字会'],
      ['联系方式', '电话', '0000-1234567'],
    ]);
    expect(values(read(docx({ body: [inTable] })))).toMatchObject({ contact: '电话 0000-1234567' });
    const roster = table([
      ['项目名称', '负责人', '手机号码'],
      ['救在身边', '陆一鸣', '0000-1234567'],
    ]);
    for (const bytes of [docx({ body: [roster] }), body(['项目名称：甲', '负责人：乙', '电话：0000-1234567'])])
      expect(readForm(readDraft(Package.open(bytes, nodeXml)), redcross2022)).toBeNull();
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

  const head = ['2022年度全省红十字系统创新案例申报表', '申报单位名称（案例所在单位）：望川县红十字会\t2022年9月5日'];
  const section = (between: string, name: 'background' | 'practices' | 'results' | 'insights', label: string) => [
    `${label}${between}${COMPLETE[name][0]}`,
    ...COMPLETE[name].slice(1),
  ];
  const rows = (between: string, city: readonly string[], person: readonly string[]) => [
    ...head,
    `案例名称${between}${COMPLETE.caseName}`,
    ...city,
    ...person,
    ...section(between, 'background', '背景介绍'),
    ...section(between, 'practices', '主要做法（条目式，限200字）'),
    ...section(between, 'results', '工作成效'),
    ...section(between, 'insights', '体会启示'),
    `市州红十字会申报意见${between}经2022年9月8日会议研究，同意推荐。`,
    '加盖公章',
    '2022年9月20日',
  ];
  const words = { ...COMPLETE, opinion: ['经2022年9月8日会议研究，同意推荐。'] };
  test.each([
    [
      'a line for a row, cells apart by tabs, a label in two paragraphs',
      rows(
        '\t',
        ['案例所在', '市州红十字会\t岚山市红十字会'],
        ['案例负责人', '姓名职务\t陆一鸣 常务副会长\t联系方式\t0000-1234567'],
      ),
    ],
    [
      'cells apart by blanks',
      rows(
        '\u3000\u3000',
        ['案例所在市州红十字会\u3000岚山市红十字会'],
        ['案例负责人姓名职务  陆一鸣 常务副会长', '联系方式 0000-1234567'],
      ),
    ],
    [
      'cells apart by colons, two labels on a line',
      rows(
        '：',
        ['案例所在市州红十字会: 岚山市红十字会'],
        ['案例负责人姓名职务：陆一鸣 常务副会长   联系方式：0000-1234567'],
      ),
    ],
  ])('a form whose table was turned into text: %s', (_, lines) => {
    const narrative = ['背景介绍', '山多路远，救护车到最远的村要五十分钟，群众要学会自救。'];
    for (const behind of [[], ['注：本表正反面打印。'], narrative]) {
      const form = read(docx({ body: [...lines, ...behind].map((line) => p(line)) }));
      expect(values(form)).toEqual(expected(words));
      expect(form).toMatchObject({ source: 'labels', ready: true, warnings: [] });
    }
  });

  test('two of them in one file are two', () => {
    const lines = rows(
      '\t',
      ['案例所在市州红十字会\t岚山市红十字会'],
      ['案例负责人姓名职务\t陆一鸣\t联系方式\t0000-1234567'],
    );
    const other = lines.map((line) => line.replace(COMPLETE.caseName, '救护员进校园').replace('望川县', '云溪县'));
    const forms = readForms(
      readDraft(Package.open(docx({ body: [...lines, ...other].map((line) => p(line)) }), nodeXml)),
      redcross2022,
    );
    expect(forms.map((form) => values(inWords(form)))).toMatchObject([
      { unit: '望川县红十字会', caseName: COMPLETE.caseName, opinionDate: '2022年9月20日' },
      { unit: '云溪县红十字会', caseName: '救护员进校园', opinionDate: '2022年9月20日' },
    ]);
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
      limit: { max: 200 },
    });
  });

  test('within the limit as Word counts, over it when counted strictly: right, and the two figures explained', () => {
    expect(stateOf({ background: [`${han(196)}“1+1>2”`] }, 'background')).toMatchObject({
      state: 'fine',
      words: 197,
      strict: 203,
      findings: ['“背景介绍”按 Word 的字数是 197，合格；按每个字符算一个字是 203，如果评审这样数，就超了 3 字。'],
    });
  });

  test('items stand on lines of their own', () => {
    expect(stateOf({ practices: ['一是建队伍。二是建机制。'] }, 'practices')?.state).toBe('attention');
    expect(stateOf({ practices: ['一是建队伍。', '二是建机制。'] }, 'practices')).toMatchObject({
      state: 'fine',
      findings: [],
    });
    expect(stateOf({ practices: ['建队伍，建机制。'] }, 'practices')?.findings.join()).toContain('应分条写');
  });

  test('one item is no list, and no fault: advice', () => {
    for (const practices of [
      ['1.把课堂搬到集市。'],
      ['1. 建队伍。每村两名；每季一练。'],
      ['做法如下：', '一是建队伍。'],
    ])
      expect(stateOf({ practices }, 'practices')).toMatchObject({
        state: 'fine',
        findings: [expect.stringContaining('现在只有一条')],
      });
  });

  test('a number without words is no item; numbers alone are nothing', () => {
    for (const mark of ['3.', '③', '（3）', '3、', '三、', '●'])
      expect(stateOf({ practices: ['1.建队伍。', '2.建机制。', mark] }, 'practices')).toMatchObject({
        state: 'attention',
        findings: [expect.stringContaining('1 条是空的')],
      });
    expect(stateOf({ practices: ['1.', '2.'] }, 'practices')).toMatchObject({ state: 'empty', value: null });
  });

  test('dates: in the year of the notice, the opinion not before the form', () => {
    expect(stateOf({ headerDate: '2021年9月5日' }, 'headerDate')?.findings.join()).toContain('2022');
    for (const opinionDate of ['2022年9月1日', '2022.9.1', '2022-09-04', '二〇二二年九月四日', '２０２２年９月４日'])
      expect(stateOf({ opinionDate }, 'opinionDate')?.findings.join()).toContain('早于');
    expect(stateOf({ opinionDate: '2022年9月5日' }, 'opinionDate')?.state).toBe('fine');
    expect(stateOf({ year: '2021' }, 'year')?.state).toBe('attention');
    expect(stateOf({ opinionDate: '2021年9月31日' }, 'opinionDate')?.findings.join()).toContain('2022年6月1日');
  });

  test('a form of a later call is judged by its own year', () => {
    const later = { year: '2026', headerDate: '2026年9月5日', opinionDate: '2026年9月20日' };
    expect(read(typedForm({ ...COMPLETE, ...later }))).toMatchObject({ ready: true });
    expect(stateOf({ ...later, headerDate: '2025年9月5日' }, 'headerDate')?.findings.join()).toContain('2026');
  });

  test('the example of a date is of the year of the form', () => {
    expect(stateOf({ year: '2026', headerDate: '2026年6月31日' }, 'headerDate')?.findings.join()).toContain(
      '“2026年6月1日”',
    );
  });

  test('an opinion on a condition is to be looked at', () => {
    const form = read(typedForm({ ...COMPLETE, opinion: ['同意推荐，但需修改后再报'] }));
    expect(form.fields.find(({ name }) => name === 'opinion')).toMatchObject({
      state: 'attention',
      findings: [
        '申报意见附有条件（“但需修改后再报”），请核对：条件已经满足的，删去条件，只写“同意推荐”；没有满足的，不要上报。',
      ],
    });
    expect(form.stages[1]).toMatchObject({ ready: false, message: '请核对意见' });
  });

  test('a contact without a number', () => {
    expect(stateOf({ contact: '办公室' }, 'contact')?.state).toBe('attention');
  });
});
