import { unzipSync } from 'fflate';
import { docx, p } from '../../builders/docx';
import { draftOf } from '../../word/open';
import { refusal, withWord } from './support';

test('createDocument(...).open() hands the file to the owner of the window', () =>
  withWord(docx({ body: [p('文')] }), {}, async ({ Word, host }) => {
    const opened: Uint8Array[] = [];
    host.onOpened((bytes) => opened.push(bytes));
    const copy = docx({ body: [p('副本')] });
    await Word.run(async (context) => {
      context.application.createDocument(Buffer.from(copy).toString('base64')).open();
      await context.sync();
    });
    expect(opened).toEqual([new Uint8Array(copy)]);
  }));

test('what is no Word document is refused', () =>
  withWord(docx({ body: [p('文')] }), {}, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.application.createDocument(Buffer.from('text').toString('base64')).open();
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'InvalidArgument' });
  }));

describe('compareFromBase64', () => {
  const old = docx({ body: [p('原有'), p('删去'), p('改了格式')] });
  const now = docx({ body: [p('原有'), p('新写'), p('改了格式', { style: 'Centered' })] });
  const compare = async (
    Word: Parameters<Parameters<typeof withWord>[2]>[0]['Word'],
    target: Word.DocumentCompareOptions,
  ) =>
    Word.run(async (context) => {
      context.document.compareFromBase64(Buffer.from(old).toString('base64'), target);
      await context.sync();
    });

  test('shows the differences in a new document, as revisions; the open one stays as it is', () =>
    withWord(now, { profile: 'win365' }, async ({ Word, host }) => {
      const opened: Uint8Array[] = [];
      host.onOpened((bytes) => opened.push(bytes));
      await compare(Word, { compareTarget: 'CompareTargetNew' });
      const { pkg } = draftOf(opened[0]!);
      const xml = new TextDecoder().decode(pkg.bytes(pkg.mainPart));
      expect(xml).toMatch(/<w:del [^>]*><w:r><w:delText>删去/);
      expect(xml).toMatch(/<w:ins [^>]*><w:r><w:t[^>]*>新写/);
      expect(xml).toContain('<w:pPrChange');
      expect(unzipSync(host.save())).toEqual(unzipSync(now));
    }));

  test('is refused with the target selected, and where the Word has no such member', async () => {
    await withWord(now, { profile: 'win365' }, async ({ Word }) => {
      expect(await refusal(compare(Word, { compareTarget: 'CompareTargetSelected' }))).toMatchObject({
        code: 'InvalidArgument',
      });
    });
    await withWord(now, { profile: 'web' }, async ({ Word }) => {
      expect(await refusal(compare(Word, { compareTarget: 'CompareTargetNew' }))).toMatchObject({
        code: 'ApiNotFound',
      });
    });
  });
});
