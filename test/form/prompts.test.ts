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
import { control, docx, p, r, table, type Xml } from '../builders/docx';
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

describe('what a control shows in place of an answer, whatever its words are', () => {
  const shown = (words: string, flag = '<w:showingPlcHdr/>') => control('', r(words), flag);
  const draft = (answers: { readonly [label: string]: string }, ...more: Xml[]) => {
    const rows = Object.entries({
      案例名称: '让急救课走进赶集日',
      背景介绍: '山多路远。',
      联系方式: '0000-1234567',
      ...answers,
    });
    const head = p(r('申报单位：望川县红十字会    ') + shown('点这里选一天'));
    return draftOf(docx({ body: [head, table(rows.map(([label, answer]) => [p(label), answer])), ...more] }));
  };
  const valueOf = (name: FormFieldName, from: ReturnType<typeof draft>) =>
    readForm(from, redcross2022)?.fields.find((one) => one.name === name)?.value;

  test.each<[FormFieldName, string, string]>([
    ['background', '背景介绍', p(shown('在这里写背景'))],
    ['background', '背景介绍', control('', p('在这里写背景'), '<w:showingPlcHdr w:val="on"/>')],
    ['leader', '案例负责人姓名职务', p(shown('姓名、职务'))],
    ['city', '案例所在市州红十字会', p(shown('选择一项。'))],
  ])('is no %s', (name, label, answer) => expect(valueOf(name, draft({ [label]: answer }))).toBeNull());

  test('stands beside what is written', () => {
    const form = draft({
      背景介绍: p(r('山多路远。') + shown('再写一句')),
      体会启示: p(shown('贵在坚持。', '<w:showingPlcHdr w:val="off"/>')),
    });
    expect(valueOf('unit', form)).toBe('望川县红十字会');
    expect(valueOf('headerDate', form)).toBeNull();
    expect(valueOf('background', form)).toBe('山多路远。');
    expect(valueOf('insights', form)).toBe('贵在坚持。');
  });

  test('is nothing of a narrative, and has to go where something else is written', () => {
    const parts = [
      '一、背景介绍',
      shown('先写为什么'),
      '二、主要做法',
      shown('再写怎么做'),
      '救了九人。',
      '三、工作成效',
      '四、体会启示',
    ];
    const narrative = readForm(draft({}, ...parts.map((part) => p(part))), redcross2022)?.narrative;
    expect(narrative?.unwritten).toEqual(['背景介绍', '工作成效', '体会启示']);
    expect(narrative?.faults.map(({ message }) => message)).toContain(
      '案例正文的“主要做法”还留着提示文字，请写上内容，删去提示。',
    );
  });
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
  const held = (name: FormFieldName, text: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="${tagOf(name)}"/></w:sdtPr><w:sdtContent>${p(r(text))}</w:sdtContent></w:sdt>`;
  const read = (body: string[]) => {
    const places = controlPlaces(draftOf(docx({ body })), redcross2022);
    return places && textsIn(places, redcross2022);
  };
  const names = (texts: readonly string[]) => texts.map((text) => held('caseName', text));
  // Name and unit stand above a narrative, too: a form has other fields.
  const warnings = (...texts: string[]) => read([...names(texts), held('city', '岚山市红十字会')])?.warnings;

  test('with the same words says nothing new, with others it is told', () => {
    expect(warnings('救在身边', '救在身边')).toEqual([]);
    expect(warnings('救在身边', '救在岚山')).toEqual(['“案例名称”不止一处有内容，取的是第一处，请核对。']);
    expect(warnings('救在身边', '请填写案例名称')).toEqual([]);
  });

  test('above a narrative alone it is no form', () => {
    expect(read([...names(['救在身边']), held('unit', '望川县红十字会')])).toBeNull();
  });

  test('form and narrative with one name', () => {
    const values = { caseName: '救在身边', unit: '望川县红十字会' };
    const bytes = newDocument(redcross2022, { blocks: ['form', 'narrative'], values, options: {} });
    expect(readForm(draftOf(bytes), redcross2022)?.warnings).toEqual([]);
  });
});
