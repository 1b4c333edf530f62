import { redcross2022 } from '../../src/notice/redcross-2022';
import type { FileRequest, Ready } from '../../src/batch/file-job';
import { inWorkers } from '../../src/batch/in-workers';
import type { CaseReading } from '../../src/session/summary';

/** A worker that answers each file by its name; a file called 坏 breaks it, one called 死 is never answered. */
class NamingWorker extends EventTarget {
  static started: NamingWorker[] = [];
  static working = 0;
  static most = 0;
  terminated = false;
  private mine = 0;

  constructor() {
    super();
    NamingWorker.started.push(this);
    this.sayLater(new MessageEvent('message', { data: 'ready' satisfies Ready }));
  }

  postMessage({ job, file }: FileRequest): void {
    expect(job).toEqual({ kind: 'read', notice: redcross2022 });
    this.mine++;
    if (this.mine > 1) throw new Error('two files at once');
    NamingWorker.most = Math.max(NamingWorker.most, ++NamingWorker.working);
    if (file.name === '死') return;
    const data: CaseReading = { kind: 'unreadable', message: file.name, remark: '' };
    this.sayLater(file.name === '坏' ? new Event('error') : new MessageEvent('message', { data }), () => {
      this.mine--;
      NamingWorker.working--;
    });
  }

  terminate(): void {
    this.terminated = true;
  }

  private sayLater(event: Event, before: () => void = () => undefined): void {
    setTimeout(() => {
      before();
      if (!this.terminated) this.dispatchEvent(event);
    }, 1);
  }
}

/** A worker whose script cannot be loaded (HTML standard, section 10.2.6.3: an error event at the worker). */
class UnloadedWorker extends EventTarget {
  static started = 0;

  constructor() {
    super();
    UnloadedWorker.started++;
    setTimeout(() => this.dispatchEvent(new Event('error')), 1);
  }

  terminate(): void {
    // There is nothing to end.
  }
}

beforeEach(() => {
  Object.assign(NamingWorker, { started: [], working: 0, most: 0 });
  UnloadedWorker.started = 0;
});

afterEach(() => {
  jest.useRealTimers();
});

const NEVER = new AbortController().signal;
const naming = () => new NamingWorker() as unknown as Worker;
const unloaded = () => new UnloadedWorker() as unknown as Worker;
/** Neither loads nor fails. */
const silent = () => Object.assign(new EventTarget(), { terminate: () => undefined }) as unknown as Worker;
const files = (...names: string[]) => names.map((name) => new File([], name));
const numbered = (count: number) => files(...Array.from({ length: count }, (_, index) => `案例${index}`));

/** What was told of each file, by its number. */
async function told(
  list: readonly File[],
  startWorker: () => Worker | Promise<Worker>,
  signal: AbortSignal = NEVER,
): Promise<string[]> {
  const sentences: string[] = [];
  const onResult = (index: number, result: CaseReading) => {
    expect(sentences[index]).toBeUndefined();
    sentences[index] = result.kind === 'read' ? '' : result.message;
  };
  await inWorkers(list, { kind: 'read', notice: redcross2022 }, { startWorker, onResult, signal });
  return sentences;
}

test('two workers with a file each, every file told once under its own number, workers ended', async () => {
  const list = numbered(9);
  expect(await told(list, naming)).toEqual(list.map(({ name }) => name));
  expect(NamingWorker.most).toBe(2);
  expect(NamingWorker.started.map(({ terminated }) => terminated)).toEqual([true, true]);
});

test('no file, nothing to do', async () => {
  expect(await told([], naming)).toEqual([]);
  expect(NamingWorker.started).toEqual([]);
});

test('a file that breaks its worker is told, and the others are read by a new one', async () => {
  expect(await told(files('坏', '一', '二', '三'), naming)).toEqual([
    expect.stringContaining('程序中断'),
    '一',
    '二',
    '三',
  ]);
  expect(NamingWorker.started).toHaveLength(3);
});

test('a file that never ends is told after a minute, its worker is ended and the others are read', async () => {
  jest.useFakeTimers();
  const result = told(files('死', '一', '死', '二'), naming);
  await jest.advanceTimersByTimeAsync(59_000);
  expect(NamingWorker.started.map(({ terminated }) => terminated)).toEqual([false, false]);
  await jest.advanceTimersByTimeAsync(61_000);
  const late = expect.stringMatching(/^这份文件 60 秒还没有处理完，.*。$/);
  expect(await result).toEqual([late, '一', late, '二']);
  expect(NamingWorker.started.every(({ terminated }) => terminated)).toBe(true);
  expect(jest.getTimerCount()).toBe(0);
});

test('nothing is told after a stop, and the workers are ended', async () => {
  const stop = new AbortController();
  const numbers: number[] = [];
  const onResult = (index: number) => {
    numbers.push(index);
    stop.abort();
  };
  await inWorkers(
    numbered(4),
    { kind: 'read', notice: redcross2022 },
    { startWorker: naming, onResult, signal: stop.signal },
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(numbers).toHaveLength(1);
  expect(NamingWorker.started.every(({ terminated }) => terminated)).toBe(true);
});

test('nothing is told after a stop while the workers are being started', async () => {
  const stop = new AbortController();
  const slow = async () => {
    stop.abort();
    return Promise.resolve(naming());
  };
  expect(await told(numbered(4), slow, stop.signal)).toEqual([]);
  expect(NamingWorker.started.every(({ terminated }) => terminated)).toBe(true);
  expect(await told(numbered(4), naming, stop.signal)).toEqual([]);
});

describe('a script that is not loaded', () => {
  const notLoaded = /^程序的一部分没有加载成功，.*然后再试一次。$/;

  test('is told of every file after a few attempts', async () => {
    const sentences = await told(numbered(200), unloaded);
    expect(sentences).toHaveLength(200);
    expect(sentences.every((sentence) => notLoaded.test(sentence))).toBe(true);
    expect(UnloadedWorker.started).toBeLessThanOrEqual(4);
  });

  test.each([
    ['a start that fails', () => Promise.reject(new Error('no worker'))],
    [
      'a policy that forbids it',
      () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    ],
  ])('is told just so: %s', async (_, startWorker) => {
    expect(await told(numbered(3), startWorker)).toEqual(Array(3).fill(expect.stringMatching(notLoaded)));
  });

  test('is told when the network hangs', async () => {
    jest.useFakeTimers();
    const result = told(numbered(3), silent);
    await jest.advanceTimersByTimeAsync(40_000);
    expect(await result).toEqual(Array(3).fill(expect.stringMatching(notLoaded)));
  });

  test('is tried once more, and no file suffers from a fault that passes', async () => {
    let starts = 0;
    const list = numbered(5);
    expect(await told(list, () => (starts++ % 2 === 0 ? unloaded() : naming()))).toEqual(list.map(({ name }) => name));
  });

  test('costs nothing where the other worker does the files', async () => {
    let starts = 0;
    const list = numbered(5);
    expect(await told(list, () => (starts++ === 0 ? naming() : unloaded()))).toEqual(list.map(({ name }) => name));
  });

  test('is not waited for when the other worker has done all files', async () => {
    jest.useFakeTimers();
    let starts = 0;
    const result = told(numbered(5), () => (starts++ === 0 ? naming() : silent()));
    // Much less than a start may take.
    await jest.advanceTimersByTimeAsync(1_000);
    let done = false;
    void result.then(() => (done = true));
    await jest.advanceTimersByTimeAsync(0);
    expect(done).toBe(true);
    expect(await result).toHaveLength(5);
  });
});
