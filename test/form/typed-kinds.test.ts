import { docx, p, table } from '../builders/docx';
import { inWords } from '../builders/findings';
import { readDraft } from '../../src/draft/read';
import { type AdoptionTarget, adoptionTargets } from '../../src/form/adoption';
import { readForm } from '../../src/form/read/read-form';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { COMPLETE } from './typed-form';
import { type Changes, formTable, formWith, HEAD, linesForm, NARRATIVE, ROWS, rowsWith } from './typed-kinds';

function read(bytes: Uint8Array) {
  const draft = readDraft(Package.open(bytes, nodeXml));
  const found = readForm(draft, redcross2022);
  if (!found) throw new Error('no form');
  const form = inWords(found);
  const { targets, missing } = adoptionTargets(draft, redcross2022);
  const wordsOf = (target: AdoptionTarget) =>
    target.kind === 'stretch'
      ? draft.paragraphs[target.paragraph]!.text.slice(target.start, target.end)
      : target.paragraphs.map((index) => draft.paragraphs[index]!.text).join('\n');
  return {
    form,
    values: Object.fromEntries(form.fields.map(({ name, value }) => [name, value])),
    states: Object.fromEntries(form.fields.map(({ name, state }) => [name, state])),
    messages: Object.fromEntries(form.fields.map(({ name, findings }) => [name, findings.join('')])),
    adopted: Object.fromEntries(targets.map((target) => [target.field, wordsOf(target)])) as Record<string, string>,
    missing: Object.fromEntries(missing.map(({ field, reason }) => [field, reason])) as Record<string, string>,
  };
}

const expected = Object.fromEntries(
  redcross2022.form.fields.map(({ name }) => [name, [COMPLETE[name as keyof typeof COMPLETE]].flat().join('\n')]),
);
const { year: _, ...answers } = expected;

/** Read in whole, and adopted where adoption can be. */
function expectWhole(bytes: Uint8Array, refused: readonly string[] = []) {
  const { form, values, adopted, missing } = read(bytes);
  expect(values).toEqual(expected);
  expect(form).toMatchObject({ ready: true, warnings: [] });
  expect(adopted).toEqual(Object.fromEntries(Object.entries(answers).filter(([name]) => !refused.includes(name))));
  expect(Object.keys(missing)).toEqual(refused);
}

