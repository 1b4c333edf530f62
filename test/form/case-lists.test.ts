import { readDraft } from '../../src/draft/read';
import { adoptionTargets } from '../../src/form/adoption';
import { newDocument } from '../../src/form/blocks/new-document';
import { readForm } from '../../src/form/read/read-form';
import { readCaseFiles } from '../../src/form/summary/case-file';
import { LabelMatcher } from '../../src/notice/label-match';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { blocksIn } from '../../src/form/blocks/blocks-present';
import { docx, p, table } from '../builders/docx';
import { COMPLETE, typedForm } from './typed-form';

const draftOf = (bytes: Uint8Array) => readDraft(Package.open(bytes, nodeXml));

/** What every reader of the program makes of a document. */
const seenIn = (bytes: Uint8Array) => {
  const draft = draftOf(bytes);
  return {
    form:
      readForm(draft, redcross2022)
        ?.fields.filter(({ value }) => value !== null)
        .map(({ name }) => name) ?? null,
    kind: readCaseFiles(bytes, nodeXml, redcross2022)[0].kind,
    blocks: [...blocksIn(draft, redcross2022).keys()].filter((block) => block === 'form'),
    places: adoptionTargets(draft, redcross2022).targets.length,
  };
};
const A_LIST = { form: null, kind: 'summary', blocks: [], places: 0 };

const UNITS = ['萧县红十字会', '大县红十字会', '赣州市红十字会', '惠州市红十字会', '沙洲区红十字会'];
const CASES = UNITS.map((unit, index) => [String(index + 1), '应急救护', `救在身边${index}`, unit]);
const HEADS = ['序号', '案例类别', '案例名称', '案例申报单位'];
const TITLE = '2022年度全省红十字系统创新案例申报汇总表';
const without = (column: number, rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.filter((_, index) => index !== column));
const withContact = [
  [...HEADS, '案例负责人', '联系方式'],
  ...CASES.map((cells) => [...cells, '陆一鸣', '0000-1234567']),
];

describe('annex 2 is no form, whatever units it names', () => {
  test('ours', () => {
    const rows = CASES.map(([, category = '', caseName = '', unit = '']) => ({ category, caseName, unit }));
    const content = { unit: '赣州市红十字会', date: '2022年10月8日', rows };
    const bytes = newDocument(redcross2022, { blocks: ['summary'], values: {}, options: {}, summary: content });
    expect(seenIn(bytes)).toEqual(A_LIST);
  });

  const above = [p('附件2'), p(TITLE), p('填报单位（市州红十字会）：赣州市红十字会　　2022年10月8日')];
  test.each([
    ['as the notice prints it', [...above, table([HEADS, ...CASES])]],
    ['without a title', [table([HEADS, ...CASES])]],
    ['of a single case', [table([HEADS, ...CASES.slice(0, 1)])]],
    ['with columns of its own', [table(withContact)]],
    ['without categories', [table(without(1, withContact))]],
    ['without numbers, below its title', [...above, table(without(0, without(1, withContact)))]],
    ['without numbers or a title', [table(without(0, without(1, withContact)))]],
    [
      'with the words of a form',
      [
        table([
          ['序号', '市州红十字会', '申报单位', '案例名称', '案例负责人', '联系电话'],
          ['1', '赣州市红十字会', '大县红十字会', '救在身边', '陆一鸣', '0000-1234567'],
        ]),
      ],
    ],
  ])('made by hand, %s', (_, body) => {
    expect(seenIn(docx({ body }))).toEqual(A_LIST);
  });

  test('beside a form it says nothing of what stands in the form', () => {
    const list = [...above, table(withContact)];
    const alone = draftOf(typedForm(COMPLETE));
    const values = (bytes: Uint8Array) => readForm(draftOf(bytes), redcross2022)?.fields.map(({ value }) => value);
    const expected = values(typedForm(COMPLETE));
    expect(values(typedForm(COMPLETE, { behind: list }))).toEqual(expected);
    const places = adoptionTargets(alone, redcross2022).targets.map(({ field }) => field);
    expect(
      adoptionTargets(draftOf(typedForm(COMPLETE, { behind: list })), redcross2022).targets.map(({ field }) => field),
    ).toEqual(places);
  });
});

test('a form with its answers below the labels is none of those', () => {
  const stacked = [
    table([
      ['案例名称', '所在市州红十字会', '联系方式'],
      ['救在身边', '赣州市红十字会', '0000-1234567'],
      ['背景介绍', '主要做法', '工作成效'],
      ['山多路远。', '1. 建队伍。', '1. 会救人。'],
    ]),
  ];
  expect(seenIn(docx({ body: stacked }))).toMatchObject({
    kind: 'form',
    form: expect.arrayContaining(['caseName', 'city', 'background']),
  });
});

describe('labels', () => {
  const matcher = new LabelMatcher(redcross2022);

  test.each([...UNITS, '望川县红十字会', '汀州市红十字会', '州县红十字会', '石市红十字会'])(
    '%s is a unit and no label',
    (unit) => {
      expect(matcher.match(unit)).toBeNull();
    },
  );

  test.each(['所在市洲红十字会', '案例所在市（州）红十字会', '市（州）红十字会', '案例所在的市州红十字会'])(
    '%s is one',
    (label) => {
      expect(matcher.match(label)?.field).toBe('city');
    },
  );
});
