import { insertText } from '../../../src/workbench/host/model/edit';
import { control, deleted, docx, inserted, p, r, SECTION, table } from '../../builders/docx';
import type { OpenDocument } from '../client';
import { bodyXml, refusal, withWord } from './support';

const SECTION_OF_TABLES = SECTION.replace(
  '<w:pgSz w:w="11906" w:h="16838"/>',
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
);

test('the fonts of the computer, one by one', () =>
  withWord(docx({ body: [p('文')] }), { profile: 'win365', fonts: ['宋体', '黑体'] }, ({ Word }) =>
    Word.run(async (context) => {
      const { fontNames } = context.application;
      const [count, second] = [fontNames.getCount(), fontNames.getItemAt(1)];
      await context.sync();
      expect([count.value, second.value]).toEqual([2, '黑体']);
      fontNames.getItemAt(2);
      expect(await refusal(context.sync())).toMatchObject({ code: 'InvalidArgument' });
    }),
  ));

describe('pageSetup', () => {
  const bytes = docx({ body: [p('横页', { section: SECTION_OF_TABLES }), p('竖页')] });

  it('sets the margins of one section, in points', () =>
    withWord(bytes, { profile: 'win365' }, async (word) => {
      await word.Word.run(async (context) => {
        const sections = context.document.sections.load('items');
        await context.sync();
        expect(sections.items).toHaveLength(2);
        sections.items[1]!.pageSetup.topMargin = 104.9;
        sections.items[0]!.pageSetup.load('orientation,topMargin');
        context.document.pageSetup.load('topMargin,leftMargin');
        await context.sync();
        expect(sections.items[0]!.pageSetup.orientation).toBe('Landscape');
        expect(sections.items[0]!.pageSetup.topMargin).toBe(72);
        // Word's "undefined": the sections differ.
        expect(context.document.pageSetup.topMargin).toBe(9_999_999);
        expect(context.document.pageSetup.leftMargin).toBe(90);
      });
      expect(bodyXml(word)).toContain('<w:pgMar w:top="2098" w:right="1800" w:bottom="1440" w:left="1800"');
    }));

  it('of the document sets those of all sections', () =>
    withWord(bytes, { profile: 'win365' }, async (word) => {
      await word.Word.run(async (context) => {
        context.document.pageSetup.rightMargin = 50;
        await context.sync();
      });
      expect(bodyXml(word).match(/w:right="1000"/g)).toHaveLength(2);
    }));

  it.each(['web', 'ltsc2021'] as const)('is not found by %s', (profile) =>
    withWord(bytes, { profile }, async ({ Word }) => {
      const run = Word.run(async (context) => {
        context.document.pageSetup.topMargin = 1;
        await context.sync();
      });
      expect(await refusal(run)).toMatchObject({ code: 'ApiNotFound' });
    }),
  );

  it('refuses what no paper has', () =>
    withWord(bytes, { profile: 'win365' }, async ({ Word }) => {
      const run = Word.run(async (context) => {
        context.document.pageSetup.leftMargin = -1;
        await context.sync();
      });
      expect(await refusal(run)).toMatchObject({ code: 'InvalidArgument' });
    }));
});

