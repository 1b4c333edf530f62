import { docx, list, p, style } from '../../builders/docx';
import { bodyXml, refusal, texts, withWord } from './support';

const bytes = docx({
  body: [
    p('背景', { list: [1, 0] }),
    p('做法', { list: [1, 0] }),
    p('培训', { list: [1, 1] }),
    p('正文'),
    p('题', { style: 'H' }),
  ],
  styles: [style('a', 'Normal', { default: true }), style('H', '带编号', { paragraph: { list: [1, 0] } })],
  lists: [
    list(1, [
      ['chineseCounting', '%1、'],
      ['chineseCounting', '（%2）'],
    ]),
  ],
});

test('items tell their label, level and list; the label is not in the text', () =>
  withWord(bytes, {}, async (word) => {
    await word.Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items/isListItem,items/listItemOrNullObject/listString,items/listItemOrNullObject/level');
      const lists = context.document.body.lists.load('items/id');
      await context.sync();
      expect(paragraphs.items.map(({ isListItem }) => isListItem)).toEqual([true, true, true, false, true]);
      expect(
        paragraphs.items.map(({ listItemOrNullObject: item }) =>
          item.isNullObject ? null : [item.listString, item.level],
        ),
      ).toEqual([['一、', 0], ['二、', 0], ['（一）', 1], null, ['三、', 0]]);
      expect(lists.items.map(({ id }) => id)).toEqual([1]);
    });
    expect((await texts(word))[0]).toBe('背景');
  }));

test('a paragraph joins a list by its id', () =>
  withWord(bytes, {}, ({ Word }) =>
    Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items');
      await context.sync();
      const text = paragraphs.items[3]!;
      text.attachToList(1, 0);
      text.listItem.load('listString');
      await context.sync();
      expect(text.listItem.listString).toBe('三、');
      text.listItem.level = 1;
      await context.sync();
      text.listItem.load('listString');
      await context.sync();
      expect(text.listItem.listString).toBe('（二）');
    }),
  ));

test('a list that is not there is refused', () =>
  withWord(bytes, {}, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().attachToList(99, 0);
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'ItemNotFound' });
  }));

test('a paragraph leaves its list, also one that its style puts it in', () =>
  withWord(bytes, {}, async (word) => {
    await word.Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.getFirst().detachFromList();
      paragraphs.getLast().detachFromList();
      paragraphs.load('items/isListItem');
      await context.sync();
      expect(paragraphs.items.map(({ isListItem }) => isListItem)).toEqual([false, true, true, false, false]);
    });
    expect(bodyXml(word)).toContain('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>');
  }));
