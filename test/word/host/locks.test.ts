import { isShown } from '../../../src/word/format/last-outcome';
import { exclusively, isRunning } from '../../../src/word/host/run-lock';
import { docx, p } from '../../builders/docx';
import { openCase, formBytes } from '../case/support';
import { openSession } from '../open';
import { openPage } from '../page';

/** Work while the browser has this lock manager. */
async function withLocks(locks: Partial<LockManager> | undefined, work: () => Promise<void>): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
  try {
    await work();
  } finally {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
  }
}

const denied = () => Promise.reject(new DOMException('The request was denied.', 'SecurityError'));
const DENYING: Partial<LockManager> = { request: denied, query: denied };

beforeEach(() => openPage());

test('a browser that gives the frame of an add-in no locks keeps nobody from reading the case', async () => {
  await withLocks(DENYING, async () => {
    const { desk } = await openCase(formBytes());
    expect((await desk.read()).form).not.toBeNull();
  });
});

test('nor from a run, which this program still does one at a time', async () => {
  await openSession(docx({ body: [p('正文')] }));
  await withLocks(DENYING, async () => {
    const inside = await exclusively(async () => [
      await exclusively(() => Promise.resolve('second')),
      await isRunning(),
    ]);
    expect(inside).toEqual([null, true]);
    expect(await isRunning()).toBe(false);
    expect(await isShown()).toBe(false);
  });
});

test.each([
  ['without locks', undefined],
  ['where none are given', DENYING],
])('work that fails is not done a second time: %s', async (_, locks) => {
  await openSession(docx({ body: [p('正文')] }));
  await withLocks(locks, async () => {
    let times = 0;
    const work = () => {
      times += 1;
      return Promise.reject(new Error('failed'));
    };
    await expect(exclusively(work)).rejects.toThrow('failed');
    expect(times).toBe(1);
  });
});

test('work under a lock that fails is not done a second time', async () => {
  await openSession(docx({ body: [p('正文')] }));
  const request = ((_name: string, _options: LockOptions, answer: LockGrantedCallback<unknown>) =>
    Promise.resolve(answer({ name: _name, mode: 'exclusive' }))) as LockManager['request'];
  await withLocks({ request }, async () => {
    let times = 0;
    const work = () => {
      times += 1;
      return Promise.reject(new Error('failed'));
    };
    await expect(exclusively(work)).rejects.toThrow('failed');
    expect(times).toBe(1);
  });
});
