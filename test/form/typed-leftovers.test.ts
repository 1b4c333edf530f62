import { COMPLETE } from './typed-form';
import { type Changes, formWith, HEAD, ROWS, read, expected, expectWhole } from './typed-kinds';

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
  test('several labels that say something else are all named, and no content is', () => {
    const { messages } = read(
      formWith({
        rows: {
          results: [['取得了什么', '持证救护员1200人。']],
          insights: [['有什么想法', '贵在坚持。']],
        },
      }),
    );
    const named = '不知道“取得了什么”“有什么想法”是哪一栏的，请按通知的写法改栏目名。';
    expect(messages['results']).toBe(`表里没有找到“工作成效”这一栏：${named}`);
    expect(messages['insights']).toBe(`表里没有找到“体会启示”这一栏：${named}`);
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
