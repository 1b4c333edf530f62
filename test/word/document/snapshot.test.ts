import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import type * as Snapshots from '../../../src/word/document/snapshot';
import { eraseOldSnapshots } from '../../../src/word/document/snapshot-store';
import { docx, p, r } from '../../builders/docx';
import { beQuick, draftOf, format, openSession, reportOf, type OpenSession } from '../open';

/** The task pane and the ribbon command are programs of their own: each has its own memory. */
async function program(): Promise<typeof Snapshots> {
  let loaded: typeof Snapshots | undefined;
  await jest.isolateModulesAsync(async () => {
    loaded = await import('../../../src/word/document/snapshot');
  });
  return loaded!;
}

const MESSY = [p(r('博爱家园', { fonts: 'Arial', size: 9 })), p('一、背景介绍')];
const bytes = docx({ body: MESSY });
const readingOf = (file: Uint8Array) => ({ bytes: file, draft: draftOf(file) });
const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => {
  beQuick();
  jest.setSystemTime(new Date(2022, 5, 1, 9));
});

// The clock is today's again: all of them are from 2022.
afterEach(eraseOldSnapshots);

async function openedBy({ host }: OpenSession, open: () => Promise<boolean>) {
  const opened: Uint8Array[] = [];
  host.onOpened((file) => opened.push(file));
  return [await open(), opened] as const;
}

/** Spoils what a run has put in order, so that there is something to do again. */
const spoil = ({ Word: { run } }: OpenSession) =>
  run(async (context) => {
    context.document.body.paragraphs.getFirst().insertText('改', 'End').font.name = 'Arial';
    await context.sync();
  });

const kinds = async ({ session }: OpenSession) => (await session.snapshots()).map(({ kind }) => kind);

test.each(['web', 'win365', 'mac365', 'ltsc2021'] as const)(
  'after a run the document as it was opens anew: %s',
  async (profile) => {
    const word = await openSession(bytes, { profile });
    const { id, message } = reportOf(await format(word)).snapshot;
    expect(message).toBeNull();
    // As often as the author likes.
    for (const _ of [1, 2]) {
      const [found, [opened]] = await openedBy(word, () => word.session.openSnapshot(id!));
      expect(found).toBe(true);
      expect(unzipSync(opened!)).toEqual(unzipSync(bytes));
    }
  },
);

test('formatting again and again keeps the original of the day beside the one before the last run', async () => {
  const word = await openSession(bytes);
  await format(word);
  expect(await kinds(word)).toEqual(['first-of-day']);
  for (const _ of [1, 2]) {
    jest.advanceTimersByTime(60_000);
    await spoil(word);
    await format(word);
    expect(await kinds(word)).toEqual(['before-last-run', 'first-of-day']);
  }
  const [last, first] = await word.session.snapshots();
  expect(Math.floor((Date.parse(last!.at) - Date.parse(first!.at)) / 60_000)).toBe(2);
  const [, [original]] = await openedBy(word, () => word.session.openSnapshot(first!.id));
  expect(unzipSync(original!)).toEqual(unzipSync(bytes));
  const [, [before]] = await openedBy(word, () => word.session.openSnapshot(last!.id));
  expect(draftOf(before!).paragraphs[0]!.text).toBe('博爱家园改改');
});

test('each day has its first one, and after a week it is gone', async () => {
  const word = await openSession(bytes);
  await format(word);
  jest.setSystemTime(Date.now() + DAY);
  await spoil(word);
  await format(word);
  expect(await kinds(word)).toEqual(['first-of-day', 'first-of-day']);
  jest.setSystemTime(Date.now() + 6.5 * DAY);
  expect(await kinds(word)).toEqual(['first-of-day']);
  jest.setSystemTime(Date.now() + DAY);
  expect(await kinds(word)).toEqual([]);
});

test('a run that has nothing to do keeps nothing', async () => {
  const word = await openSession(bytes);
  await format(word);
  expect(reportOf(await format(word)).snapshot).toEqual({ id: null, message: null });
  expect(await kinds(word)).toEqual(['first-of-day']);
});

test('one can be deleted; then it does not open any more', async () => {
  const word = await openSession(bytes);
  const { id } = reportOf(await format(word)).snapshot;
  await word.session.deleteSnapshot(id!);
  expect(await kinds(word)).toEqual([]);
  expect(await openedBy(word, () => word.session.openSnapshot(id!))).toEqual([false, []]);
});

test('a run from the ribbon and the pane keep them in the same place', async () => {
  const word = await openSession(bytes);
  const [command, pane] = [await program(), await program()];
  const kept = await command.keepSnapshot(readingOf(bytes));
  expect(command.leftBehind(kept)).toEqual(kept);
  expect(await openedBy(word, () => pane.openSnapshot(kept.id!))).toEqual([true, [new Uint8Array(bytes)]]);
});

describe('whose version it is', () => {
  const other = docx({ body: [p('完全不同的另一份文稿，谈的是应急救护'), p('一、背景介绍')] });

  test('of what is saved the place tells, whatever it says', async () => {
    const original = await openSession(bytes, { fileName: '甲.docx' });
    await format(original);
    original.close();
    const copy = await openSession(bytes, { fileName: '甲 - 副本.docx' });
    expect(await kinds(copy)).toEqual([]);
    copy.close();
    expect(await kinds(await openSession(other, { fileName: '甲.docx' }))).toEqual(['first-of-day']);
  });

  test('of what was never saved the words tell, also once it is saved', async () => {
    const mine = docx({ body: [...MESSY, p('本地每年有两千人参加救护培训，培训在社区、学校和工地举行。')] });
    const word = await openSession(mine, { fileName: null });
    await format(word);
    expect(await kinds(word)).toEqual(['first-of-day']);
    await spoil(word);
    const later = word.host.save();
    word.close();
    const another = await openSession(other, { fileName: null });
    expect(await kinds(another)).toEqual([]);
    another.close();
    const saved = await openSession(later, { fileName: '甲.docx' });
    expect(await kinds(saved)).toEqual(['first-of-day']);
    jest.advanceTimersByTime(1000);
    await format(saved);
    expect(await kinds(saved)).toEqual(['before-last-run', 'first-of-day']);
  });
});

