import type { CaseFile } from '../../../src/form/summary/case-file';
import type { FiledCase } from '../../../src/form/summary/filed-case';
import {
  type Duplicate,
  droppedByProposals,
  duplicateSentence,
  duplicatesAmong,
} from '../../../src/form/summary/duplicates';

const filed = (file: string, caseName: string | null, unit: string | null, digest = file): FiledCase => {
  const read: CaseFile = {
    caseName,
    unit,
    city: null,
    kind: 'form',
    fields: [],
    state: 'ready',
    remarks: [],
    pending: null,
  };
  return { file, name: file, modified: null, digest, read };
};

const sentence = (duplicate: Duplicate | undefined) => duplicate && duplicateSentence(duplicate, (file) => file);

const found = (...cases: FiledCase[]) => duplicatesAmong(cases).map(({ kind, files }) => [kind, ...files]);

test('different cases are no duplicates, nor are files in which no name was found', () => {
  expect(
    found(
      filed('a', '救在身边', '甲县'),
      filed('b', '护航校园', '甲县'),
      filed('c', null, null),
      filed('d', null, null),
    ),
  ).toEqual([]);
});

test('the same bytes under two names are told once', () => {
  expect(found(filed('a', '救在身边', '甲县', '1'), filed('b', '救在身边', '甲县', '1'))).toEqual([
    ['same-file', 'a', 'b'],
  ]);
});

test('name and unit alike, however they are typed, are the same case', () => {
  expect(found(filed('a', '“救”在 身边', '甲县红十字会'), filed('b', '救在身边', '甲县 红十字会'))).toEqual([
    ['same-case', 'a', 'b'],
  ]);
});

test('the same name from two units; a second file of the one unit is told as the same case only', () => {
  expect(found(filed('a', '救在身边', '甲县'), filed('b', '救在身边', '甲县'), filed('c', '救在身边', '乙县'))).toEqual(
    [
      ['same-case', 'a', 'b'],
      ['same-name', 'a', 'c'],
    ],
  );
});

test('of a case that came several times, the one that should be kept stands beside that of another unit', () => {
  const other = filed('案例9.docx', '救在身边', '乙县');
  const [copy, original] = [
    filed('案例1 - 副本.docx', '救在身边', '甲县', '1'),
    filed('案例1.docx', '救在身边', '甲县', '1'),
  ];
  expect(found(copy, original, other)).toEqual([
    ['same-file', '案例1 - 副本.docx', '案例1.docx'],
    ['same-name', '案例1.docx', '案例9.docx'],
  ]);
  expect(found({ ...copy, digest: '2' }, other, original)).toEqual([
    ['same-case', '案例1 - 副本.docx', '案例1.docx'],
    ['same-name', '案例9.docx', '案例1.docx'],
  ]);
});

describe('a form without a name is the one whose file is called the same but for a version', () => {
  const nameless = filed('案例缺项.docx', null, '甲县');

  test.each(['案例缺项（修改稿）.docx', '案例缺项 V2.docx', '案例缺项-第二稿.docx', '案例缺项（最终版2）.docx'])(
    'of the same unit: %s',
    (name) => {
      const [group, ...others] = duplicatesAmong([nameless, filed(name, '救在身边', '甲县 ')]);
      expect(others).toEqual([]);
      expect(group).toMatchObject({ kind: 'same-case', files: ['案例缺项.docx', name], proposal: { file: name } });
      expect(sentence(group)).toBe(
        `案例缺项.docx、${name}：申报单位相同，文件名只差版本，有的没有写案例名称，像是同一个案例，请核对，只留一份。`,
      );
    },
  );

  test('one that stands for several versions of a case is offered once', () => {
    expect(
      found(nameless, filed('案例缺项修改.docx', '救在身边', '甲县'), filed('案例缺项修改2.docx', '救在身边', '甲县')),
    ).toEqual([
      ['same-case', '案例缺项修改.docx', '案例缺项修改2.docx'],
      ['same-case', '案例缺项.docx', '案例缺项修改2.docx'],
    ]);
  });

  test.each([
    ['of another unit', filed('案例缺项修改.docx', '救在身边', '乙县')],
    ['called otherwise', filed('案例三（修改稿）.docx', '救在身边', '甲县')],
    ['numbered only', filed('案例缺项(2).docx', '救在身边', '甲县')],
    ['called the same in another folder', { ...filed('乙/案例缺项.docx', '救在身边', '甲县'), name: '案例缺项.docx' }],
  ])('not of one %s', (_, other) => {
    expect(found(nameless, other)).toEqual([]);
  });

  test('not where nobody says the unit, nor where both have names, nor where two cases may be meant', () => {
    const named = filed('案例缺项修改.docx', '救在身边', '甲县');
    expect(found(filed('案例缺项.docx', null, null), { ...named, read: { ...named.read, unit: null } })).toEqual([]);
    expect(found(filed('案例缺项.docx', '护航校园', '甲县'), named)).toEqual([]);
    expect(found(nameless, named, filed('案例缺项定稿.docx', '护航校园', '甲县'))).toEqual([]);
  });
});

