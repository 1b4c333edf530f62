import { readCaseFiles } from '../../../src/form/summary/case-file';
import { remarksDocument } from '../../../src/form/blocks/remarks-document';
import { newDocument } from '../../../src/form/blocks/new-document';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { Package } from '../../../src/ooxml/package/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { docx, p } from '../../builders/docx';
import { inWords } from '../../builders/findings';
import { COMPLETE, typedForm } from '../typed-form';

const read = (bytes: Uint8Array) => inWords(readCaseFiles(bytes, nodeXml, redcross2022)[0]);
const narrative = (...front: string[]) => [
  ...front.map((line) => p(line, { jc: 'center' })),
  p('一、背景介绍'),
  p('山多路远，救护车到最远的村要五十分钟，群众要学会自救。'),
];

test('a complete form is ready and has nothing to remark', () => {
  const { fields, ...whole } = read(typedForm(COMPLETE));
  expect(fields).toContainEqual({ name: 'contact', label: '联系方式', value: COMPLETE.contact });
  expect(whole).toEqual({
    caseName: COMPLETE.caseName,
    unit: COMPLETE.unit,
    city: COMPLETE.city,
    filledOn: COMPLETE.headerDate,
    year: 2022,
    kind: 'form',
    state: 'ready',
    remarks: [],
    pending: null,
  });
});

test('an official document, the notice for instance, is told from the text of a case', () => {
  const lines = ['岚红发〔2022〕15号', '关于举办创新案例征集活动的通知', '各县红十字会：', '现将有关事项通知如下。'];
  const official = read(docx({ body: lines.map((line) => p(line)) }));
  expect(official).toMatchObject({ kind: 'official', caseName: null, unit: null, remarks: [] });
});

test('what is missing or too long is remarked, one sentence each', () => {
  const { state, remarks } = read(typedForm({ ...COMPLETE, contact: '', background: ['山多路远，'.repeat(50)] }));
  expect(state).toBe('not-ready');
  expect(remarks).toEqual(['“联系方式”没有填写。', '“背景介绍”有 250 字，超过 200 字的限制，请删去 50 字。']);
});

test('name and unit that differ between form and narrative are told with both readings', () => {
  const values = { caseName: '让急救课走进赶集日', unit: '望川县红十字会' };
  const bytes = newDocument(redcross2022, { blocks: ['form', 'narrative'], values, options: {} });
  expect(read(bytes).remarks.filter((remark) => remark.includes('不一致'))).toEqual([]);

  const { remarks } = read(typedForm(COMPLETE, { behind: narrative('急救课进集市', '望川县红十字会') }));
  expect(remarks).toEqual([
    '案例名称前后不一致：申报表上是“让急救课走进赶集日”，正文前是“急救课进集市”，请改成一样的。',
  ]);
});

test('a narrative without a form is read by its title, and the form is asked for', () => {
  expect(read(docx({ body: narrative('急救课进集市', '望川县红十字会') }))).toMatchObject({
    caseName: '急救课进集市',
    unit: '望川县红十字会',
    kind: 'text',
    state: 'not-ready',
    remarks: ['文件里没有找到申报表，只有案例正文。请把附件1的申报表填好，单独存一个文件，或放在正文前面。'],
  });
});

test('what the prefecture has to fill in is no fault of the county', () => {
  const county = { ...COMPLETE, opinion: [], opinionDate: '' };
  expect(read(typedForm(county))).toMatchObject({
    state: 'pending',
    remarks: [],
    pending: { mark: '待填意见', remarks: ['“市州红十字会申报意见”没有填写。', '申报意见下方的日期没有填写。'] },
  });
  expect(read(typedForm({ ...county, contact: '' }))).toMatchObject({
    state: 'not-ready',
    remarks: ['“联系方式”没有填写。'],
    pending: { mark: '待填意见' },
  });
});

test('an opinion that is there is not to be filled in but looked at; 不同意推荐 is a refusal', () => {
  expect(read(typedForm({ ...COMPLETE, opinion: ['情况属实。'] }))).toMatchObject({
    state: 'opinion',
    remarks: [],
    pending: { mark: '请核对意见', remarks: [expect.stringContaining('没有明确说明是否同意推荐')] },
  });
  // Whatever is missing below it.
  const refused = read(typedForm({ ...COMPLETE, opinion: ['不同意推荐。'], opinionDate: '' }));
  expect(refused).toMatchObject({
    state: 'opinion',
    isRefused: true,
    pending: { mark: '请核对意见', remarks: [expect.stringContaining('不应上报'), expect.stringContaining('日期')] },
  });
  expect(read(typedForm(COMPLETE))).not.toHaveProperty('isRefused');
});

