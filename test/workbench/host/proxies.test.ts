import { insertText } from '../../../src/workbench/host/model/edit';
import { docx, p } from '../../builders/docx';
import { bodyXml, refusal, withWord } from './support';

const bytes = docx({ body: [p('一'), p('二'), p('三')] });

test('a property that was set reads back as it was set, until it is loaded again', () =>
  withWord(bytes, {}, (word) =>
    word.Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      first.lineSpacing = 28.5;
      expect(first.lineSpacing).toBe(28.5);
      await context.sync();
      expect(bodyXml(word)).toContain('w:lineRule="auto"');
      first.alignment = 'Left';
      first.insertText('', 'Start');
      first.load('text,lineSpacing');
      await context.sync();
      expect([first.text, first.lineSpacing]).toEqual(['一', 28.5]);
    }),
  ));

test('a name that does not exist is refused by the host, not by the client', () =>
  withWord(bytes, {}, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.document.body.load('nosuch');
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'NotImplemented' });
  }));

test('an object of another context is refused', () =>
  withWord(bytes, {}, async ({ Word }) => {
    const run = Word.run(async (context) => {
      const stranger = new Word.RequestContext().document.body.paragraphs.getFirst().getRange();
      context.document.body.paragraphs.getLast().getRange().expandTo(stranger);
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'InvalidRequestContext' });
  }));

test('what runs must give a promise', () =>
  withWord(bytes, {}, async ({ Word }) => {
    const run = Word.run((() => undefined) as unknown as () => Promise<void>);
    expect(await refusal(run)).toMatchObject({ code: 'RunMustReturnPromise' });
  }));

test('Word.run syncs what is left at its end', () =>
  withWord(bytes, {}, async (word) => {
    await word.Word.run(({ document }) => {
      document.body.insertParagraph('四', 'End');
      return Promise.resolve();
    });
    expect(bodyXml(word)).toContain('四');
  }));

test('debugInfo says where, which statement, and what stands around it', () =>
  withWord(bytes, {}, async ({ Word }) => {
    const { debugInfo } = await refusal(
      Word.run(async (context) => {
        const { paragraphs } = context.document.body;
        const first = paragraphs.getFirst();
        first.alignment = 'Centered';
        first.style = '没有的样式';
        first.alignment = 'Left';
        await context.sync();
      }),
    );
    expect(debugInfo).toMatchObject({ code: 'ItemNotFound', errorLocation: 'Paragraph.style' });
    // The client keeps the values to itself unless `config.extendedErrorLogging` is on.
    expect(debugInfo.statement).toBe('first.style = ...;');
    const around = debugInfo.surroundingStatements!.join('\n');
    expect(around).toMatch(/first\.alignment = [^]*>>>>>\nfirst\.style = [^]*<<<<<\nfirst\.alignment = /);
  }));

test('somebody else edits: what the add-in holds moves along', () =>
  withWord(bytes, {}, ({ Word, host }) =>
    Word.run(async (context) => {
      const second = context.document.body.paragraphs.getFirst().getNext();
      const word = second.search('二').getFirst();
      word.load('text');
      await context.sync();
      host.editRemotely('李老师', (document) => {
        insertText(document, document.body.paragraphs[0]!, 0, '新的一段\n');
        insertText(document, document.body.paragraphs[2]!, 0, '（李）');
      });
      word.insertText('！', 'After');
      second.load('text');
      await context.sync();
      expect(second.text).toBe('（李）二！');
    }),
  ));

test('somebody else edits with tracking on: the change has that name', () =>
  withWord(docx({ body: [p('一')], settings: '<w:trackRevisions/>' }), {}, (word) => {
    word.host.editRemotely('李老师', (document) => insertText(document, document.firstParagraph, 1, '改'));
    expect(bodyXml(word)).toMatch(/<w:ins [^>]*w:author="李老师"[^>]*>.*改/);
    return Promise.resolve();
  }));
