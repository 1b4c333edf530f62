import { deleted, docx, p, picture, r, table } from '../../builders/docx';
import type { Quirks } from '../../../src/workbench/host/quirks';
import { bodyXml, refusal, texts, withWord } from './support';

const bytes = docx({
  body: [
    p('一、背景'),
    p(r('CASE案例', { bold: true }) + r('与case')),
    p(r('\t制表\n换行')),
    p('空\u00a0格^'),
    table([[p('格里的案例')]]),
  ],
});

async function found(
  text: string,
  options: Partial<Word.SearchOptions> = {},
  file = bytes,
  quirks: Partial<Quirks> = {},
): Promise<string[]> {
  let result: string[] = [];
  await withWord(file, { quirks }, ({ Word }) =>
    Word.run(async (context) => {
      const ranges = context.document.body.search(text, options);
      ranges.load('items/text');
      await context.sync();
      result = ranges.items.map((range) => range.text);
    }),
  );
  return result;
}

test('finds text across runs and in tables', async () => {
  expect(await found('案例')).toEqual(['案例', '案例']);
  expect(await found('例与')).toEqual(['例与']);
});

test('minds the case only if asked', async () => {
  expect(await found('case')).toEqual(['CASE', 'case']);
  expect(await found('case', { matchCase: true })).toEqual(['case']);
});

test('knows the codes of special characters', async () => {
  expect(await found('^t制')).toEqual(['\t制']);
  expect(await found('表^l')).toEqual(['表\v']);
  expect(await found('空^s格')).toEqual(['空\u00a0格']);
  expect(await found('^^')).toEqual(['^']);
  expect(await found('背景^p')).toEqual(['背景']);
  await expect(found('^q')).rejects.toMatchObject({ code: 'SearchStringInvalidOrTooLong' });
});

test('finds a line break by its code only where the host does', async () => {
  expect(await found('^l', {}, bytes, { lineBreakSearch: 'not-found' })).toEqual([]);
  expect(await found('^^', {}, bytes, { lineBreakSearch: 'refused' })).toEqual(['^']);
  await expect(found('表^l', {}, bytes, { lineBreakSearch: 'refused' })).rejects.toMatchObject({
    code: 'SearchStringInvalidOrTooLong',
  });
});

test('a line break that is replaced by a new line divides the paragraph, and nothing else changes', () =>
  withWord(
    docx({ body: [p(r('一\n') + picture() + r('二\n三', { bold: true }), { jc: 'center' })] }),
    {},
    async (word) => {
      await word.Word.run(async (context) => {
        const breaks = context.document.body.paragraphs.getFirst().search('^l').load('items/text');
        await context.sync();
        for (const found of [...breaks.items].reverse()) found.insertText('\n', 'Replace');
        await context.sync();
      });
      expect(await texts(word)).toEqual(['一', '二', '三']);
      const xml = bodyXml(word);
      expect(xml.match(/<w:jc w:val="center"\/>/g)).toHaveLength(3);
      expect(xml.match(/<w:drawing>/g)).toHaveLength(1);
      expect(xml).not.toContain('<w:br/>');
      expect(xml.match(/<w:b\/>/g)).toHaveLength(2);
    },
  ));

test('knows wildcards', async () => {
  expect(await found('[一二]、*景', { matchWildcards: true })).toEqual(['一、背景']);
  expect(await found('案?与', { matchWildcards: true })).toEqual(['案例与']);
});

test('skips punctuation and spaces if asked', async () => {
  expect(await found('一背景', { ignorePunct: true })).toEqual(['一、背景']);
  expect(await found('空格', { ignoreSpace: true })).toEqual(['空\u00a0格']);
});

test('does not stumble over pictures', async () => {
  expect(await found('上下', {}, docx({ body: [p(r('上') + picture() + r('下'))] }))).toEqual(['上下']);
});

test('finds what the host shows of tracked deletions', () =>
  withWord(docx({ body: [p(deleted('旧') + r('新'))] }), { quirks: { textOfDeletions: 'hidden' } }, ({ Word }) =>
    Word.run(async (context) => {
      const ranges = context.document.body.search('旧').load('items');
      await context.sync();
      expect(ranges.items).toEqual([]);
    }),
  ));

test.each([
  ['255 characters are fine', '案'.repeat(255), null],
  ['256 are too many', '案'.repeat(256), 'SearchStringInvalidOrTooLong'],
])('%s', (_name, text, code) =>
  withWord(bytes, {}, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.document.body.search(text).load('items');
      await context.sync();
    });
    if (code === null) await run;
    else expect(await refusal(run)).toMatchObject({ code });
  }),
);

test('nothing found: getFirst fails, getFirstOrNullObject does not', () =>
  withWord(bytes, {}, async ({ Word }) => {
    await Word.run(async (context) => {
      const none = context.document.body.search('没有').getFirstOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    const run = Word.run(async (context) => {
      context.document.body.search('没有').getFirst().delete();
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'ItemNotFound' });
  }));
