import { verdictOf } from '../../src/form/opinion';
import { InvalidNotice, noticeForYear, parseNotice, withYear } from '../../src/notice/notice';
import { redcross2022 as notice } from '../../src/notice/redcross-2022';

describe('the form', () => {
  test('limits the four sections to 200 字, three of them itemised', () => {
    const limited = notice.form.fields.filter(({ limit }) => limit !== undefined);
    expect(limited.map(({ name, kind, limit }) => [name, kind, limit])).toEqual([
      ['background', 'prose', { max: 200, unit: 'words' }],
      ['practices', 'itemised', { max: 200, unit: 'words' }],
      ['results', 'itemised', { max: 200, unit: 'words' }],
      ['insights', 'itemised', { max: 200, unit: 'words' }],
    ]);
  });

  test('wants a plain opinion and two sides of one sheet', () => {
    expect(notice.form.fields.find(({ name }) => name === 'opinion')?.prompt).toBe('（应明确说明是否同意推荐）');
    expect(notice.form.verdicts).toMatchObject({ agree: '同意推荐', disagree: '不同意推荐' });
    expect(notice.form.notes[0]?.text).toContain('正反面打印');
    expect(notice.form.sheets).toBe(1);
  });

  test('asks for each field once', () => {
    const names = notice.form.fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(13);
  });
});

test('the parts of the narrative are the boxes of the form, in order', () => {
  expect(notice.narrative.parts.map(({ title }) => title)).toEqual(['背景介绍', '主要做法', '工作成效', '体会启示']);
  for (const { field, title } of notice.narrative.parts) {
    expect(notice.form.fields.find(({ name }) => name === field)?.label).toBe(title);
  }
});

test('every field that an author fills in has the demand of the notice and a writing aid; the opinions are plain', () => {
  for (const { kind, requirement, aid } of notice.form.fields)
    expect([requirement, aid].every((text) => text === undefined)).toBe(kind === 'year');
  const { wordings } = notice.form.verdicts;
  expect([verdictOf(wordings.agree, notice), verdictOf(wordings.disagree, notice)]).toEqual(['agree', 'disagree']);
});

test('the summary has the four columns of annex 2', () => {
  expect(notice.summary.columns.map(({ label }) => label)).toEqual(['序号', '案例类别', '案例名称', '案例申报单位']);
});

