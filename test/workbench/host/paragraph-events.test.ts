import { lengthOf } from '../../../src/workbench/host/model/content';
import { insertText } from '../../../src/workbench/host/model/edit';
import { docx, p } from '../../builders/docx';
import type { OpenDocument } from '../client';
import { EVENT_DELAY, refusal, settle, withWord } from './support';

const bytes = docx({ body: [p('一'), p('二'), p('三')] });

type Told = Pick<Word.ParagraphChangedEventArgs, 'type' | 'source' | 'uniqueLocalIds'>;

async function listen({ Word }: OpenDocument): Promise<Told[]> {
  const told: Told[] = [];
  const tell = (args: Told): Promise<void> => Promise.resolve(void told.push(args));
  await Word.run(async ({ document, sync }) => {
    document.onParagraphAdded.add(tell);
    document.onParagraphChanged.add(tell);
    document.onParagraphDeleted.add(tell);
    await sync.call(document.context);
  });
  return told;
}

/** The user types into the n-th paragraph; `\n` is Enter. */
function type({ host }: OpenDocument, n: number, text: string): void {
  host.editWith((document) => {
    const paragraph = document.body.paragraphs[n]!;
    insertText(document, paragraph, lengthOf(paragraph), text);
  });
}

const open = (test: (word: OpenDocument) => Promise<void>): Promise<void> =>
  withWord(bytes, { eventDelay: EVENT_DELAY }, test);

test('keys that follow each other are one change, with the ids of the paragraphs', () =>
  open(async (word) => {
    const told = await listen(word);
    for (const key of '志愿') type(word, 0, key);
    type(word, 1, '服务');
    await settle(word);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ type: 'ParagraphChanged', source: 'Local' });
    await word.Word.run(async ({ document, sync }) => {
      const changed = told[0]!.uniqueLocalIds.map((id) => document.getParagraphByUniqueLocalId(id).load('text'));
      await sync.call(document.context);
      expect(changed.map(({ text }) => text)).toEqual(['一志愿', '二服务']);
    });
  }));

test('Enter adds a paragraph; the ids of deleted ones are told too', () =>
  open(async (word) => {
    const told = await listen(word);
    type(word, 2, '\n四');
    await settle(word);
    expect(told.map(({ type: name, uniqueLocalIds }) => [name, uniqueLocalIds.length])).toEqual([
      ['ParagraphAdded', 1],
      ['ParagraphChanged', 1],
    ]);
    told.length = 0;
    await word.Word.run(async ({ document, sync }) => {
      document.body.paragraphs.getFirst().delete();
      await sync.call(document.context);
    });
    await settle(word);
    expect(told[0]).toMatchObject({
      type: 'ParagraphDeleted',
      uniqueLocalIds: [expect.stringMatching(/^[0-9A-F-]{36}$/)],
    });
  }));

test('what somebody else changes is Remote', () =>
  open(async (word) => {
    const told = await listen(word);
    word.host.editRemotely('李老师', (document) => insertText(document, document.firstParagraph, 0, '李：'));
    await settle(word);
    expect(told).toMatchObject([{ type: 'ParagraphChanged', source: 'Remote' }]);
  }));

test('a Word without WordApi 1.6 refuses', () =>
  withWord(bytes, { profile: 'ltsc2021' }, async (word) => {
    expect(await refusal(listen(word))).toMatchObject({ code: 'ApiNotFound' });
  }));
