import { readDraft } from '../../src/draft/read';
import { newDocument } from '../../src/form/blocks/new-document';
import { isPromptOnly, withoutPrompts } from '../../src/form/prompts';
import { textsIn } from '../../src/form/places/chosen-places';
import { controlPlaces } from '../../src/form/places/control-places';
import { readForm } from '../../src/form/read/read-form';
import { tagOf } from '../../src/form/tags';
import type { FormFieldName } from '../../src/notice/notice';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p, r } from '../builders/docx';
import { COMPLETE, typedForm } from './typed-form';

const field = (name: FormFieldName) => redcross2022.form.fields.find((one) => one.name === name)!;
const draftOf = (bytes: Uint8Array) => readDraft(Package.open(bytes, nodeXml));

describe('a text that is nothing but a prompt', () => {
  test.each<[FormFieldName, string]>([
    ['background', '（简要介绍，限200字）'],
    ['practices', ' (条目式,限200字) '],
    ['caseName', '请填写案例名称'],
    ['caseName', '单击或点击此处输入文字。'],
    ['leader', '单击此处输入文字。'],
    ['city', 'Click or tap here to enter text.'],
    ['contact', 'Click here to enter text.'],
    ['headerDate', '    年  月  日'],
    ['opinionDate', '____年__月__日'],
    ['opinionDate', '单击或点击以输入日期。'],
    // As LibreOffice 7.4 saves it: several times over, also inside of itself.
    ['caseName', '请填写案例名称请填写案例名称'],
    ['practices', '（条目式，限200字）（条目式，限（条目式，限200字）200（条目式，限200字）字）'],
  ])('%s: %s', (name, text) => expect(isPromptOnly(field(name), text)).toBe(true));

  test.each<[FormFieldName, string]>([
    ['background', '（简要介绍，限200字）我县'],
    ['caseName', ''],
    ['caseName', '请填写案例名称的人们'],
    ['caseName', '年 月 日'],
    ['headerDate', '2022年  月  日'],
    ['headerDate', '2022年6月1日'],
  ])('%s: %s is more', (name, text) => expect(isPromptOnly(field(name), text)).toBe(false));
});

test('Word’s own prompts in a typed form are no answers, and nothing to be deleted', () => {
  const form = readForm(
    draftOf(
      typedForm({
        ...COMPLETE,
        caseName: '单击或点击此处输入文字。',
        background: ['Click or tap here to enter text.'],
        opinionDate: '单击或点击以输入日期。',
      }),
    ),
    redcross2022,
  )!;
  for (const name of ['caseName', 'background', 'opinionDate'])
    expect(form.fields.find((one) => one.name === name)).toMatchObject({ value: null, state: 'empty' });
});

test('of an answer only the prompts are taken away', () => {
  expect(
    withoutPrompts(['单击此处输入文字。', '（简要介绍，限200字）我县（含乡镇）山多'], field('background')),
  ).toEqual({
    lines: ['我县（含乡镇）山多'],
    found: true,
  });
});

describe('a field that stands twice', () => {
  const control = (name: FormFieldName, text: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="${tagOf(name)}"/></w:sdtPr><w:sdtContent>${p(r(text))}</w:sdtContent></w:sdt>`;
  const read = (body: string[]) => {
    const places = controlPlaces(draftOf(docx({ body })), redcross2022);
    return places && textsIn(places, redcross2022);
  };
  const names = (texts: readonly string[]) => texts.map((text) => control('caseName', text));
  // Name and unit stand above a narrative, too: a form has other fields.
  const warnings = (...texts: string[]) => read([...names(texts), control('city', '岚山市红十字会')])?.warnings;

  test('with the same words says nothing new, with others it is told', () => {
    expect(warnings('救在身边', '救在身边')).toEqual([]);
    expect(warnings('救在身边', '救在岚山')).toEqual(['“案例名称”不止一处有内容，取的是第一处，请核对。']);
    expect(warnings('救在身边', '请填写案例名称')).toEqual([]);
  });

  test('above a narrative alone it is no form', () => {
    expect(read([...names(['救在身边']), control('unit', '望川县红十字会')])).toBeNull();
  });

  test('form and narrative with one name', () => {
    const values = { caseName: '救在身边', unit: '望川县红十字会' };
    const bytes = newDocument(redcross2022, { blocks: ['form', 'narrative'], values, options: {} });
    expect(readForm(draftOf(bytes), redcross2022)?.warnings).toEqual([]);
  });
});
