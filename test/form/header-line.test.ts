import { inWords } from '../builders/findings';
import { readDraft } from '../../src/draft/read';
import { adoptionTargets } from '../../src/form/adoption';
import { readForm } from '../../src/form/read/read-form';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p, table } from '../builders/docx';
import { type Answers, COMPLETE, typedForm } from './typed-form';

/** The value and state of each field as it is read, and the words that adoption puts its control around. */
function readAndAdopt(bytes: Uint8Array) {
  const draft = readDraft(Package.open(bytes, nodeXml));
  const fields = readForm(draft, redcross2022)?.fields ?? [];
  const adopted = adoptionTargets(draft, redcross2022).targets.map((target) => [
    target.field,
    target.kind === 'stretch'
      ? draft.paragraphs[target.paragraph]!.text.slice(target.start, target.end)
      : target.paragraphs.map((index) => draft.paragraphs[index]!.text).join('\n'),
  ]);
  return {
    fields: Object.fromEntries(fields.map((field) => [field.name, inWords(field)])),
    adopted: Object.fromEntries(adopted) as Readonly<Record<string, string>>,
  };
}

const UNIT = '望川区红十字会';
const { headerDate: _, ...undated } = COMPLETE;
const FORM: Answers = { ...undated, year: '2026', opinionDate: '2026年6月20日' };
const NO_DATE = '表头的日期没有填写。';
const INCOMPLETE = '日期不完整，请写明年月日，写成“2026年6月1日”的样子。';

/** A form whose header line holds this after the label of the unit. */
const lineForm = (rest: string) => typedForm({ ...FORM, unit: rest, headerDate: ' ' });

/** The same in a table: what follows the label stands in the cell beside it. */
const cellForm = (rest: string) =>
  docx({
    body: [
      p('2026年度全省红十字系统创新案例申报表'),
      table([
        ['申报单位名称（案例所在单位）', rest],
        ['案例名称', '让急救课走进赶集日'],
        ['案例所在市州红十字会', '岚山市红十字会'],
        ['联系方式', '0000-1234567'],
      ]),
    ],
  });

/** The same where the table has gone. */
const goneForm = (rest: string) =>
  docx({
    body: [
      '2026年度全省红十字系统创新案例申报表',
      `申报单位名称（案例所在单位）：${rest}`,
      '案例名称：让急救课走进赶集日',
      '案例所在市州红十字会：岚山市红十字会',
      '联系方式：0000-1234567',
    ].map((line) => p(line)),
  });

const places = [
  ['above a table', lineForm],
  ['in a cell', cellForm],
  ['without a table', goneForm],
] as const;

describe.each(places)('unit and date in one line, %s', (_place, form) => {
  test.each([
    '\t2026年6月1日',
    '2026年6月1日',
    '  2026年六月一日',
    '\t二〇二六年六月一日',
    '\t20260601',
    '    2026 6 1',
    '\u3000\u300026年6月1日',
    '  二六年六月一日',
    ' 日期：2026年6月1日',
    '日期：2026.6.1',
    '  填报日期：2026年6月1日',
    '\t填报日期\t2026-06-01',
    '（盖章）2026年6月1日',
    '（公章）  2026年6月1日',
    '  （盖 章）  日期：20260601',
    '（2026年6月1日）',
    '  联系人：陆一鸣  2026年6月1日',
  ])('a whole date: %j', (after) => {
    const { fields, adopted } = readAndAdopt(form(UNIT + after));
    expect(fields).toMatchObject({
      year: { value: '2026' },
      unit: { value: UNIT, state: 'fine' },
      headerDate: { value: '2026年6月1日', state: 'fine' },
    });
    expect(adopted).toMatchObject({ unit: UNIT, headerDate: after.match(/[\d二][^（）\t]*[日\d]/u)![0] });
  });

  test.each([
    ['\t', '2026年6月'],
    ['  ', '6月1日'],
    ['  ', '2026.6'],
    ['\t', '2026-6'],
    ['  ', '二〇二六年六月'],
    [' ', '2026年6月'],
    ['\t', '2025年6月'],
    ['\t', '2026年'],
    ['\t', '2026'],
    ['  ', '202606'],
    ['  ', '6月'],
    ['  ', '6.1'],
    ['  ', '2026年6月  日'],
    ['  ', '年6月1日'],
    ['（盖章）', '2026年6月'],
    ['  日期：', '2026年6月'],
  ])('a date that is not complete: %j%s', (between, date) => {
    const { fields, adopted } = readAndAdopt(form(UNIT + between + date));
    expect(fields).toMatchObject({
      year: { value: '2026' },
      unit: { value: UNIT, state: 'fine' },
      headerDate: { value: date, state: 'attention', findings: [INCOMPLETE] },
    });
    expect(adopted).toMatchObject({ unit: UNIT, headerDate: date });
  });

  test.each([
    '',
    '（公章）',
    '  （盖章）',
    '（章）',
    '  盖章：',
    '\t2026年\u3000月\u3000日',
    '  年  月  日',
    ' 日期：',
  ])('no date: %j', (after) => {
    const { fields, adopted } = readAndAdopt(form(UNIT + after));
    expect(fields).toMatchObject({
      unit: { value: UNIT, state: 'fine' },
      headerDate: { value: null, state: 'empty', findings: [NO_DATE] },
    });
    expect(adopted['unit']).toBe(UNIT);
  });

  test.each([
    '第8中学红十字会',
    '五月花志愿队',
    '岚山市第20小学红十字会',
    '2026年救护先锋队',
    '2026年 救护先锋队',
    '救护先锋队 2026',
    '望川县红十字会（本级）',
    '岚山市12月5日志愿队',
    '望川印章博物馆',
  ])('a name stays whole: %s', (unit) => {
    for (const after of ['', '\t2026年6月1日', '  2026年6月', '（盖章）']) {
      const { fields, adopted } = readAndAdopt(form(unit + after));
      expect(fields['unit']).toMatchObject({ value: unit });
      expect(adopted['unit']).toBe(unit);
    }
  });

  test('no unit: neither its date nor another label is one', () => {
    for (const rest of ['  2026年6月1日', '  2026年6月', '____  联系人：陆一鸣', '（盖章）']) {
      const { fields, adopted } = readAndAdopt(form(rest));
      expect(fields['unit']).toMatchObject({ value: null });
      expect(adopted['unit'] ?? '').toBe('');
    }
  });
});

