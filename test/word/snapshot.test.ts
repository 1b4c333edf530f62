import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import type * as Snapshot from '../../src/word/snapshot';
import { docx, p, r } from '../builders/docx';
import { format, openSession, reportOf } from './open';

/** The task pane and the ribbon command are programs of their own: each has its own memory. */
async function program(): Promise<typeof Snapshot> {
  let loaded: typeof Snapshot | undefined;
  await jest.isolateModulesAsync(async () => {
    loaded = await import('../../src/word/snapshot');
  });
  return loaded!;
}

const bytes = docx({ body: [p(r('博爱家园', { fonts: 'Arial', size: 9 })), p('一、背景介绍')] });

async function openedBy(word: Awaited<ReturnType<typeof openSession>>, open: () => Promise<boolean>) {
  const opened: Uint8Array[] = [];
  word.host.onOpened((file) => opened.push(file));
  return [await open(), opened] as const;
}

afterEach(() => jest.useRealTimers());

test.each(['web', 'ltsc2021'] as const)('after a run the document as it was opens anew: %s', async (profile) => {
  const word = await openSession(bytes, { profile });
  expect(reportOf(await format(word)).snapshot).toBe(true);
  // As often as the author likes.
  for (const _ of [1, 2]) {
    const [found, [opened]] = await openedBy(word, () => word.session.openSnapshot());
    expect(found).toBe(true);
    expect(unzipSync(opened!)).toEqual(unzipSync(bytes));
  }
});

test('a run that has nothing to do keeps the snapshot of the one before', async () => {
  const word = await openSession(bytes);
  await format(word);
  expect(reportOf(await format(word)).snapshot).toBe(false);
});

describe('what the ribbon command leaves for the pane', () => {
  test('opens there, newer than what the pane remembers, and is erased from the storage', async () => {
    const word = await openSession(bytes);
    const [command, pane, other] = [await program(), await program(), await program()];
    await pane.keepSnapshot(docx({ body: [p('更早的一次')] }));
    await command.keepSnapshot(bytes);
    expect(await command.leaveSnapshot()).toBe(true);
    expect(await openedBy(word, pane.openSnapshot)).toEqual([true, [new Uint8Array(bytes)]]);
    expect(await openedBy(word, other.openSnapshot)).toEqual([false, []]);
    expect(await openedBy(word, pane.openSnapshot)).toEqual([true, [new Uint8Array(bytes)]]);
  });

  test('makes way for a later run of the pane', async () => {
    const word = await openSession(bytes);
    const [command, pane] = [await program(), await program()];
    await command.keepSnapshot(docx({ body: [p('更早的一次')] }));
    await command.leaveSnapshot();
    await pane.keepSnapshot(bytes);
    expect(await openedBy(word, pane.openSnapshot)).toEqual([true, [new Uint8Array(bytes)]]);
  });

  test('is gone after half an hour', async () => {
    const word = await openSession(bytes);
    const [command, pane] = [await program(), await program()];
    await command.keepSnapshot(bytes);
    await command.leaveSnapshot();
    jest.useFakeTimers({ now: Date.now() + 31 * 60 * 1000, doNotFake: ['setTimeout', 'setImmediate', 'clearTimeout'] });
    expect(await openedBy(word, pane.openSnapshot)).toEqual([false, []]);
  });

  test('is nothing where there is no storage, and the run goes on', async () => {
    const { indexedDB } = globalThis;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    try {
      const word = await openSession(bytes);
      const [command, pane] = [await program(), await program()];
      expect(await command.keepSnapshot(bytes)).toBe(true);
      expect(await command.leaveSnapshot()).toBe(false);
      expect(await openedBy(word, pane.openSnapshot)).toEqual([false, []]);
    } finally {
      globalThis.indexedDB = indexedDB;
    }
  });
});