describe('label and answer in one cell', () => {
  const whole = (separator: string): NonNullable<Changes['rows']> => ({
    caseName: [[`案例名称${separator}${COMPLETE.caseName}`]],
    person: [[`案例负责人姓名职务${separator}${COMPLETE.leader}`, `联系方式${separator}${COMPLETE.contact}`]],
    background: [[`背景介绍${separator}${COMPLETE.background[0]}`]],
    practices: [[`主要做法\n${COMPLETE.practices.join('\n')}`]],
    results: [[`工作成效（条目式，限200字）\n${COMPLETE.results.join('\n')}`]],
    opinion: [[`市州红十字会申报意见${separator}\n经研究，同意推荐。\n（盖章）\n2022年9月20日`]],
  });
  test.each(['：', ':', '\n', '　', '\t', '  '])('apart by %j', (separator) =>
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

describe('a form whose table was lost', () => {
  const [background] = COMPLETE.background;
  const rest = [
    ...HEAD,
    '背景介绍',
    background,
    '主要做法',
    ...COMPLETE.practices,
    '工作成效',
    ...COMPLETE.results,
    '体会启示',
    ...COMPLETE.insights,
    '市州红十字会申报意见',
    '经研究，同意推荐。',
    '加盖公章',
    '2022年9月20日',
  ];
  const withRows = (...rows: readonly string[]) => linesForm([...HEAD, ...rows, ...rest.slice(HEAD.length)]);
  test.each<[string, readonly string[]]>([
    [
      'a line each',
      [
        '案例名称',
        COMPLETE.caseName,
        '案例所在市州红十字会',
        COMPLETE.city,
        '案例负责人姓名职务',
        COMPLETE.leader,
        '联系方式',
        COMPLETE.contact,
      ],
    ],
    [
      'all on one line, tabs between',
      [
        `案例名称\t${COMPLETE.caseName}\t案例所在市州红十字会\t${COMPLETE.city}`,
        `案例负责人姓名职务\t${COMPLETE.leader}\t联系方式\t${COMPLETE.contact}`,
      ],
    ],
    [
      'two columns side by side',
      [
        `案例名称\t${COMPLETE.caseName}\t案例所在市州红十字会\t${COMPLETE.city}`,
        `案例负责人姓名职务\t${COMPLETE.leader}\t联系方式\t${COMPLETE.contact}\t背景介绍\t${background}`,
      ],
    ],
    [
      'labels broken over lines',
      [
        '案例\n名称',
        COMPLETE.caseName,
        '案例所在',
        '市州',
        '红十字会',
        COMPLETE.city,
        '案例负责人',
        '姓名职务',
        COMPLETE.leader,
        '联系',
        '方式',
        COMPLETE.contact,
      ],
    ],
    [
      'semicolons between',
      [
        `案例名称：${COMPLETE.caseName}；案例所在市州红十字会：${COMPLETE.city}`,
        `案例负责人姓名职务：${COMPLETE.leader}；联系方式：${COMPLETE.contact}`,
      ],
    ],
    [
      'bars between',
      [
        `| 案例名称 | ${COMPLETE.caseName} |`,
        `| 案例所在市州红十字会 | ${COMPLETE.city} |`,
        `| 案例负责人姓名职务 | ${COMPLETE.leader} | 联系方式 | ${COMPLETE.contact} |`,
      ],
    ],
    [
      'numbered labels',
      [
        `1.案例名称：${COMPLETE.caseName}`,
        `2.案例所在市州红十字会：${COMPLETE.city}`,
        `3、案例负责人姓名职务：${COMPLETE.leader}`,
        `（4）联系方式：${COMPLETE.contact}`,
      ],
    ],
    [
      'in brackets',
      [
        `【案例名称】${COMPLETE.caseName}`,
        `【案例所在市州红十字会】${COMPLETE.city}`,
        `【案例负责人姓名职务】${COMPLETE.leader}`,
        `【联系方式】${COMPLETE.contact}`,
      ],
    ],
    [
      'one blank between',
      [
        `案例名称 ${COMPLETE.caseName}`,
        `案例所在市州红十字会 ${COMPLETE.city}`,
        `案例负责人姓名职务 ${COMPLETE.leader} 联系方式 ${COMPLETE.contact}`,
      ],
    ],
  ])('%s', (_name, rows) => expectWhole(withRows(...rows)));

  test.each(['注', '附注', '备注', '说明', '填表说明'])('a note below the opinion is no part of it: %s', (word) => {
    const { values } = read(
      linesForm([
        ...HEAD,
        `案例名称：${COMPLETE.caseName}`,
        `联系方式：${COMPLETE.contact}`,
        `案例所在市州红十字会：${COMPLETE.city}`,
        '申报意见：同意推荐。',
        `${word}：本表一式三份。`,
      ]),
    );
    expect(values['opinion']).toBe('同意推荐。');
  });

  test.each(['●', '★', '①'])('all labels after %s', (mark) => {
    const numbers = '①②③④⑤⑥⑦⑧⑨';
    let at = 0;
    const marked = (line: string) => (mark === '①' ? numbers.charAt(at++) : mark) + line;
    const sections = ['背景介绍', '主要做法', '工作成效', '体会启示', '市州红十字会申报意见'];
    expectWhole(
      linesForm([
        ...HEAD,
        marked(`案例名称：${COMPLETE.caseName}`),
        marked(`案例所在市州红十字会：${COMPLETE.city}`),
        marked(`案例负责人姓名职务：${COMPLETE.leader}`),
        marked(`联系方式：${COMPLETE.contact}`),
        ...rest.slice(HEAD.length).map((line) => (sections.includes(line) ? marked(`${line}：`) : line)),
      ]),
    );
  });

  test('the headings of a narrative below numbered labels are none', () => {
    const above = ['案例名称：让急救课走进赶集日', '案例所在市州红十字会：岚山市红十字会', '联系方式：0000-1234567'];
    const { values } = read(
      linesForm([
        ...HEAD,
        ...above.map((line, at) => `${'一二三'.charAt(at)}、${line}`),
        '让急救课走进赶集日',
        '一、背景介绍',
        '望川县山多路远。',
        '二、主要做法',
        '把课堂搬到集市。',
      ]),
    );
    expect(values).toMatchObject({ background: null, practices: null });
  });

  test('labels numbered below headings', () => {
    const labels = ['背景介绍', '主要做法', '工作成效', '体会启示'];
    const numbered = rest.slice(HEAD.length).map((line) => {
      if (line === '市州红十字会申报意见') return `三、${line}`;
      return labels.includes(line) ? `${String(labels.indexOf(line) + 1)}．${line}` : line;
    });
    expectWhole(
      linesForm([
        ...HEAD,
        '一、基本情况',
        `1．案例名称：${COMPLETE.caseName}`,
        `2．案例所在市州红十字会：${COMPLETE.city}`,
        `3．案例负责人姓名职务：${COMPLETE.leader}`,
        `4．联系方式：${COMPLETE.contact}`,
        '二、案例内容',
        ...numbered,
      ]),
    );
  });

  test('all labels numbered through', () => {
    const labels = new Set<string>(['背景介绍', '主要做法', '工作成效', '体会启示', '市州红十字会申报意见']);
    const numbers = ['五', '六', '七', '八', '九'];
    const numbered = rest.slice(HEAD.length).map((line) => (labels.has(line) ? `${numbers.shift()!}、${line}` : line));
    expectWhole(
      linesForm([
        ...HEAD,
        `一、案例名称：${COMPLETE.caseName}`,
        `二、案例所在市州红十字会：${COMPLETE.city}`,
        `三、案例负责人姓名职务：${COMPLETE.leader}`,
        `四、联系方式：${COMPLETE.contact}`,
        ...numbered,
      ]),
    );
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
  test('in the first rows of the table', () =>
    expectWhole(docx({ body: [formTable([[title], [line], ...rowsWith()])] })));
  test('below the table', () =>
    expectWhole(formWith({ above: [title], below: [p('注：本表正反面打印。'), p(line), ...NARRATIVE] })));
});

describe('prompts that were deleted by half', () => {
  const [one, two] = COMPLETE.practices;
  test.each([
    '（条目式，限200字',
    '条目式，限200字）',
    '限200字）',
    '限200字以内',
    '（条目式',
    '条目式，限200字',
    '（条目式，）',
    '（限字）',
  ])('%s', (rest) => {
    for (const cell of [`${rest}\n${one}\n${two}`, `${one}\n${two}\n${rest}`]) {
      const { values, states } = read(formWith({ rows: { practices: [['主要做法', cell]] } }));
      expect(values).toEqual(expected);
      expect(states).toMatchObject({ practices: 'attention' });
    }
    expect(read(formWith({ rows: { practices: [['主要做法', rest]] } })).values).toMatchObject({ practices: null });
  });
  test.each(['（条目式，限200字', '条目式，限200字）'])('in the line of the words: %s', (rest) => {
    const { values } = read(formWith({ rows: { practices: [['主要做法', `${rest}${one}\n${two}`]] } }));
    expect(values).toEqual(expected);
  });
  test('words of the author that sound like it stay', () => {
    const { values } = read(
      formWith({ rows: { practices: [['主要做法', '1.限200字以内的提示卡发到每户。\n2.条目式教材进村。']] } }),
    );
    expect(values).toMatchObject({ practices: '1.限200字以内的提示卡发到每户。\n2.条目式教材进村。' });
  });
});

describe('seals and signatures are no part of the opinion', () => {
  test.each([
    '岚山市红十字会（盖章）',
    '（加盖公章）',
    '单位（盖章）：',
    '单位盖章',
    '负责人签字：',
    '负责人（签字）：陆一鸣',
    '主要负责人签名：                （公章）',
    '经办人：陆一鸣    审核人：周小芸',
    '（签章）',
    '会领导签字：陆一鸣',
    '主任：陆一鸣',
    '岚山市红十字会',
    '市州红十字会（公章）',
    '盖  章',
  ])('%s', (line) =>
    expectWhole(
      formWith({ rows: { opinion: [['市州红十字会申报意见', `经研究，同意推荐。\n${line}\n2022年9月20日`]] } }),
    ),
  );
  test.each([
    '岚山市红十字会（盖章）   2022年9月20日',
    '负责人签字：        2022年9月20日',
    '（盖章）      日期：2022年9月20日',
    '2022年9月20日（盖章）',
  ])('with the date: %s', (line) =>
    expectWhole(formWith({ rows: { opinion: [['市州红十字会申报意见', `经研究，同意推荐。\n${line}`]] } })),
  );
  test('after the words in their line', () =>
    expectWhole(
      formWith({
        rows: { opinion: [['市州红十字会申报意见', '经研究，同意推荐。岚山市红十字会（章）2022年9月20日']] },
      }),
    ));
  test('above the words', () =>
    expectWhole(
      formWith({ rows: { opinion: [['市州红十字会申报意见', '2022年9月20日\n（盖章）\n经研究，同意推荐。']] } }),
    ));
  test('nothing but them is no opinion', () => {
    const { values } = read(
      formWith({ rows: { opinion: [['市州红十字会申报意见', '岚山市红十字会（盖章）\n负责人签字：\n年  月  日']] } }),
    );
    expect(values).toMatchObject({ opinion: null, opinionDate: null });
  });
});

describe('look-alikes in labels', () => {
  test.each<[string, NonNullable<Changes['rows']>]>([
    [
      'Kangxi radicals',
      {
        results: [['⼯作成效', ROWS.results[1]!]],
        insights: [['体会启⽰', ROWS.insights[1]!]],
        practices: [['主要做法', ROWS.practices[1]!]],
      },
    ],
    ['radicals of the supplement', { person: [['案例负责⼈姓名职务', COMPLETE.leader, '联系⽅式', COMPLETE.contact]] }],
    [
      'blanks and bars',
      { background: [['背　景\n介　绍', ROWS.background[1]!]], insights: [['体 会 启 示', ROWS.insights[1]!]] },
    ],
    [
      'half-width marks',
      { practices: [['主要做法(条目式,限200字)', ROWS.practices[1]!]], caseName: [['案例名称:', COMPLETE.caseName]] },
    ],
    ['a remark that lost its end', { results: [['工作成效（条目式', ROWS.results[1]!]] }],
    [
      'a star, a number',
      { practices: [['*主要做法', ROWS.practices[1]!]], results: [['三、工作成效', ROWS.results[1]!]] },
    ],
  ])('%s', (_name, rows) => expectWhole(formWith({ rows })));
  test('above the table, in the unit’s label and the date', () => {
    for (const line of [
      '申报单位名称(案例所在单位):望川县红十字会      2022年9⽉5⽇',
      '申报单位名称﹙案例所在单位﹚∶望川县红十字会      2022年9⽉5⽇',
    ])
      expect(read(formWith({ above: [HEAD[0] ?? '', line] })).values).toEqual(expected);
  });
});

describe('what is written is never told to be missing', () => {
  test('words after a label that nobody knows the place of', () => {
    const { states, messages, values } = read(
      formWith({
        rows: {
          results: [
            ['工作成效', ''],
            ['各乡镇', '持证救护员1200人。'],
          ],
        },
      }),
    );
    expect(values).toMatchObject({ results: null, insights: expected['insights'] });
    expect(states).toMatchObject({ results: 'attention' });
    expect(messages['results']).toBe(
      '“工作成效”的内容没有认出来：不知道“各乡镇”是哪一栏的，请把内容写在“工作成效”旁边的格里。',
    );
  });
  test('a label that says something else', () => {
    const { states, messages } = read(formWith({ rows: { results: [['取得了什么', '持证救护员1200人。']] } }));
    expect(states).toMatchObject({ results: 'attention' });
    expect(messages['results']).toBe(
      '表里没有找到“工作成效”这一栏：不知道“取得了什么”是哪一栏的，请按通知的写法改栏目名。',
    );
  });
  test('a unit without its label', () => {
    const { messages } = read(formWith({ above: [HEAD[0] ?? '', '望川县红十字会      2022年9月5日'] }));
    expect(messages['unit']).toContain('“望川县红十字会');
  });
  test('what belongs to no field at all, beside a complete form, changes nothing', () =>
    expectWhole(formWith({ rows: { insights: [ROWS.insights, ['备注', '附照片三张。']] } })));
  test('an empty form is empty', () => {
    const rows = Object.fromEntries(
      Object.entries(ROWS).map(([name, row]) => [name, [row.map((text, at) => (at % 2 ? '' : text))]]),
    );
    const { states } = read(
      formWith({ rows, above: [HEAD[0] ?? '', '申报单位名称（案例所在单位）：      年  月  日'] }),
    );
    expect(Object.entries(states).filter(([name, state]) => name !== 'year' && state !== 'empty')).toEqual([]);
  });
});