describe('the date in a line of its own', () => {
  const apart = (line: string) =>
    docx({
      body: [
        p('2026年度全省红十字系统创新案例申报表'),
        p(`申报单位名称（案例所在单位）：${UNIT}`),
        p(line),
        table([
          ['案例名称', '让急救课走进赶集日'],
          ['案例所在市州红十字会', '岚山市红十字会'],
          ['联系方式', '0000-1234567'],
        ]),
      ],
    });

  test.each([
    ['填报日期：20260601', '2026年6月1日', '20260601'],
    ['（2026年6月1日）', '2026年6月1日', '2026年6月1日'],
    ['        26年6月1日', '2026年6月1日', '26年6月1日'],
    ['2026年6月', '2026年6月', '2026年6月'],
  ])('%s', (line, value, words) => {
    const { fields, adopted } = readAndAdopt(apart(line));
    expect(fields).toMatchObject({ unit: { value: UNIT }, headerDate: { value } });
    expect(adopted).toMatchObject({ unit: UNIT, headerDate: words });
  });

  test.each(['填报人：陆一鸣', '共2026份', '2026年度'])('no date: %s', (line) => {
    const { fields, adopted } = readAndAdopt(apart(line));
    expect(fields['headerDate']).toMatchObject({ value: null, findings: [NO_DATE] });
    expect(adopted).not.toHaveProperty('headerDate');
  });
});

describe('the date of the opinion', () => {
  const opinionOf = (opinion: readonly string[], opinionDate = ' ') =>
    readAndAdopt(typedForm({ ...FORM, headerDate: '2026年6月1日', opinion, opinionDate }));

  test.each([
    ['2026年6月', '2026年6月'],
    ['          6月20日', '6月20日'],
    ['2026.6', '2026.6'],
    ['（盖章）2026年6月', '2026年6月'],
    ['日期：2026年6月', '2026年6月'],
    ['2026年6月   日', '2026年6月   日'],
  ])('not complete: %s', (line, date) => {
    const { fields, adopted } = opinionOf(['同意推荐。'], line);
    expect(fields).toMatchObject({
      opinion: { value: '同意推荐。', state: 'fine' },
      opinionDate: { value: date, state: 'attention', findings: [INCOMPLETE] },
    });
    expect(adopted).toMatchObject({ opinion: '同意推荐。', opinionDate: date });
  });

  test.each(['20260620', '2026 6 20', '26年6月20日', '日期：2026年六月二十日'])('complete: %s', (line) => {
    const { fields, adopted } = opinionOf(['同意推荐。'], line);
    expect(fields).toMatchObject({ opinion: { value: '同意推荐。' }, opinionDate: { value: '2026年6月20日' } });
    expect(adopted).toMatchObject({ opinion: '同意推荐。', opinionDate: line.replace('日期：', '') });
  });

  test.each(['同意推荐。      2026年6月', '同意推荐。2026年6月', '同意推荐。（盖章）2026年6月'])(
    'in the line of the words: %s',
    (line) => {
      const { fields, adopted } = opinionOf([line]);
      expect(fields).toMatchObject({ opinion: { value: '同意推荐。' }, opinionDate: { value: '2026年6月' } });
      expect(adopted).toMatchObject({ opinion: '同意推荐。', opinionDate: '2026年6月' });
    },
  );

  test.each([
    '经2026年6月会议研究，同意推荐。',
    '自2026年6月\u3000起实施，同意推荐。',
    '评分 9.5',
    '同意推荐至2026年6月',
  ])('a date within the words is none: %s', (line) => {
    const { fields } = opinionOf([line]);
    expect(fields).toMatchObject({ opinion: { value: line }, opinionDate: { value: null } });
  });

  test('a date that is left open is not filled in', () => {
    for (const line of ['2026年\u3000月\u3000日', '日期：    年  月  日', '（盖章）  年  月  日'])
      expect(opinionOf(['同意推荐。'], line).fields).toMatchObject({
        opinion: { value: '同意推荐。' },
        opinionDate: { value: null, findings: ['申报意见下方的日期没有填写。'] },
      });
  });
});