test('the sentence says which files, what they have in common and what to do', () => {
  const [first] = duplicatesAmong([filed('甲.docx', '救在身边', '甲县'), filed('乙.docx', '救在身边', '乙县')]);
  expect(sentence(first)).toBe('甲.docx、乙.docx：案例同名（救在身边），申报单位不同，请核对。');
});

test('files that do not say which unit they are of are not said to be of one, nor of several', () => {
  const none = [filed('a', '救在身边', null), filed('b', '救在身边', '（　）')];
  expect(found(...none)).toEqual([['same-name', 'a', 'b']]);
  expect(sentence(duplicatesAmong(none)[0])).toBe('a、b：案例同名（救在身边），都没有写申报单位，请核对。');
  const [one] = duplicatesAmong([filed('a', '救在身边', null), filed('b', '救在身边', '甲县')]);
  expect(sentence(one)).toBe('a、b：案例同名（救在身边），有的没有写申报单位，请核对。');
});

describe('which one is proposed', () => {
  const DAY = 86_400_000;
  interface Version {
    readonly name: string;
    readonly modified?: number;
    readonly formDate?: string;
    readonly contact?: string;
    readonly kind?: CaseFile['kind'];
  }
  const version = ({ name, modified, formDate, contact = name, kind = 'form' }: Version, digest = name): FiledCase => ({
    ...filed(name, '救在身边', '甲县', digest),
    modified: modified ?? null,
    read: {
      ...filed(name, '救在身边', '甲县').read,
      kind,
      ...(formDate !== undefined && { filledOn: formDate }),
      fields: [
        ...(formDate === undefined ? [] : [{ name: 'headerDate', label: '申报日期', value: formDate }]),
        { name: 'contact', label: '联系方式', value: contact },
      ],
    },
  });
  const proposed = (...versions: Version[]) => duplicatesAmong(versions.map((one) => version(one)))[0]?.proposal;
  const sameBytes = (...names: string[]) =>
    duplicatesAmong(names.map((name) => version({ name, contact: '1' }, 'same')))[0]?.proposal;

  test.each([
    ['案例3.docx', '案例3（修改）.docx', '修改'],
    ['案例3.docx', '案例3修改稿.docx', '修改稿'],
    ['案例3修改稿.docx', '案例3 定稿.docx', '定稿'],
    ['案例3定稿.docx', '案例3最终稿2.docx', null],
    ['案例3.docx', '案例3 V2.docx', 'V2'],
    ['案例3v2.docx', '案例3v10.docx', 'v10'],
    ['案例3.docx', '案例3(2).docx', '(2)'],
    ['案例3.docx', '案例3改.docx', '改'],
    ['案例3.docx', '案例3-改2.docx', '改2'],
    ['案例3修改.docx', '案例3修改2.docx', '修改2'],
    ['案例3修改稿2.docx', '案例3修改10.docx', '修改10'],
    ['案例3（最终版）.docx', '案例3（最终版2）.docx', '最终版2'],
    ['案例3最终版.docx', '案例3最终版（2）.docx', '最终版（2）'],
    ['案例3第二稿.docx', '案例3第三稿.docx', '第三稿'],
    ['案例3 20220908.docx', '案例3 20220908 修改.docx', '修改'],
    ['医疗救护.docx', '医疗改革救护.docx', null],
  ])('of %s and %s: by its name %s', (older, later, words) => {
    const expected = words === null ? null : { file: later, reason: `文件名里写着“${words}”` };
    expect(proposed({ name: older }, { name: later })).toEqual(expected);
    expect(proposed({ name: later }, { name: older })).toEqual(expected);
  });

  test.each([
    ['申报表20220901.docx', '申报表20220908.docx', '20220908'],
    ['申报表2022.9.1.docx', '申报表2022.9.12.docx', '2022.9.12'],
    ['申报表2022-9-1.docx', '申报表20221012.docx', '20221012'],
    ['申报表（9月1日）.docx', '申报表（9月12日）.docx', '9月12日'],
    ['申报表9.1.docx', '申报表9.12.docx', '9.12'],
    ['申报表0901.docx', '申报表0912.docx', '0912'],
    // The later day, whatever the earlier version is called.
    ['申报表20220901修改.docx', '申报表20220908.docx', '20220908'],
  ])('of %s and %s: by the day in its name, before the times of the files', (older, later, words) => {
    const expected = { file: later, reason: `文件名里的日期最晚（${words}）` };
    expect(proposed({ name: older, modified: DAY }, { name: later, modified: 0 })).toEqual(expected);
    expect(proposed({ name: later }, { name: older })).toEqual(expected);
  });

  test.each([
    ['申报表9月1日.docx', '申报表20220908.docx'],
    ['申报表20221301.docx', '申报表20221302.docx'],
    ['申报表9月1日.docx', '申报表.docx'],
    ['2022年度申报表甲.docx', '2022年度申报表乙.docx'],
    ['申报表13900000001.docx', '申报表13900000002.docx'],
  ])('%s and %s: no two days to be compared', (one, other) => {
    expect(proposed({ name: one }, { name: other })).toBeNull();
  });

  test('a draft gives way to what is none', () => {
    expect(proposed({ name: '案例（初稿）.docx' }, { name: '案例.docx' })).toEqual({
      file: '案例.docx',
      reason: '另一份文件名里写着“初稿”',
    });
  });

  test('by the date on the form, else by that of the file; moments apart say nothing', () => {
    expect(
      proposed(
        { name: 'a.docx', formDate: '2022年9月20日', modified: 0 },
        { name: 'b.docx', formDate: '2022年9月5日', modified: DAY },
      ),
    ).toEqual({ file: 'a.docx', reason: '表上的日期最晚' });
    expect(proposed({ name: 'a.docx', modified: 0 }, { name: 'b.docx', modified: DAY })).toEqual({
      file: 'b.docx',
      reason: expect.stringMatching(/^文件改得最晚（\d+年\d+月\d+日 \d+:\d\d）$/),
    });
    expect(proposed({ name: 'a.docx', modified: 0 }, { name: 'b.docx', modified: 1000 })).toBeNull();
    expect(proposed({ name: 'a.docx' }, { name: 'b.docx', modified: DAY })).toBeNull();
  });

  test('the later of a file and its changed copy; the original where nothing else speaks', () => {
    const [original, copy] = [{ name: '案例2.docx' }, { name: '案例2 - 副本.docx' }];
    expect(proposed(original, { ...copy, modified: DAY })).toEqual({
      file: '案例2.docx',
      reason: '另一份文件名里有“副本”',
    });
    expect(proposed({ ...original, modified: 0 }, { ...copy, modified: DAY })).toMatchObject({
      file: '案例2 - 副本.docx',
    });
  });

  test('of the same bytes the original keeps its name', () => {
    for (const copy of [
      '案例2 - 副本.docx',
      '案例2（备份）.docx',
      'Copy of 案例2.docx',
      '案例2(1).docx',
      '案例2(2).docx',
    ])
      expect(sameBytes(copy, '案例2.docx')).toMatchObject({ file: '案例2.docx' });
    expect(sameBytes('a.docx', 'b.docx')).toEqual({ file: 'a.docx', reason: '内容相同，留哪一份都一样' });
  });

  test('the one with a form; of cases of several units none, for all of them may stay', () => {
    expect(proposed({ name: '正文定稿.docx', kind: 'text' }, { name: '申报表.docx' })).toEqual({
      file: '申报表.docx',
      reason: '只有这一份有申报表',
    });
    expect(
      duplicatesAmong([filed('a', '救在身边', '甲县'), filed('b定稿', '救在身边', '乙县')])[0]?.proposal,
    ).toBeNull();
  });

  test('what differs is told short, from where the words part', () => {
    const background = '山多路远，救护车到最远的村要五十分钟，群众要学会自救，';
    const withBackground = (name: string, end: string): FiledCase => {
      const one = version({ name, formDate: '2022年9月5日', contact: name });
      const fields = [...one.read.fields, { name: 'background', label: '背景介绍', value: background + end } as const];
      return { ...one, read: { ...one.read, fields } };
    };
    const [group] = duplicatesAmong([withBackground('a', '也要会救人。'), withBackground('b', '还要救人。')]);
    expect(group?.candidates.map(({ differs }) => differs)).toEqual([
      [
        { label: '联系方式', text: 'a' },
        { label: '背景介绍', text: '…十分钟，群众要学会自救，也要会救人。' },
      ],
      [
        { label: '联系方式', text: 'b' },
        { label: '背景介绍', text: '…五十分钟，群众要学会自救，还要救人。' },
      ],
    ]);
    expect(group?.candidates[0]).toMatchObject({ formDate: '2022年9月5日', unit: '甲县', modified: null });
  });

  test('all proposals together never drop a case altogether', () => {
    const cases = [
      version({ name: '案例2 - 副本.docx', contact: '1' }, 'same'),
      version({ name: '案例2.docx', contact: '1' }, 'same'),
      version({ name: '案例2（修改稿）.docx' }),
    ];
    expect([...droppedByProposals(cases)].map(([file, { file: kept }]) => [file, kept])).toEqual([
      ['案例2 - 副本.docx', '案例2.docx'],
      ['案例2.docx', '案例2（修改稿）.docx'],
    ]);
    expect(droppedByProposals(cases, ({ kind }) => kind === 'same-file').size).toBe(1);
  });
});
