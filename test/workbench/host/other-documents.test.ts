import { docx, p } from '../../builders/docx';
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
