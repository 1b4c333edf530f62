import { ENGINE } from '../engine';
import 'fake-indexeddb/auto';
import { BLOCKS, newDocument, type Block } from '../../../src/form/blocks/new-document';
import type { FieldValues } from '../../../src/form/blocks/form-block';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { W } from '../../../src/ooxml/namespaces';
import { removeBlock } from '../../../src/word/case/removal';
import type { RemoveOutcome } from '../../../src/session/form';
import { ownBlocks } from '../../../src/form/blocks/own-block';
import { PROFILES, type ProfileName } from '../../../src/workbench/host/profile';
import { docx, p, r } from '../../builders/docx';
import { COMPLETE, typedForm } from '../../form/typed-form';
import { draftOf, openSession, type OpenSession } from '../open';
import { insert, leftBy, tags, texts } from './insert';

const AUTHOR = docx({ body: [p(r('救护培训进乡村'), { jc: 'center' }), p(r('培训十二场。')), p(r('结尾。'))] });
const VALUES: FieldValues = {
  unit: '望川县红十字会',
  caseName: '让急救课走进赶集日',
  background: '山路远。\n群众不敢救。',
};
const fresh = (blocks: readonly Block[], values: FieldValues = VALUES) =>
  newDocument(redcross2022, { blocks, values, options: {} });
const own = (bytes: Uint8Array) => [...ownBlocks(draftOf(bytes), redcross2022).keys()];

/** Removes a block; gives the document without it, which a Word that hides the locked controls has opened as a new one. */
async function remove({ host }: OpenSession, block: Block): Promise<[RemoveOutcome['kind'], Uint8Array]> {
  const opened: Uint8Array[] = [];
  host.onOpened((file) => opened.push(file));
  const outcome = await removeBlock(ENGINE, block);
  if ('message' in outcome && outcome.kind !== 'copied') throw new Error(outcome.message);
  return [outcome.kind, opened[0] ?? host.save()];
}

describe.each(Object.keys(PROFILES) as ProfileName[])('taking out what was put in: %s', (profile) => {
  // Word 2021 shows an add-in no plain-text control: name and unit of the case stay locked there.
  const kindOf = (block: Block) => (profile === 'ltsc2021' && block !== 'summary' ? 'copied' : 'done');

  test.each(BLOCKS)('%s, between the author’s words, and in again', async (block) => {
    const word = await openSession(AUTHOR, { profile });
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().getRange('Start').select();
      await context.sync();
    });
    expect(leftBy(await insert({ block }))).toEqual([]);
    expect(own(word.host.save())).toEqual([block]);
    const before = texts(word.host.save());

    const [kind, after] = await remove(word, block);
    expect(kind).toBe(kindOf(block));
    expect(texts(after)).toEqual(texts(AUTHOR));
    expect(tags(after)).toEqual([]);
    // The words are in the version that was kept.
    const [version] = await word.session.snapshots();
    const opened: Uint8Array[] = [];
    word.host.onOpened((file) => opened.push(file));
    await word.session.openSnapshot(version!.id);
    expect(texts(opened[0]!)).toEqual(before);

    if (kind === 'done') expect(leftBy(await insert({ block }))).toEqual([]);
  });

  test('the form with all that is in it, beside a narrative that is written', async () => {
    const narrative = fresh(['narrative']);
    const word = await openSession(fresh(['form', 'narrative']), { profile });
    const [kind, after] = await remove(word, 'form');
    expect(kind).toBe(kindOf('form'));
    expect(texts(after).filter((text) => text !== '')).toEqual(texts(narrative));
    // What stands above the narrative stays locked.
    expect(tags(after)).toEqual(tags(narrative));
    expect(locks(after)).toEqual(locks(narrative));
    if (kind === 'copied') return;
    // They alone are no form: one can be put in again.
    expect(await (await word.session.openCase()).read()).toMatchObject({ form: null, blocks: ['narrative'] });
    expect(leftBy(await insert({ block: 'form', place: 'end' }))).toEqual([]);
  });

  test('a document of nothing else is empty afterwards', async () => {
    const word = await openSession(fresh(['form']), { profile });
    const [, after] = await remove(word, 'form');
    expect(texts(after).join('')).toBe('');
    expect(tags(after)).toEqual([]);
  });
});

test('what the author wrote below it in its style stays', async () => {
  const word = await openSession(fresh(['form']), { profile: 'win365' });
  await word.Word.run(async (context) => {
    context.document.body.paragraphs.getLast().insertParagraph('这一句是我写的。', 'After');
    await context.sync();
  });
  const [, after] = await remove(word, 'form');
  expect(texts(after).filter((text) => text !== '')).toEqual(['这一句是我写的。']);
});

test('a narrative that is begun, a form typed by hand and one taken over are the author’s', async () => {
  const begun = await openSession(fresh(['narrative']));
  await begun.Word.run(async (context) => {
    context.document.body.paragraphs.getLast().insertText('我们从集市开始。', 'Replace');
    await context.sync();
  });
  expect(own(begun.host.save())).toEqual([]);
  expect(own(typedForm(COMPLETE))).toEqual([]);
  const typed = await openSession(typedForm(COMPLETE));
  const desk = await typed.session.openCase();
  await desk.adopt();
  expect((await desk.read()).own).toEqual([]);
  expect(await desk.remove('form')).toEqual({
    kind: 'refused',
    message: '文档里没有可以移除的申报表，没有改动。',
  });
});

test('undone, it can be taken out again', async () => {
  const word = await openSession(fresh(['form'], {}), { profile: 'win365' });
  const before = texts(word.host.save());
  await remove(word, 'form');
  for (let press = 0; press < 40 && texts(word.host.save()).length < before.length; press += 1)
    word.host.edit({ kind: 'undo' });
  expect(texts(word.host.save())).toEqual(before);
  await remove(word, 'form');
  expect(tags(word.host.save())).toEqual([]);
});

test('a table that Word does not let go: told, nothing changed, locked as before', async () => {
  const bytes = fresh(['form']);
  const word = await openSession(bytes, { profile: 'win365' });
  const { Table } = word.Word;
  const before = Object.getOwnPropertyDescriptor(Table.prototype, 'delete')!;
  Table.prototype.delete = function refuse() {
    throw new Error('不让删');
  };
  const outcome = await removeBlock(ENGINE, 'form');
  Object.defineProperty(Table.prototype, 'delete', before);
  expect(outcome.kind).toBe('refused');
  expect(texts(word.host.save())).toEqual(texts(bytes));
  expect(locks(word.host.save())).toEqual(locks(bytes));
});

/** The locks of our controls, in order. */
function locks(bytes: Uint8Array): string[] {
  const { pkg } = draftOf(bytes);
  const root = pkg.document(pkg.mainPart)!.documentElement!;
  return Array.from(root.getElementsByTagNameNS('*', 'lock')).map((lock) => lock.getAttributeNS(W, 'val') ?? '');
}