describe('getContentControls', () => {
  const bytes = docx({
    body: [
      control('单位', p('红十字会')),
      p(control('姓名', r('张三'), '<w:text/>')),
      p(control('同意', r('☐'), '<w14:checkbox/>')),
      p(control('日期', r('2022年5月'), '<w:date/>')),
      table([[control('电话', p('12345'))]]),
    ],
  });
  const tags = (word: OpenDocument, types?: readonly `${Word.ContentControlType}`[]) =>
    word.Word.run(async (context) => {
      const controls = context.document.getContentControls(
        types && ({ types } as unknown as Word.ContentControlOptions),
      );
      controls.load('items/tag,items/type,items/subtype');
      await context.sync();
      return controls.items.map(({ tag, type, subtype }) => `${tag} ${type} ${subtype}`);
    });

  it('gives the kinds that are asked for', () =>
    withWord(bytes, {}, async (word) => {
      expect(await tags(word, ['PlainText', 'CheckBox'])).toEqual([
        '姓名 PlainText PlainTextInline',
        '同意 CheckBox CheckBox',
      ]);
    }));

  it('gives what this Word knows where nothing is said', async () => {
    const known = ['单位 RichText RichTextParagraphs', '姓名 PlainText PlainTextInline', '同意 CheckBox CheckBox'];
    const inTable = '电话 RichText RichTextParagraphs';
    await withWord(bytes, { profile: 'web' }, async (word) => {
      expect(await tags(word)).toEqual([...known, inTable]);
    });
    await withWord(bytes, { profile: 'win365' }, async (word) => {
      expect(await tags(word)).toEqual([...known, '日期 DatePicker DatePicker', inTable]);
    });
  });

  it('of a paragraph or range gives what is in it', () =>
    withWord(bytes, {}, async ({ Word }) => {
      await Word.run(async (context) => {
        const paragraphs = context.document.body.paragraphs.load('items');
        await context.sync();
        const inParagraph = paragraphs.items[1]!.getContentControls().load('items/tag');
        const inRange = paragraphs.items[0]!.getRange('Whole').getContentControls().load('items/tag');
        await context.sync();
        expect(inParagraph.items.map(({ tag }) => tag)).toEqual(['姓名']);
        expect(inRange.items.map(({ tag }) => tag)).toEqual(['单位']);
      });
    }));
});

test('a control tells its text before and after tracked changes', () =>
  withWord(
    docx({ body: [p(control('成效', r('培训') + inserted(r('三')) + deleted('二') + r('场')))] }),
    {},
    async ({ Word }) => {
      await Word.run(async (context) => {
        const found = context.document.contentControls.getFirst();
        const current = found.getReviewedText();
        const original = found.getReviewedText('Original');
        await context.sync();
        expect(current.value).toBe('培训三场');
        expect(original.value).toBe('培训二场');
      });
    },
  ));

test('a highlight moves along with edits, goes when it is removed, and is in no file', () =>
  withWord(docx({ body: [p('前'), p('有超出的文字')] }), {}, async (word) => {
    const before = word.host.save();
    let told = 0;
    word.host.onHighlighted(() => (told += 1));
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getLast().search('超出').getFirst().highlight();
      await context.sync();
    });
    expect(word.host.save()).toEqual(before);
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getLast().insertText('已', 'Start');
      await context.sync();
    });
    expect(word.host.highlights.map(({ start, end }) => [start.offset, end.offset])).toEqual([[2, 4]]);
    await word.Word.run(async (context) => {
      context.document.body.getRange('Whole').removeHighlight();
      await context.sync();
    });
    expect(word.host.highlights).toEqual([]);
    expect(told).toBe(2);
  }));

describe('undo', () => {
  const bytes = docx({ body: [p('文')] });
  const undo = (word: OpenDocument, times?: number) =>
    word.Word.run(async (context) => {
      const done = context.document.undo(times);
      await context.sync();
      return done.value;
    });

  it('goes as far back as there are steps', () =>
    withWord(bytes, { profile: 'win365' }, async (word) => {
      expect(await undo(word)).toBe(false);
      for (const text of ['救', '护', '员'])
        word.host.editWith((document) => insertText(document, document.firstParagraph, 0, text));
      expect(await undo(word)).toBe(true);
      expect(await undo(word, 2)).toBe(true);
      expect(await undo(word)).toBe(false);
    }));

  it.each([
    ['clears-undo', true],
    ['undoable', false],
  ] as const)('after insertOoxml what the user wrote before stays: %s', (ooxmlUndo, stays) =>
    withWord(bytes, { quirks: { ooxmlUndo } }, async (word) => {
      word.host.editWith((document) => insertText(document, document.firstParagraph, 0, '救'));
      await word.Word.run(async (context) => {
        const xml = context.document.body.getOoxml();
        await context.sync();
        context.document.body.insertOoxml(xml.value, 'End');
        await context.sync();
      });
      while (word.host.canUndo) word.host.edit({ kind: 'undo' });
      expect(bodyXml(word).includes('救')).toBe(stays);
    }),
  );
});
