import { newDocument } from '../../../src/form/blocks/new-document';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { PROFILES, type ProfileName } from '../../../src/workbench/host/profile';
import { control, docx, footnote, p, r, table, textBox } from '../../builders/docx';
import { COMPLETE, typedForm } from '../../form/typed-form';
import { openSession } from '../open';
import { insert, leftBy, texts } from './insert';

const BODY = [
  p(r('救护培训进乡村'), { jc: 'center' }),
  p(r('培训十二场。')),
  table([
    ['场次', '人数'],
    ['12', '350'],
  ]),
  p(r('表后的一段。')),
  control('甲', p(r('控件里的一段')) + p(r('控件里的又一段'))),
  p(r('结尾。')),
];
const bytes = docx({ body: BODY });
const form = texts(newDocument(redcross2022, { blocks: ['form'], values: {}, options: {} }));
const narrative = texts(newDocument(redcross2022, { blocks: ['narrative'], values: {}, options: {} }));

type Session = Awaited<ReturnType<typeof openSession>>;

/** Selects from one paragraph of the body to another; with `place` the cursor is set at the start or end of the last. */
async function select(
  { Word }: Session,
  first: number,
  last: number,
  place: 'Start' | 'End' | 'Select',
): Promise<void> {
  await Word.run(async (context) => {
    const all = context.document.body.paragraphs.load('items');
    await context.sync();
    const range = all.items[first]!.getRange('Content').expandTo(all.items[last]!.getRange('Content'));
    range.select(place);
    await context.sync();
  });
}

/** The words of the document with a block behind so many of its paragraphs. */
const withBlock = (count: number, block = form, file = bytes) => [
  ...texts(file).slice(0, count),
  ...block,
  ...texts(file).slice(count),
];

describe.each(Object.keys(PROFILES) as ProfileName[])('at the cursor: %s', (profile) => {
  test.each([
    ['at the start of a paragraph: below it', 1, 'Start', 2],
    ['at the end of a paragraph', 1, 'End', 2],
    ['in a cell: below the table', 3, 'End', 6],
    ['in a control: below it', 7, 'Start', 9],
    ['in the last paragraph', 9, 'Start', 10],
  ] as const)('%s', async (_, index, place, behind) => {
    const word = await openSession(bytes, { profile });
    await select(word, index, index, place);
    expect(leftBy(await insert())).toEqual([]);
    expect(texts(word.host.save())).toEqual(withBlock(behind));
  });

  test('what is selected is asked for, then stays above the block', async () => {
    const word = await openSession(bytes, { profile });
    const before = word.host.save();
    await select(word, 0, 1, 'Select');
    expect(await insert()).toMatchObject({ kind: 'ask-selection', message: expect.stringContaining('选中') as string });
    expect(word.host.save()).toEqual(before);
    expect(leftBy(await insert({ besideSelection: true }))).toEqual([]);
    expect(texts(word.host.save())).toEqual(withBlock(2));
  });

  test('in a form of ours: below all of it, note included', async () => {
    const file = newDocument(redcross2022, { blocks: ['form', 'summary'], values: {}, options: {} });
    for (const index of [0, 2, 8, form.length - 1]) {
      const word = await openSession(file, { profile });
      await select(word, index, index, 'Start');
      expect(leftBy(await insert({ block: 'narrative' }))).toEqual([]);
      expect([index, texts(word.host.save())]).toEqual([index, withBlock(form.length, narrative, file)]);
      word.close();
    }
  });
});

describe('where nothing can be inserted', () => {
  test('a control at the end of the document has no place behind it', async () => {
    const word = await openSession(docx({ body: [p(r('一段。')), control('甲', p(r('控件里')))] }));
    const before = word.host.save();
    expect(await insert({ place: 'end' })).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('填写框') as string,
    });
    await select(word, 1, 1, 'Start');
    expect(await insert()).toMatchObject({ kind: 'refused', message: expect.stringContaining('光标') as string });
    expect(word.host.save()).toEqual(before);
  });

  test.each([
    ['a form with controls', newDocument(redcross2022, { blocks: ['form'], values: {}, options: {} })],
    ['a typed form', typedForm(COMPLETE)],
    ['a typed form in a layout table', typedForm(COMPLETE, { inLayoutTable: true })],
  ])('%s is not joined by a second one', async (_, file) => {
    const word = await openSession(file);
    const before = word.host.save();
    for (const place of ['cursor', 'end'] as const) {
      expect(await insert({ place })).toMatchObject({
        kind: 'exists',
        message: expect.stringContaining('申报表') as string,
        place: { index: expect.any(Number) as number },
      });
    }
    expect(word.host.save()).toEqual(before);
  });

  test('a narrative, typed or ours, and a summary exist as well; a narrative alone is no form', async () => {
    const typed = docx({
      body: ['一、背景介绍', '从前。', '二、 主要做法', '做了。', '三、工作成效：', '好了。'].map((line) => p(r(line))),
    });
    const ours = newDocument(redcross2022, { blocks: ['narrative', 'summary'], values: {}, options: {} });
    for (const file of [typed, ours]) {
      const word = await openSession(file);
      expect(await insert({ block: 'narrative', place: 'end' })).toMatchObject({
        kind: 'exists',
        place: { text: expect.stringMatching(/背景介绍/) as string },
      });
      word.close();
    }
    await openSession(ours);
    expect(await insert({ block: 'summary', place: 'end' })).toMatchObject({ kind: 'exists' });
    expect(leftBy(await insert({ place: 'end' }))).toEqual([]);
  });

  test('a document with nothing but a picture, a box or a note is not empty', async () => {
    for (const content of [textBox('框里的话'), footnote()]) {
      const file = docx({ body: [p(content)] });
      const word = await openSession(file);
      leftBy(await insert({ place: 'end' }));
      expect(texts(word.host.save())).toEqual([...texts(file), ...form]);
      word.close();
    }
  });
});

describe('where changes may not be made', () => {
  test('a protected document is left as it is', async () => {
    const settings = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
    const word = await openSession(docx({ body: BODY, settings }));
    const before = word.host.save();
    expect(await insert()).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/停止保护后再插入/u) as string,
    });
    expect(word.host.save()).toEqual(before);
  });

  test('tracking is off while the block goes in, and on again behind it', async () => {
    const word = await openSession(docx({ body: BODY, settings: '<w:trackRevisions/>' }), { profile: 'web' });
    expect(leftBy(await insert({ place: 'end' }))).toEqual([]);
    const { pkg } = word.host;
    expect(new TextDecoder().decode(pkg.bytes('/word/settings.xml'))).toContain('trackRevisions');
    expect(new TextDecoder().decode(pkg.bytes(pkg.mainPart))).not.toMatch(/<w:(?:ins|del)\b/u);
  });

  test('where tracking cannot be switched off the author has to', async () => {
    const word = await openSession(docx({ body: BODY, settings: '<w:trackRevisions/>' }), { profile: 'ltsc2021' });
    const before = word.host.save();
    expect(await insert()).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/“审阅”.*关闭“修订”/u) as string,
    });
    expect(word.host.save()).toEqual(before);
  });

  test('two insertions at once are one', async () => {
    await openSession(bytes);
    const outcomes = await Promise.all([insert({ place: 'end' }), insert({ place: 'end' })]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  });
});
