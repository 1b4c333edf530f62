import { readFiles } from '../../../src/word/summary/read-files';
import type { CaseReading } from '../../../src/word/summary/summary-desk';

/** A worker that answers each file by its name; a file called 坏 breaks it. */
class NamingWorker extends EventTarget {
  static started: NamingWorker[] = [];
  static reading = 0;
  static most = 0;
  terminated = false;
  private mine = 0;

  constructor() {
    super();
    NamingWorker.started.push(this);
  }

  postMessage(file: File): void {
    this.mine++;
    if (this.mine > 1) throw new Error('two files at once');
    NamingWorker.most = Math.max(NamingWorker.most, ++NamingWorker.reading);
    setTimeout(() => {
      this.mine--;
      NamingWorker.reading--;
      if (this.terminated) return;
      const data: CaseReading = { kind: 'unreadable', message: file.name };
      this.dispatchEvent(file.name === '坏' ? new Event('error') : new MessageEvent('message', { data }));
    }, 1);
  }

  terminate(): void {
    this.terminated = true;
  }
}

beforeEach(() => Object.assign(NamingWorker, { started: [], reading: 0, most: 0 }));

const start = () => new NamingWorker() as unknown as Worker;
const files = (...names: string[]) => names.map((name) => new File([], name));
const NEVER = new AbortController().signal;

test('two workers with a file each, every file told once under its own number, workers ended', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `案例${index}`);
  const told = new Map<number, CaseReading>();
  await readFiles(files(...names), start, (index, result) => told.set(index, result), NEVER);
  expect([...told].sort(([one], [other]) => one - other)).toEqual(
    names.map((message, index) => [index, { kind: 'unreadable', message }]),
  );
  expect(NamingWorker.most).toBe(2);
  expect(NamingWorker.started.map(({ terminated }) => terminated)).toEqual([true, true]);
});

test('a file that breaks its worker is told, and the others are read by a new one', async () => {
  const told: string[] = [];
  const onRead = (_: number, result: CaseReading) => told.push(result.kind === 'unreadable' ? result.message : '');
  await readFiles(files('坏', '一', '二', '三'), start, onRead, NEVER);
  expect(told).toHaveLength(4);
  expect(told).toEqual(expect.arrayContaining(['一', '二', '三', expect.stringContaining('程序中断')]));
  expect(NamingWorker.started).toHaveLength(3);
});

test('nothing is told after a stop, and the workers are ended', async () => {
  const stop = new AbortController();
  const told: number[] = [];
  const onRead = (index: number) => {
    told.push(index);
    stop.abort();
  };
  await readFiles(files('一', '二', '三', '四'), start, onRead, stop.signal);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toHaveLength(1);
  expect(NamingWorker.started.every(({ terminated }) => terminated)).toBe(true);
});
