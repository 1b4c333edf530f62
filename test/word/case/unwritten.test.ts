import { Package } from '../../../src/ooxml/package/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import type { LeftBehind, Unwritten } from '../../../src/session/form';
import { changeNote } from '../../../src/word/document/document-notes';
import { eraseOldWords } from '../../../src/word/case/fields/unwritten';
import { openPage } from '../page';
import { formBytes, openCase, PROFILES, type CaseDocument } from './support';

beforeEach(() => {
  openPage();
});

const TYPED: Unwritten = { field: 'background', base: ['甲'], sent: null, texts: ['甲乙'] };
const file = { fileName: '案例.docx' };
const unsaved = { fileName: null };

/** What a pane that opens beside the document is offered. */
async function offered(word: CaseDocument): Promise<LeftBehind[]> {
  return [...(await word.desk.read()).leftBehind];
}

/** The pane keeps words, and the document has got its id from it. */
async function leave(word: CaseDocument, words: readonly Unwritten[] = [TYPED]): Promise<void> {
  await word.desk.read();
  await keep(word, words);
}

async function keep({ desk }: CaseDocument, words: readonly Unwritten[]): Promise<void> {
  desk.keepUnwritten(words);
  // Notes are changed one after the other: the id is there when this is done.
  await changeNote('none', () => null);
}

function hasId(bytes: Uint8Array): boolean {
  const pkg = Package.open(bytes, nodeXml);
  return pkg
    .relationships(pkg.mainPart)
    .some(
      ({ type, target }) =>
        type.endsWith('/customXml') &&
        new TextDecoder().decode(pkg.bytes(target)).includes('urn:case-author:note:document'),
    );
}

describe.each(PROFILES)('what the document did not get: %s', (profile) => {
  test('is there for the next pane at the same document, which was never saved', async () => {
    const word = await openCase(formBytes(), { profile, ...unsaved });
    await leave(word);
    const bytes = word.host.save();
    word.close();
    const again = await openCase(bytes, { profile, ...unsaved });
    expect(await offered(again)).toMatchObject([{ ...TYPED, file: null }]);
  });

  test('and for a document that was closed without being saved: it has no id, but its address', async () => {
    const bytes = formBytes();
    const word = await openCase(bytes, { profile, ...file });
    await leave(word);
    word.close();
    const again = await openCase(bytes, { profile, ...file });
    expect(await offered(again)).toMatchObject([TYPED]);
    // It gets the id that it had, so it stays offered once the document has one again.
    await keep(again, [{ ...TYPED, field: 'results' }]);
    const saved = again.host.save();
    again.close();
    const third = await openCase(saved, { profile, ...file });
    expect((await offered(third)).map(({ field }) => field)).toEqual(['background', 'results']);
  });
});

test('nothing is in the document of what is kept: neither words nor id before there are any', async () => {
  const word = await openCase(formBytes());
  await word.desk.read();
  await keep(word, []);
  expect(hasId(word.host.save())).toBe(false);
  await leave(word);
  expect(new TextDecoder().decode(word.host.save())).not.toContain('甲乙');
});

test('in the document at last, it is kept no more', async () => {
  const word = await openCase(formBytes());
  await leave(word);
  await keep(word, []);
  expect(localStorage).toHaveLength(0);
});

test('one of several is taken, or thrown away: the others stay', async () => {
  const word = await openCase(formBytes());
  await leave(word, [TYPED, { ...TYPED, field: 'results' }]);
  const bytes = word.host.save();
  word.close();
  const again = await openCase(bytes);
  const [first] = await offered(again);
  again.desk.forgetLeftBehind(first!.id);
  expect((await offered(again)).map(({ field }) => field)).toEqual(['results']);
});

test('another document is offered nothing of it, whether it was saved or not', async () => {
  const word = await openCase(formBytes(), file);
  await leave(word);
  word.close();
  for (const options of [unsaved, { fileName: '别的.docx' }]) {
    const other = await openCase(formBytes(), options);
    expect(await offered(other)).toEqual([]);
    other.close();
  }
});

test('saved for the first time, renamed or moved it is the same document; of a copy the name is told', async () => {
  const word = await openCase(formBytes(), unsaved);
  await leave(word);
  const bytes = word.host.save();
  word.close();
  const saved = await openCase(bytes, file);
  expect(await offered(saved)).toMatchObject([{ ...TYPED, file: null }]);
  await keep(saved, [{ ...TYPED, field: 'results' }]);
  saved.close();
  const copy = await openCase(bytes, { fileName: '案例 副本.docx' });
  expect((await offered(copy)).map(({ field, file: name }) => [field, name])).toEqual([
    ['background', null],
    ['results', '案例.docx'],
  ]);
});

test('two panes at once do not write over each other', async () => {
  const word = await openCase(formBytes(), file);
  await leave(word);
  const bytes = word.host.save();
  const other = await openCase(bytes, file);
  await other.desk.read();
  await keep(other, [{ ...TYPED, texts: ['甲丙'] }]);
  await keep(word, [TYPED]);
  const third = await openCase(bytes, file);
  expect((await offered(third)).map(({ texts }) => texts)).toEqual(expect.arrayContaining([['甲丙'], ['甲乙']]));
});

test('a pane that is still open keeps its words to itself', async () => {
  const held: string[] = [];
  const locks = {
    request: (name: string) => {
      held.push(name);
      return new Promise(() => undefined);
    },
    query: () => Promise.resolve({ held: held.map((name) => ({ name })) }),
  };
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { value: { locks: { ...locks } }, configurable: true });
  try {
    const word = await openCase(formBytes(), file);
    await word.desk.read();
    await keep(word, [TYPED]);
    const copy = await openCase(word.host.save(), file);
    expect(await offered(copy)).toEqual([]);
    held.length = 0;
    expect(await offered(copy)).toMatchObject([TYPED]);
  } finally {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
  }
});

test('after thirty days it is gone', async () => {
  const word = await openCase(formBytes(), file);
  await leave(word);
  const now = jest.spyOn(Date, 'now');
  now.mockReturnValue(Date.now() + 29 * 24 * 3600_000);
  eraseOldWords();
  expect(localStorage).toHaveLength(1);
  now.mockReturnValue(Date.now() + 2 * 24 * 3600_000);
  eraseOldWords();
  expect(localStorage).toHaveLength(0);
  now.mockRestore();
});

test('a storage that is full, switched off, or holds something else fails nothing', async () => {
  const word = await openCase(formBytes(), file);
  await leave(word);
  const bytes = word.host.save();
  word.close();
  const again = await openCase(bytes, file);
  localStorage.setItem('caseAuthor.unwritten x y', '{');
  expect(await offered(again)).toMatchObject([TYPED]);
  Object.defineProperty(globalThis, 'localStorage', { value: undefined, configurable: true, writable: true });
  await keep(again, [TYPED]);
  await keep(again, []);
  expect(await offered(again)).toEqual([]);
});
