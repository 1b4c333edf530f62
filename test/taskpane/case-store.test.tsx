import type { FormFieldName } from '../../src/notice/notice';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { CaseStore } from '../../src/taskpane/case/store/case-store';
import { MemoryCase } from './support/memory-case';

/** Milliseconds between two keys of a person who types fast. */
const KEY = 90;
const FIELD: FormFieldName = 'background';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A store over a case in memory, whose document has been read; `took` is how long Word needs for a write. */
async function opened(texts: readonly string[] = [], took = 20) {
  const memory = new MemoryCase({ [FIELD]: texts });
  const write = memory.write.bind(memory);
  memory.write = async (...asked) => {
    await new Promise((resolve) => setTimeout(resolve, took));
    return write(...asked);
  };
  const store = await pane(memory);
  /** What the document says, as one text. */
  const said = () => memory.textsOf(FIELD).join('\n');
  return { memory, store, said };
}

/** A pane that comes up beside a document. */
async function pane(memory: MemoryCase): Promise<CaseStore> {
  const store = new CaseStore(() => Promise.resolve(memory), redcross2022);
  await store.read();
  return store;
}

/** The pane is gone from one moment to the next, and comes up again beside a document that says this. */
async function closedAndOpened(before: MemoryCase, texts: readonly string[]) {
  const memory = new MemoryCase({ [FIELD]: texts });
  memory.leftBehind = before.kept.map((one, index) => ({
    ...one,
    id: `w${index}`,
    at: '2022-06-01T08:00:00.000Z',
    file: null,
  }));
  const store = await pane(memory);
  return { memory, store, sync: () => store.field(FIELD)!.sync };
}

const writes = (memory: MemoryCase) => memory.calls.filter(([member]) => member === 'write');
const words = (count: number) => [...'救护员进村入户'.repeat(Math.ceil(count / 7))].slice(0, count).join('');

describe('while the author types without a pause', () => {
  test('the document is never further behind than half a second', async () => {
    const { store, said } = await opened();
    const text = words(80);
    for (let typed = 1; typed <= text.length; typed += 1) {
      store.type(FIELD, [text.slice(0, typed)]);
      await jest.advanceTimersByTimeAsync(KEY);
      // Half a second and what Word takes, in keys.
      expect(typed - said().length).toBeLessThanOrEqual(Math.ceil((500 + 20) / KEY));
    }
    await jest.advanceTimersByTimeAsync(500);
    expect(said()).toBe(text);
  });

  test('so also in a step that was just opened: remembering the step holds up nothing', async () => {
    const { memory, store, said } = await opened();
    memory.saveStep = () => new Promise(() => undefined);
    store.openStep(null);
    store.openStep(FIELD);
    store.type(FIELD, [words(3)]);
    await jest.advanceTimersByTimeAsync(500 + 20);
    expect(said()).toBe(words(3));
    expect(await store.goTo(FIELD)).toBe(true);
  });

  test('keys summary: Word gets a write for several of them, each a step of its undo list', async () => {
    const { memory, store } = await opened();
    const text = words(80);
    for (let typed = 1; typed <= text.length; typed += 1) {
      store.type(FIELD, [text.slice(0, typed)]);
      await jest.advanceTimersByTimeAsync(KEY);
    }
    expect(writes(memory).length).toBeLessThanOrEqual(Math.ceil((80 * KEY) / 500));
  });

  test('a slow Word gets fewer writes, one at a time, and rests as long as it works', async () => {
    const { memory, store, said } = await opened([], 3000);
    const text = words(80);
    for (let typed = 1; typed <= text.length; typed += 1) {
      store.type(FIELD, [text.slice(0, typed)]);
      await jest.advanceTimersByTimeAsync(KEY);
    }
    expect(writes(memory).length).toBeLessThanOrEqual(2);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(said()).toBe(text);
  });

  test('after a write that was refused it is tried again in a pause, not under the hands', async () => {
    const { memory, store, said } = await opened();
    memory.failing.set('write', '文档受保护。');
    const text = words(40);
    for (let typed = 1; typed <= text.length; typed += 1) {
      store.type(FIELD, [text.slice(0, typed)]);
      await jest.advanceTimersByTimeAsync(KEY);
    }
    expect(writes(memory)).toHaveLength(1);
    memory.failing.clear();
    await jest.advanceTimersByTimeAsync(1000);
    expect(said()).toBe(text);
  });

  test('what an input method has finished goes at once when it was waiting long enough', async () => {
    const { store, said } = await opened();
    store.type(FIELD, ['望川县']);
    await jest.advanceTimersByTimeAsync(100);
    store.compose(FIELD, true);
    await jest.advanceTimersByTimeAsync(2000);
    expect(said()).toBe('');
    store.type(FIELD, ['望川县红十字会']);
    store.compose(FIELD, false);
    await jest.advanceTimersByTimeAsync(30);
    expect(said()).toBe('望川县红十字会');
  });
});

