import { docx, p, table } from '../../builders/docx';
import { refusal, styles, texts, withWord } from './support';

const bytes = docx({ body: [p('第一段'), p('第二段'), table([[p('格')]])] });

test('a property cannot be read before it was loaded and synced', () =>
  withWord(bytes, {}, ({ Word }) =>
    Word.run(async (context) => {
      const { body } = context.document;
      expect(() => body.text).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      body.load('style');
      await context.sync();
      expect(() => body.text).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    }),
  ));

test('a result has no value before the sync', () =>
  withWord(bytes, {}, ({ Word }) =>
    Word.run(async (context) => {
      const ooxml = context.document.body.getOoxml();
      expect(() => ooxml.value).toThrow(expect.objectContaining({ code: 'ValueNotLoaded' }));
      await context.sync();
      expect(ooxml.value).toContain('第一段');
    }),
  ));

test('collections load their items, with nested properties, top and skip', () =>
  withWord(bytes, {}, ({ Word }) =>
    Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text,items/tableNestingLevel,items/font/size');
      await context.sync();
      expect(paragraphs.items.map(({ text, tableNestingLevel, font }) => [text, tableNestingLevel, font.size])).toEqual(
        [
          ['第一段', 0, 10.5],
          ['第二段', 0, 10.5],
          ['格', 1, 10.5],
        ],
      );
      const some = context.document.body.paragraphs;
      some.load({ select: 'text', top: 1, skip: 1 });
      await context.sync();
      expect(some.items.map(({ text }) => text)).toEqual(['第二段']);
    }),
  ));

test('load without names brings what this Word has and leaves out what newer ones have', () =>
  withWord(bytes, { profile: 'ltsc2021' }, ({ Word }) =>
    Word.run(async (context) => {
      const paragraph = context.document.body.paragraphs.getFirst();
      paragraph.load();
      await context.sync();
      expect(paragraph.alignment).toBe('Justified');
      expect(() => paragraph.uniqueLocalId).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    }),
  ));

test('an object is the same one in a later batch', () =>
  withWord(bytes, {}, (word) =>
    word.Word.run(async (context) => {
      const second = context.document.body.paragraphs.getFirst().getNext();
      await context.sync();
      context.document.body.paragraphs.getFirst().delete();
      await context.sync();
      second.insertText('（原）', 'Start');
      await context.sync();
      expect(await texts(word)).toEqual(['（原）第二段', '格']);
    }),
  ));

test('an inserted object is gone after its run unless it is tracked', () =>
  withWord(bytes, {}, async ({ Word }) => {
    const insert = (tracked: boolean): Promise<Word.Paragraph> =>
      Word.run(async (context) => {
        const made = context.document.body.insertParagraph('新', 'End');
        if (tracked) made.track();
        await context.sync();
        return made;
      });
    const lost = await insert(false);
    expect(() => lost.select()).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
    const tracked = await insert(true);
    tracked.select();
    await tracked.context.sync();
  }));

test('an object that was deleted is refused by the host', () =>
  withWord(bytes, {}, async ({ Word }) => {
    const deleted = Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      first.delete();
      first.insertText('晚了', 'End');
      await context.sync();
    });
    expect(await refusal(deleted)).toMatchObject({ code: 'ItemNotFound' });
  }));

describe('objects that are not there', () => {
  test('getXOrNullObject gives a null object that swallows writes', () =>
    withWord(bytes, {}, (word) =>
      word.Word.run(async (context) => {
        const after = context.document.body.paragraphs.getLast().getNextOrNullObject();
        after.load('text');
        expect(() => after.isNullObject).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
        await context.sync();
        expect(after.isNullObject).toBe(true);
        expect(after.text).toBeUndefined();
        after.style = '正文';
        after.delete();
        await context.sync();
        expect(await texts(word)).toHaveLength(3);
      }),
    ));

  test('getX fails the batch', () =>
    withWord(bytes, {}, async ({ Word }) => {
      const run = Word.run(async (context) => {
        context.document.body.paragraphs.getLast().getNext();
        await context.sync();
      });
      expect(await refusal(run)).toMatchObject({ code: 'ItemNotFound' });
    }));

  test.each([
    ['null', null],
    ['fails', 'ItemNotFound'],
  ] as const)('in a collection load: %s', (nullInCollectionLoad, code) =>
    withWord(bytes, { quirks: { nullInCollectionLoad } }, async ({ Word }) => {
      const run = Word.run(async (context) => {
        const { paragraphs } = context.document.body;
        paragraphs.load('items/text,items/listItemOrNullObject/level');
        await context.sync();
        return paragraphs.items.map(({ listItemOrNullObject }) => listItemOrNullObject.isNullObject);
      });
      if (code === null) expect(await run).toEqual([true, true, true]);
      else expect(await refusal(run)).toMatchObject({ code });
    }),
  );
});

test('sync is not atomic: what stands before the failing action stays done, what follows is not tried', () =>
  withWord(bytes, {}, async (word) => {
    const error = await refusal(
      word.Word.run(async (context) => {
        const first = context.document.body.paragraphs.getFirst();
        first.insertText('已改：', 'Start');
        first.style = '没有的样式';
        first.insertText('不会发生', 'End');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo).toMatchObject({ errorLocation: 'Paragraph.style' });
    expect(JSON.stringify(error.debugInfo)).toContain('没有的样式');
    expect(await texts(word)).toEqual(['已改：第一段', '第二段', '格']);
  }));

test('places that a method does not know are refused by the host, not by the client', () =>
  withWord(bytes, {}, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertText('字', 'Before' as 'Start');
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'InvalidArgument' });
  }));

test('a member that the host lacks is refused by name', () =>
  withWord(bytes, {}, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.document.body.getHtml();
      await context.sync();
    });
    const error = await refusal(run);
    expect(error.code).toBe('NotImplemented');
    expect(error.message).toContain('Body.getHtml');
  }));

test('a member beyond the requirement sets of the host is ApiNotFound', () =>
  withWord(bytes, { profile: 'ltsc2021' }, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.document.load('changeTrackingMode');
      await context.sync();
    });
    const error = await refusal(run);
    expect(error.code).toBe('ApiNotFound');
    expect(error.message).toContain('Document.changeTrackingMode is part of the WordApi 1.4');
  }));

describe('ordered failures', () => {
  test('fail the batch with that number, at that action', () =>
    withWord(bytes, { faults: [{ batch: 2, code: 'GeneralException', atAction: 6 }] }, async (word) => {
      const error = await refusal(
        word.Word.run(async (context) => {
          const first = context.document.body.paragraphs.getFirst();
          await context.sync();
          for (const text of ['一', '二', '三', '四']) first.insertText(text, 'End');
          await context.sync();
        }),
      );
      expect(error.code).toBe('GeneralException');
      const [text] = await texts(word);
      expect(text).toMatch(/^第一段一/);
      expect(text).not.toContain('四');
    }));

  test('without an action nothing of the batch is done', () =>
    withWord(bytes, { faults: [{ batch: 1, code: 'AccessDenied' }] }, async (word) => {
      const run = word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().insertText('字', 'End');
        await context.sync();
      });
      expect(await refusal(run)).toMatchObject({ code: 'AccessDenied' });
      expect((await texts(word))[0]).toBe('第一段');
    }));
});

test('only batches of the add-in itself are counted', () =>
  withWord(bytes, {}, async (word) => {
    await texts(word);
    await styles(word);
    // Word.run ends with batches that give objects back; they are the client's.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(word.host.traffic.batches).toBe(2);
    expect(word.host.traffic.actions).toBeGreaterThan(2);
  }));
