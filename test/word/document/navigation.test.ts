import { deleted, docx, p, r, table } from '../../builders/docx';
import { openSession } from '../open';

const bytes = docx({
  body: [
    p('以救护培训守护平安社区'),
    p('居民学会了心肺复苏。'),
    p('一、背景介绍'),
    p('居民学会了心肺复苏。'),
    table([['项目', '人数']]),
    p(`${r('修订过的')}${deleted('旧的')}${r('一段')}`),
  ],
});

/** The paragraph that the caret stands at the end of. */
async function selected({ Word }: Awaited<ReturnType<typeof openSession>>): Promise<[text: string, position: number]> {
  return Word.run(async (context) => {
    const selection = context.document.getSelection().load('isEmpty');
    const paragraph = selection.paragraphs.getFirst().load('text');
    const behind = selection.expandTo(paragraph.getRange('Content').getRange('End')).load('text');
    const before = context.document.body.getRange('Start').expandTo(selection.getRange('Start')).paragraphs;
    before.load('items');
    await context.sync();
    // Nothing is selected: whoever goes on in the document types over nothing.
    expect([selection.isEmpty, behind.text]).toEqual([true, '']);
    return [paragraph.text, before.items.length - 1];
  });
}

async function insertAtStart({ Word }: Awaited<ReturnType<typeof openSession>>, count: number): Promise<void> {
  await Word.run(async (context) => {
    for (let at = 0; at < count; at += 1) context.document.body.insertParagraph(`新写的第 ${at} 段`, 'Start');
    await context.sync();
  });
}

describe.each(['web', 'ltsc2021'] as const)('the way to a paragraph: %s', (profile) => {
  test('puts the caret at its end, in a table too', async () => {
    const word = await openSession(bytes, { profile });
    expect(await word.session.goTo({ index: 2, text: '一、背景介绍' })).toBe(true);
    expect(await selected(word)).toEqual(['一、背景介绍', 2]);
    expect(await word.session.goTo({ index: 5, text: '人数' })).toBe(true);
    expect((await selected(word))[0]).toContain('人数');
  });

  test('finds a paragraph that moved, and of several with its text the nearest', async () => {
    const word = await openSession(bytes, { profile });
    await insertAtStart(word, 3);
    expect(await word.session.goTo({ index: 2, text: '一、背景介绍' })).toBe(true);
    expect(await selected(word)).toEqual(['一、背景介绍', 5]);
    expect(await word.session.goTo({ index: 6, text: '居民学会了心肺复苏。' })).toBe(true);
    expect((await selected(word))[1]).toBe(6);
    expect(await word.session.goTo({ index: 4, text: '居民学会了心肺复苏。' })).toBe(true);
    expect((await selected(word))[1]).toBe(4);
  });

  test('reaches a paragraph whose text Word reads otherwise', async () => {
    const word = await openSession(bytes, { profile });
    expect(await word.session.goTo({ index: 6, text: '修订过的一段' })).toBe(true);
    expect((await selected(word))[1]).toBe(6);
  });

  test('says so if the paragraph is gone, and selects nothing else', async () => {
    const word = await openSession(bytes, { profile });
    await word.session.goTo({ index: 0, text: '以救护培训守护平安社区' });
    await word.Word.run(async (context) => {
      const all = context.document.body.paragraphs.load('items');
      await context.sync();
      all.items[2]!.delete();
      await context.sync();
    });
    expect(await word.session.goTo({ index: 2, text: '一、背景介绍' })).toBe(false);
    expect(await selected(word)).toEqual(['以救护培训守护平安社区', 0]);
  });
});

describe('the place is shown for a moment', () => {
  const shown = ({ host }: Awaited<ReturnType<typeof openSession>>) =>
    host.highlights.map(({ start }) => start.paragraph.textContent);

  test.each(['web', 'win365', 'mac365'] as const)('and nothing of it is left: %s', async (profile) => {
    const word = await openSession(bytes, { profile });
    const before = word.host.save();
    await word.session.goTo({ index: 2, text: '一、背景介绍' });
    expect(shown(word)).toEqual(['一、背景介绍']);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(shown(word)).toEqual([]);
    expect(word.host.save()).toEqual(before);
    expect(word.host.canUndo).toBe(false);
  });

  test('one place at a time', async () => {
    const word = await openSession(bytes);
    await word.session.goTo({ index: 2, text: '一、背景介绍' });
    await word.session.goTo({ index: 0, text: '以救护培训守护平安社区' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(shown(word)).toEqual(['以救护培训守护平安社区']);
  });

  test('a place that goes meanwhile takes it along', async () => {
    const word = await openSession(bytes);
    await word.session.goTo({ index: 2, text: '一、背景介绍' });
    await word.Word.run(async (context) => {
      context.document.body.search('一、背景介绍').getFirst().paragraphs.getFirst().delete();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(shown(word)).toEqual([]);
    expect(await word.session.goTo({ index: 0, text: '以救护培训守护平安社区' })).toBe(true);
  });

  test('not in a Word that has no such highlights', async () => {
    const word = await openSession(bytes, { profile: 'ltsc2021' });
    expect(await word.session.goTo({ index: 2, text: '一、背景介绍' })).toBe(true);
    expect(shown(word)).toEqual([]);
  });
});