describe('what the document does not have', () => {
  test('is on this computer at every key, before anything is asked of Word, and not any more once Word has it', async () => {
    const { memory, store } = await opened(['甲'], 200);
    store.type(FIELD, ['甲乙']);
    expect(memory.kept).toEqual([{ field: FIELD, base: ['甲'], sent: null, texts: ['甲乙'] }]);
    await jest.advanceTimersByTimeAsync(310);
    store.type(FIELD, ['甲乙丙']);
    expect(memory.kept).toEqual([{ field: FIELD, base: ['甲'], sent: ['甲乙'], texts: ['甲乙丙'] }]);
    await jest.advanceTimersByTimeAsync(2000);
    expect(memory.textsOf(FIELD)).toEqual(['甲乙丙']);
    expect(memory.kept).toEqual([]);
  });

  test('is not written anew where nothing has changed', async () => {
    const { memory, store } = await opened(['甲']);
    const keep = jest.spyOn(memory, 'keepUnwritten');
    store.type(FIELD, ['甲乙']);
    store.openStep('city');
    store.openStep(FIELD);
    expect(keep.mock.calls.length).toBeLessThanOrEqual(2);
  });

  test('stays while a write is refused, and while both versions wait for a decision', async () => {
    const { memory, store } = await opened(['甲']);
    memory.failing.set('write', '文档受保护。');
    store.type(FIELD, ['甲乙']);
    await jest.advanceTimersByTimeAsync(1000);
    expect(memory.kept).toMatchObject([{ texts: ['甲乙'] }]);
    memory.failing.clear();
    memory.authorWrites(FIELD, ['甲丙'], false);
    void store.resend(FIELD);
    await jest.advanceTimersByTimeAsync(1000);
    expect(store.field(FIELD)?.sync.conflict).toEqual(['甲丙']);
    expect(memory.kept).toMatchObject([{ texts: ['甲乙'] }]);
  });

  test('is confirmed as well where the page could not be read meanwhile', async () => {
    const { memory, store } = await opened(['甲']);
    store.type(FIELD, ['甲乙']);
    memory.failing.set('read', 'Word 没有回答。');
    await store.read();
    await jest.advanceTimersByTimeAsync(5000);
    expect(memory.textsOf(FIELD)).toEqual(['甲乙']);
    expect([writes(memory).length, memory.kept]).toEqual([1, []]);
  });

  test('has the words of a composition that was going on when the pane was closed', async () => {
    const { memory, store } = await opened(['甲']);
    store.compose(FIELD, true);
    store.type(FIELD, ['甲hong shi']);
    expect(memory.kept).toMatchObject([{ base: ['甲'], texts: ['甲hong shi'] }]);
  });

  test('is not lost with its field where the tray takes nothing either', async () => {
    const { memory, store } = await opened(['甲']);
    store.type(FIELD, ['甲乙']);
    memory.failing.set('keep', '存不进去。');
    memory.hasForm = false;
    await store.read();
    await jest.advanceTimersByTimeAsync(100);
    expect(memory.kept).toMatchObject([{ field: FIELD, texts: ['甲乙'] }]);
    expect(store.snapshot().leftBehind).toMatchObject([{ field: FIELD, texts: ['甲乙'] }]);
    await store.forgetLeftBehind(store.snapshot().leftBehind[0]!.id);
    expect([memory.kept, store.snapshot().leftBehind]).toEqual([[], []]);
  });
});