describe('the typography', () => {
  const { looks } = notice.typography;

  test.each([
    ['title', 'xiaobiaosong', '二号', 'center', 0],
    ['heading1', 'heiti', '三号', 'left', 2],
    ['heading2', 'kaiti', '三号', 'left', 2],
    ['heading3', 'fangsong', '三号', 'left', 2],
    ['heading4', 'fangsong', '三号', 'left', 2],
    ['body', 'fangsong', '三号', 'left', 2],
  ] as const)('%s is %s %s %s, indent %s', (role, font, size, alignment, indent) => {
    expect(looks[role]).toMatchObject({
      font,
      size,
      alignment,
      indent,
      bold: false,
      lineSpacing: { rule: 'exact', points: 28.5 },
    });
  });

  test('every style has a name of its own', () => {
    const names = [
      ...Object.values(looks).map(({ styleName }) => styleName),
      ...Object.values(notice.typography.leadStyleNames),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  test('a role has a look or a reason why it is left alone', () => {
    expect(Object.keys(looks).filter((role) => role in notice.typography.kept)).toEqual([]);
    expect(Object.keys({ ...looks, ...notice.typography.kept })).toHaveLength(19);
  });
});

test('every item names its clause', () => {
  const withoutClause: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, `${path}.${index}`));
    else if (typeof value === 'object' && value !== null) {
      if ('label' in value && !('choices' in value) && !('effects' in value) && !('clause' in value)) {
        withoutClause.push(path);
      }
      for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`);
    }
  };
  visit(notice, 'notice');
  expect(withoutClause).toEqual([]);
});

describe('the year', () => {
  test('is filled into the titles', () => {
    expect(withYear(notice, notice.form.title)).toBe('2022年度全省红十字系统创新案例申报表');
    const next = noticeForYear(notice, 2023);
    expect(withYear(next, next.summary.title)).toBe('2023年度全省红十字系统创新案例申报汇总表');
  });

  test('must be one', () => {
    expect(() => noticeForYear(notice, 22)).toThrow(InvalidNotice);
  });
});

describe('a wrong notice', () => {
  const problemsOf = (value: unknown): readonly string[] => {
    try {
      parseNotice(value);
    } catch (error) {
      if (error instanceof InvalidNotice) return error.problems;
      throw error;
    }
    return [];
  };

  test('is told in Chinese, with the place', () => {
    const looks = { ...notice.typography.looks, title: { ...notice.typography.looks.title, size: '大号', colour: 1 } };
    const problems = problemsOf({ ...notice, year: '2022', typography: { ...notice.typography, looks } });
    expect(problems).toEqual([
      expect.stringMatching(/^year：应为 number/u),
      expect.stringMatching(/^typography\.looks\.title\.size：应为 .*三号.*"大号"/u),
      expect.stringMatching(/^typography\.looks\.title\.colour：没有这一项/u),
    ]);
  });

  test('that names a field that it does not have, or has twice, is told which and where', () => {
    const { form, narrative, summary } = notice;
    const [first, second] = form.fields;
    const said = (change: Partial<typeof notice>) => problemsOf({ ...notice, ...change }).join('\n');
    expect(said({ form: { ...form, header: ['unit', 'fax'] } })).toMatch(/form\.header 里的“fax”不是任何一栏的 name/u);
    expect(said({ narrative: { ...narrative, parts: [{ ...narrative.parts[0]!, field: 'plan' }] } })).toMatch(
      /narrative\.parts\.field 里的“plan”不是任何一栏的 name/u,
    );
    expect(said({ summary: { ...summary, lines: [{ ...summary.lines[0]!, field: 'town' }] } })).toMatch(
      /summary\.lines\.field 里的“town”/u,
    );
    expect(said({ form: { ...form, fields: [...form.fields, second!] } })).toMatch(/有两栏都叫“unit”（name）/u);
    expect(said({ form: { ...form, fields: [...form.fields, { ...first!, name: 'next' }] } })).toMatch(
      /年度.*只能有一栏/u,
    );
    expect(said({ form: { ...form, rows: form.rows.slice(1) } })).toMatch(/“caseName”没有印在表上/u);
    expect(said({ form: { ...form, rows: [...form.rows, ['leader']] } })).toMatch(/“leader”在表上不止一处/u);
  });

  test('whose fields are related where they cannot be is refused', () => {
    const { form } = notice;
    const withField = (name: string, change: object) =>
      problemsOf({
        ...notice,
        form: { ...form, fields: form.fields.map((one) => (one.name === name ? { ...one, ...change } : one)) },
      }).join('\n');
    expect(withField('opinionDate', { notBefore: 'leader' })).toMatch(/“opinionDate”：notBefore 只能用在两个日期之间/u);
    expect(withField('caseName', { bound: false })).toMatch(/“caseName”在正文前还有一处，应为 bound/u);
    expect(withField('unit', { means: undefined })).toMatch(/缺少“unit”（means）的一栏/u);
    expect(withField('leader', { kind: 'choice' })).toMatch(/“leader”：choices 和 kind 为 choice 要同时有/u);
    expect(withField('leader', { name: 'constructor' })).toMatch(/“constructor”不能作栏的 name/u);
    expect(withField('leader', { name: '负责人' })).toMatch(/只能用字母、数字和连字符，以小写字母开头/u);
  });

  test('with an option whose default is no choice, or two options of one name, is refused', () => {
    const [first, ...others] = notice.options;
    expect(problemsOf({ ...notice, options: [{ ...first, defaultValue: '无' }, ...others] })).toEqual([
      expect.stringContaining('默认值不在可选的值里'),
    ]);
    expect(problemsOf({ ...notice, options: [first, ...notice.options] })).toEqual([
      expect.stringContaining('有两个选项同名'),
    ]);
  });
});
