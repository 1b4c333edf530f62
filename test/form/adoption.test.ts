import { readDraft } from '../../src/draft/read';
import { type AdoptionTarget, adoptionTargets } from '../../src/form/adoption';
import { newDocument } from '../../src/form/blocks/new-document';
import type { FormFieldName } from '../../src/notice/notice';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { tagOf } from '../../src/form/tags';
import { control, docx, p, r } from '../builders/docx';
import { type Answers, COMPLETE, type Shape, typedForm } from './typed-form';

function adopt(bytes: Uint8Array) {
  const draft = readDraft(Package.open(bytes, nodeXml));
  const { targets, missing } = adoptionTargets(draft, redcross2022);
  const textOf = (target: AdoptionTarget) =>
    target.kind === 'stretch'
      ? draft.paragraphs[target.paragraph]!.text.slice(target.start, target.end)
      : target.paragraphs.map((index) => draft.paragraphs[index]!.text).join('\n');
  return {
    texts: Object.fromEntries(targets.map((target) => [target.field, textOf(target)])),
    kinds: Object.fromEntries(targets.map(({ field, kind }) => [field, kind])),
    missing: Object.fromEntries(missing.map(({ field, reason }) => [field, reason])),
  };
}

const typed = (answers: Answers, shape?: Shape) => adopt(typedForm(answers, shape));

const values = (answers: Answers = COMPLETE) =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([name]) => name !== 'year')
      .map(([name, value]) => [name, typeof value === 'string' ? value : (value as string[]).join('\n')]),
  );

test('around each answer of a typed form, labels and the place of the seal left out', () => {
  const { texts, missing } = typed(COMPLETE);
  expect(texts).toEqual(values());
  expect(missing).toEqual({});
});

test.each<[string, Shape]>([
  [
    'labels broken over two lines',
    { labels: { city: ['案例所在', '市州红十字会'], leader: ['案例负责人', '姓名职务'] } },
  ],
  [
    'labels with blanks and a slip',
    { labels: { background: '背 景 介 绍', practices: '主要做法：', insights: '体会启事' } },
  ],
  ['answers below their labels', { stacked: true }],
  ['a form in a table for the layout', { inLayoutTable: true }],
])('%s', (_, shape) => expect(typed(COMPLETE, shape).texts).toEqual(values()));

test('lines and dates are a part of their paragraph, sections whole paragraphs', () => {
  expect(typed(COMPLETE).kinds).toEqual({
    unit: 'stretch',
    headerDate: 'stretch',
    caseName: 'stretch',
    city: 'stretch',
    leader: 'stretch',
    contact: 'stretch',
    background: 'paragraphs',
    practices: 'paragraphs',
    results: 'paragraphs',
    insights: 'paragraphs',
    opinion: 'paragraphs',
    opinionDate: 'stretch',
  });
});

test('empty places are targets as well, open dates as they are printed; only a unit needs a word first', () => {
  const { texts, missing } = typed({});
  expect(texts).toMatchObject({
    caseName: '',
    contact: '',
    background: '',
    headerDate: '年  月  日',
    opinionDate: '年   月   日',
  });
  expect(missing).toEqual({
    unit: '“申报单位名称（案例所在单位）”还没有内容，请先在文档里写上，再放进窗格填写。',
    opinion: '“市州红十字会申报意见”没有填写的地方，请在这一格里空出一行再放进窗格填写。',
  });
});

test('label and answer in one cell', () => {
  const { texts, missing } = typed(COMPLETE, { oneCell: true });
  expect(texts).toMatchObject({
    caseName: COMPLETE.caseName,
    contact: COMPLETE.contact,
    background: COMPLETE.background[0],
  });
  expect(missing['practices']).toBe('“主要做法”的内容和栏目名写在一段里，请在冒号后面换行再放进窗格填写。');
});

test('a place at the end of a line is a target before anything is written there', () => {
  const { texts } = typed({}, { oneCell: true });
  expect(texts).toMatchObject({ caseName: '', city: '', leader: '', contact: '' });
});

test('name and unit above a narrative in the same file are not those of the form', () => {
  const front = [
    p(control(tagOf('caseName'), r('让急救课走进赶集日'))),
    p(control(tagOf('unit'), r('望川县红十字会'))),
  ];
  expect(typed(COMPLETE, { behind: front }).texts).toEqual(values());
});

test('prompts stay with the answer', () => {
  expect(typed(COMPLETE, { prompts: true }).texts['background']).toBe(
    `（简要介绍，限200字）\n${COMPLETE.background[0]}`,
  );
});

test('a form with our controls has nothing to adopt', () => {
  const ours = newDocument(redcross2022, { blocks: ['form'], values: {}, options: {} });
  expect(adopt(ours)).toEqual({ texts: {}, kinds: {}, missing: {} });
});

describe('a form whose table was turned into text', () => {
  const inLines = (practices: readonly string[]) =>
    adopt(
      docx({
        body: [
          '2022年度全省红十字系统创新案例申报表',
          '申报单位名称（案例所在单位）：望川县红十字会\t2022年9月5日',
          `案例名称\t${COMPLETE.caseName}`,
          '案例所在',
          '市州红十字会\t岚山市红十字会',
          '案例负责人姓名职务\t陆一鸣 常务副会长\t联系方式\t0000-1234567',
          `背景介绍\t${COMPLETE.background[0]}`,
          ...practices,
          '工作成效',
          ...COMPLETE.results,
          '体会启示',
          '市州红十字会申报意见',
          '经研究，同意推荐。',
          '加盖公章',
          '2022年9月20日',
        ].map((line) => p(line)),
      }),
    );

  test('gets controls where the places are clear, and a sentence where they are not', () => {
    const { insights: _, ...answers } = values();
    const { texts, kinds, missing } = inLines(['主要做法', ...COMPLETE.practices]);
    expect(texts).toEqual(answers);
    expect(kinds).toMatchObject({
      caseName: 'stretch',
      background: 'stretch',
      practices: 'paragraphs',
      opinion: 'paragraphs',
    });
    expect(missing).toEqual({ insights: '“体会启示”还没有内容，请先在文档里写上，再放进窗格填写。' });
  });

  test('an answer that begins on the line of its label and goes on below is left to the author', () => {
    const { missing } = inLines([`主要做法\t${COMPLETE.practices[0]}`, COMPLETE.practices[1]]);
    expect(missing['practices' satisfies FormFieldName]).toContain('请在栏目名后面换行');
  });
});