describe('after the pane was closed', () => {
  /** Typed over `base`, closed with `sent` on its way. */
  async function left(base: readonly string[], texts: readonly string[], sentBefore: readonly string[] | null = null) {
    const { memory, store } = await opened(base, 60_000);
    if (sentBefore) {
      store.type(FIELD, sentBefore);
      await jest.advanceTimersByTimeAsync(310);
    }
    store.type(FIELD, texts);
    return memory;
  }

  test('it is offered, and nothing is written by itself', async () => {
    const { memory, store } = await closedAndOpened(await left(['甲'], ['甲乙丙']), ['甲']);
    await jest.advanceTimersByTimeAsync(5000);
    expect(store.snapshot().leftBehind).toMatchObject([{ field: FIELD, texts: ['甲乙丙'] }]);
    expect(writes(memory)).toEqual([]);
  });

  test('taken, it is in the document, and is offered no more', async () => {
    const { memory, store } = await closedAndOpened(await left(['甲'], ['甲乙丙']), ['甲']);
    expect(await store.takeLeftBehind('w0')).toBe(true);
    await jest.advanceTimersByTimeAsync(100);
    expect(memory.textsOf(FIELD)).toEqual(['甲乙丙']);
    expect([store.snapshot().leftBehind, memory.leftBehind, memory.kept]).toEqual([[], [], []]);
  });

  test('what came through in the last moment is asked of nobody', async () => {
    const { memory, store } = await closedAndOpened(await left(['甲'], ['甲乙丙']), ['甲乙丙']);
    expect([store.snapshot().leftBehind, memory.leftBehind]).toEqual([[], []]);
  });

  test('a part of it that came through is not doubled', async () => {
    const { memory, store } = await closedAndOpened(await left(['甲'], ['甲乙丙'], ['甲乙']), ['甲乙']);
    expect(store.snapshot().leftBehind).toHaveLength(1);
    await store.takeLeftBehind('w0');
    await jest.advanceTimersByTimeAsync(100);
    expect(memory.textsOf(FIELD)).toEqual(['甲乙丙']);
  });

  test('joined with what the author wrote in the document meanwhile', async () => {
    const { memory, store } = await closedAndOpened(await left(['甲', '乙'], ['甲', '乙丙']), ['零甲', '乙']);
    await store.takeLeftBehind('w0');
    await jest.advanceTimersByTimeAsync(100);
    expect(memory.textsOf(FIELD)).toEqual(['零甲', '乙丙']);
  });

  test('where both changed the same place the author decides', async () => {
    const { memory, store, sync } = await closedAndOpened(await left(['甲'], ['甲乙']), ['甲丙']);
    await store.takeLeftBehind('w0');
    await jest.advanceTimersByTimeAsync(1000);
    expect(sync()).toMatchObject({ mine: ['甲乙'], conflict: ['甲丙'] });
    expect(memory.textsOf(FIELD)).toEqual(['甲丙']);
    await store.decide(FIELD, 'mine');
    await jest.advanceTimersByTimeAsync(1000);
    expect(memory.textsOf(FIELD)).toEqual(['甲乙']);
    expect(memory.tray).toMatchObject([{ texts: ['甲丙'] }]);
  });

  test('a field with unwritten words of its own takes none: nothing is covered up', async () => {
    const { memory, store } = await closedAndOpened(await left(['甲'], ['甲乙']), ['甲']);
    memory.failing.set('write', '文档受保护。');
    store.type(FIELD, ['甲丁']);
    expect(await store.takeLeftBehind('w0')).toBe(false);
    expect(store.snapshot().leftBehind).toHaveLength(1);
    expect(store.field(FIELD)?.sync.mine).toEqual(['甲丁']);
  });
});