test('the heading of a form that cannot be read is no name of a case', () => {
  const body = ['附件1', '2022年度全省红十字系统创新案例申报表'].map((line) => p(line, { jc: 'center' }));
  expect(read(docx({ body }))).toMatchObject({ caseName: null, kind: 'text' });
});

test.each([
  ['summary', summaryOf('岚山市红十字会')],
  ['remarks', remarksDocument(redcross2022, [{ unit: '望川县红十字会', cases: [returnedCase()] }])],
] as const)('what this program has made is no form: %s', (kind, bytes) => {
  expect(read(bytes)).toMatchObject({ kind, caseName: null, unit: null, remarks: [] });
});

function summaryOf(unit: string): Uint8Array {
  const rows = [{ category: '', caseName: '救在身边', unit: '望川县红十字会' }];
  return newDocument(redcross2022, {
    blocks: ['summary'],
    values: {},
    options: {},
    summary: { unit, date: null, rows },
  });
}

function returnedCase() {
  return { file: '1.docx', caseName: '救在身边', unit: '望川县红十字会', remarks: ['“联系方式”没有填写。'] };
}

describe('several forms in one file', () => {
  const second = { ...COMPLETE, caseName: '救护员进校园', unit: '云溪县红十字会', contact: '' };
  const both = (bytes: Uint8Array) => inWords(readCaseFiles(bytes, nodeXml, redcross2022));

  test('are as many cases, each with its own fields and with a remark that there are several', () => {
    const cases = both(together(typedForm(COMPLETE), typedForm(second)));
    expect(cases).toMatchObject([
      { caseName: COMPLETE.caseName, unit: COMPLETE.unit, several: { number: 1, of: 2 }, state: 'not-ready' },
      { caseName: second.caseName, unit: second.unit, several: { number: 2, of: 2 }, state: 'not-ready' },
    ]);
    expect(cases[0]?.remarks).toEqual(['文件里有两张申报表，这是第一张，请核对；最好一张表存一个文件。']);
    expect(cases[1]?.remarks).toEqual([
      '“联系方式”没有填写。',
      '文件里有两张申报表，这是第二张，请核对；最好一张表存一个文件。',
    ]);
  });

  test('of which one was put in by us twice, or has a narrative of its own', () => {
    const values = { caseName: '救在身边', unit: '望川县红十字会', background: '山多路远。' };
    const form = newDocument(redcross2022, { blocks: ['form', 'narrative'], values, options: {} });
    expect(both(together(form, typedForm(second)))).toMatchObject([
      { caseName: '救在身边', unit: '望川县红十字会' },
      { caseName: second.caseName, unit: second.unit },
    ]);
    const other = newDocument(redcross2022, {
      blocks: ['form'],
      values: { ...values, caseName: '另一个' },
      options: {},
    });
    expect(both(together(form, other)).map(({ caseName }) => caseName)).toEqual(['救在身边', '另一个']);
  });

  test('joined into one table, as Word joins tables that touch', () => {
    const [first, other] = [typedForm(COMPLETE), typedForm({ ...second, headerDate: '2022年9月6日' })];
    const bytes = together(first, other, (one, next) => {
      const rows = /<w:tr>.*<\/w:tr>/su.exec(next)?.[0] ?? '';
      return one.replace('</w:tbl>', `${rows}</w:tbl>`);
    });
    expect(both(bytes).map(({ caseName }) => caseName)).toEqual([COMPLETE.caseName, second.caseName]);
  });

  test('one that nobody has filled in does not count, nor does a table that goes on, nor the narrative', () => {
    const [only, ...others] = both(together(typedForm({}), typedForm(COMPLETE)));
    expect(others).toEqual([]);
    expect(only).toEqual({ ...read(typedForm(COMPLETE)) });
    const behind = [
      '案例名称：让急救课走进赶集日',
      '申报单位：望川县红十字会',
      '背景介绍',
      '山多。',
      '主要做法',
      '办班。',
    ];
    expect(both(typedForm(COMPLETE, { behind: behind.map((line) => p(line)) }))).toHaveLength(1);
  });
});

/** Two documents as one, the second below the first. */
function together(one: Uint8Array, next: Uint8Array, join = (first: string, second: string) => first + second) {
  const pkg = Package.open(one, nodeXml);
  const bodyOf = (of: Package) => {
    const xml = new TextDecoder().decode(of.bytes(of.mainPart));
    return /<w:body>(.*?)(?:<w:sectPr.*)?<\/w:body>/su.exec(xml)?.[1] ?? '';
  };
  const joined = join(bodyOf(pkg), bodyOf(Package.open(next, nodeXml)));
  return docx({ body: [joined] });
}