test('a document of which little is left still has its versions', async () => {
  const word = await openSession(bytes, { fileName: null });
  await format(word);
  await word.Word.run(async (context) => {
    context.document.body.clear();
    await context.sync();
  });
  expect(await kinds(word)).toEqual(['first-of-day']);
});

describe('where the browser does not keep it', () => {
  test('without storage it opens while the program lives, which is said', async () => {
    const { indexedDB } = globalThis;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    try {
      const word = await openSession(bytes);
      const [command, pane] = [await program(), await program()];
      const kept = await command.keepSnapshot(readingOf(bytes));
      expect(kept.message).toMatch(/关闭窗格以后就没有了/);
      expect(await openedBy(word, () => command.openSnapshot(kept.id!))).toEqual([true, [new Uint8Array(bytes)]]);
      expect(command.leftBehind(kept)).toMatchObject({ id: null });
      expect(await openedBy(word, () => pane.openSnapshot(kept.id!))).toEqual([false, []]);
    } finally {
      globalThis.indexedDB = indexedDB;
    }
  });

  test('short of room, those of other days and documents go first, which is said', async () => {
    const another = await openSession(bytes, { fileName: '乙.docx' });
    await format(another);
    another.close();
    const word = await openSession(bytes, { fileName: '甲.docx' });
    const put = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { id, message } = reportOf(await format(word)).snapshot;
    put.mockRestore();
    expect(message).toMatch(/更早的版本已经删去/);
    const [, [opened]] = await openedBy(word, () => word.session.openSnapshot(id!));
    expect(unzipSync(opened!)).toEqual(unzipSync(bytes));
    word.close();
    expect(await kinds(await openSession(bytes, { fileName: '乙.docx' }))).toEqual([]);
  });

  describe('and what is kept already', () => {
    const { put } = IDBObjectStore.prototype;
    /** From now on there is no room for anything new. */
    const full = () => {
      jest.advanceTimersByTime(1000);
      const from = Date.now();
      jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
        if (Array.isArray(key) && Number(key[1]) >= from) throw new DOMException('full', 'QuotaExceededError');
        return put.call(this, value, key);
      });
    };
    const withOther = async () => {
      const another = await openSession(bytes, { fileName: 'other.docx' });
      await format(another);
      another.close();
    };
    afterEach(() => {
      jest.restoreAllMocks();
      Reflect.deleteProperty(globalThis, 'navigator');
    });

    test('stays where its going would make no room', async () => {
      await withOther();
      const word = await openSession(bytes, { fileName: 'full.docx' });
      full();
      expect(reportOf(await format(word)).snapshot.message).toMatch(/关闭窗格以后就没有了/);
      word.close();
      expect(await kinds(await openSession(bytes, { fileName: 'other.docx' }))).toEqual(['first-of-day']);
    });

    test('is not touched for a document that has no room at all', async () => {
      await withOther();
      const word = await openSession(bytes, { fileName: 'full.docx' });
      full();
      const erased = jest.spyOn(IDBObjectStore.prototype, 'delete');
      Object.defineProperty(globalThis, 'navigator', {
        configurable: true,
        value: { storage: { estimate: () => Promise.resolve({ quota: 100, usage: 0 }) } },
      });
      expect(reportOf(await format(word)).snapshot.message).toMatch(/关闭窗格以后就没有了/);
      expect(erased).not.toHaveBeenCalled();
    });

    test('the one before the last run goes once there is a newer one, not before', async () => {
      const word = await openSession(bytes, { fileName: 'full.docx' });
      await format(word);
      jest.advanceTimersByTime(60_000);
      await spoil(word);
      await format(word);
      const [last] = await word.session.snapshots();
      full();
      for (const _ of [1, 2]) {
        jest.advanceTimersByTime(60_000);
        await spoil(word);
        await format(word);
        expect(await kinds(word)).toEqual(['before-last-run', 'before-last-run', 'first-of-day']);
      }
      expect(await openedBy(word, () => word.session.openSnapshot(last!.id))).toMatchObject([
        true,
        [expect.anything()],
      ]);
    });
  });

  test('a document that Word only gives as its body is not kept, which is said', async () => {
    await openSession(bytes);
    const { keepSnapshot } = await program();
    const flat = { bytes: new TextEncoder().encode('<pkg:package/>'), draft: draftOf(bytes) };
    expect(await keepSnapshot(flat)).toMatchObject({ id: null, message: expect.stringMatching(/没有给出完整的文件/) });
  });
});

describe('comparing', () => {
  test('Word shows in a new document what is different now', async () => {
    const word = await openSession(bytes, { profile: 'win365' });
    const { id } = reportOf(await format(word)).snapshot;
    await spoil(word);
    const saved = word.host.save();
    const [found, opened] = await openedBy(word, () => word.session.compareWithSnapshot!(id!));
    expect(found).toBe(true);
    expect(new TextDecoder().decode(unzipSync(opened[0]!)['word/document.xml'])).toContain('<w:pPrChange');
    expect(word.host.save()).toEqual(saved);
    expect(await word.session.compareWithSnapshot!('no such')).toBe(false);
  });

  test.each(['web', 'ltsc2021'] as const)('%s cannot', async (profile) => {
    expect((await openSession(bytes, { profile })).session.compareWithSnapshot).toBeNull();
  });
});
