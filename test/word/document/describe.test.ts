import { newDocument } from '../../../src/form/blocks/new-document';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { COMPLETE, typedForm } from '../../form/typed-form';
import { docx, p, textBox } from '../../builders/docx';
import { verdictOf } from '../../../src/session/format-verdict';
import { format, openSession, reportOf } from '../open';

test.each([
  ['form', true, false],
  // Its title and unit have controls of the form's fields, too.
  ['narrative', false, false],
  ['summary', false, true],
] as const)('a new %s: a form to be filled in, and annex 2, are told', async (block, hasForm, hasSummary) => {
  const bytes = newDocument(redcross2022, { blocks: [block], values: {}, options: {} });
  const { session } = await openSession(bytes);
  expect(await session.describe()).toMatchObject({ hasForm, hasSummary });
});

test.each([
  ['form', 'form', '文档里只有申报表，没有要排的正文'],
  ['summary', 'summary', '文档里只有汇总表，没有要排的正文'],
  ['narrative', 'unwritten', '案例正文还没有写'],
] as const)('a new %s alone holds nothing to format, and prompts count nowhere', async (block, nothing, headline) => {
  const bytes = newDocument(redcross2022, { blocks: [block], values: {}, options: {} });
  const word = await openSession(bytes);
  const { title, counts, ...summary } = await word.session.describe();
  expect(summary).toMatchObject({ nothing, deviating: 0 });
  expect(title).toBeNull();
  // The headings of the narrative's parts are no prompts.
  expect(counts).toEqual(block === 'narrative' ? { heading1: redcross2022.narrative.parts.length } : {});
  expect(verdictOf(reportOf(await format(word))).headline).toBe(headline);
});

test('words in text boxes alone are told: they are not read, and nothing is formatted', async () => {
  const word = await openSession(docx({ body: [p(textBox(p('以救护培训守护平安社区')))] }));
  expect(await word.session.describe()).toMatchObject({
    nothing: 'boxed',
    paragraphs: 0,
    warnings: [expect.stringMatching(/^文字都在文本框里/u) as string],
  });
  expect(verdictOf(reportOf(await format(word))).headline).toBe('文字都在文本框里，没有可以排版的');
});

test('a form that was typed by hand is told, and is none of what is to be formatted', async () => {
  const { session } = await openSession(typedForm(COMPLETE));
  expect(await session.describe()).toMatchObject({ hasForm: true, nothing: 'form', paragraphs: 0, counts: {} });
});

test('what a run leaves to the author in a paragraph is told in the list too, and every paragraph says what part it is of', async () => {
  const text = '清河县地处山区，交通不便，群众遇到意外时往往等不到专业救援，普及应急救护知识十分迫切。';
  const bytes = docx({
    body: [
      p('以救护培训守护平安社区', { jc: 'center' }),
      p(`一、背景介绍\n${text}`),
      p(''),
      p(text),
      p('<w:r><w:br w:type="page"/></w:r>'),
    ],
  });
  const word = await openSession(bytes);
  const report = reportOf(await format(word));
  const left = new Map(report.left.map(({ place, message }) => [place?.index, message]));
  const outline = await word.session.outline();
  expect(outline.map(({ advice }) => advice)).toEqual([null, left.get(1), left.get(2), null, null]);
  expect(left.get(1)).toMatch(/段内换行/u);
  expect(left.get(2)).toMatch(/空段/u);
  expect(outline.map(({ part, shown }) => [part, shown])).toEqual([
    ['text', undefined],
    ['text', undefined],
    ['empty', expect.stringMatching(/^在“一、背景介绍 .*…”之后$/u)],
    ['text', undefined],
    ['empty', expect.stringMatching(/^在“清河县/u)],
  ]);
});

test('the paragraphs of a form are known as such', async () => {
  const bytes = newDocument(redcross2022, { blocks: ['form', 'narrative'], values: {}, options: {} });
  const { session } = await openSession(bytes);
  const outline = await session.outline();
  const parts = new Map(outline.map(({ part, text }) => [text, part]));
  expect(parts.get('案例名称')).toBe('form');
  expect(outline.filter(({ part }) => part === 'text').map(({ text }) => text)).not.toContain('附件1');
});
