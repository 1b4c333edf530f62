import { takeLastOutcome } from '../../src/word/format/last-outcome';
import { OfficeWire } from '../../src/workbench/host/wire';
import { docx, p, r } from '../builders/docx';
import { openSession } from '../word/open';
import type { OpenDocument, OpenOptions } from '../workbench/client';
import { openPage } from '../word/page';

const body = [
  p(r('以救护培训守护平安社区', { size: 18 }), { jc: 'center' }),
  p('一、背景介绍'),
  p('居民学会了心肺复苏。'),
];

/** Presses the ribbon's button: the function file is loaded for it as Word loads it. */
async function press(bytes: Uint8Array, options: OpenOptions = {}) {
  openPage('https://add-in.test/commands.html');
  const word = await openSession(bytes, options);
  await jest.isolateModulesAsync(async () => {
    await import('../../src/commands/commands');
  });
  return { word, completed: word.runCommand('formatDocument') };
}

/** Waits for the dialog that the command shows, closes it as a person does, and tells what it said. */
async function closeDialog({ wire }: OpenDocument, requests: readonly unknown[]): Promise<string> {
  await wire.listening(DIALOG);
  const request = requests.map(String).find((message) => message.includes(`"_actionName":"${DIALOG}"`)) ?? '';
  wire.fire(DIALOG, { messageType: CLOSED_BY_AUTHOR });
  return decodeURIComponent(request);
}

const DIALOG = 'dialogMessageReceived';
/** https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const CLOSED_BY_AUTHOR = 12006;

/** Every message that the client sends. */
function watchRequests(): readonly unknown[] {
  const requests: unknown[] = [];
  const { receive } = OfficeWire.prototype;
  jest.spyOn(OfficeWire.prototype, 'receive').mockImplementation(function (this: OfficeWire, data) {
    requests.push(data);
    return receive.call(this, data);
  });
  return requests;
}

afterEach(() => jest.restoreAllMocks());

test('formats the document without a pane or a dialog, and leaves the outcome for the pane', async () => {
  const { word, completed } = await press(docx({ body }));
  await completed;
  expect(takeLastOutcome()?.outcome).toMatchObject({ kind: 'done', report: { left: [] } });
  expect(new TextDecoder().decode(word.host.pkg.bytes('/word/styles.xml'))).toContain('方正小标宋简体');
});

const TRACKED = '<w:trackRevisions/>';
const failing = Array.from({ length: 60 }, (_, at) => ({ batch: at + 5, code: 'GeneralException' as const }));

test.each<[string, Uint8Array, OpenOptions, string, string]>([
  ['may not be changed', docx({ body, final: true }), {}, 'refused', '标记为最终状态'],
  [
    'tracks changes',
    docx({ body, settings: TRACKED }),
    { profile: 'ltsc2021' },
    'ask-tracking',
    '打开“案例申报助手”窗格确认',
  ],
  ['fails half way', docx({ body }), { faults: failing }, 'interrupted', '排版中途停下'],
])('where a document %s, a dialog says so; the command ends with it', async (_, bytes, options, kind, sentence) => {
  const requests = watchRequests();
  const { word, completed } = await press(bytes, options);
  let ended = false;
  void completed.then(() => (ended = true));
  expect(await closeDialog(word, requests)).toContain(sentence);
  expect(ended).toBe(false);
  await completed;
  expect(takeLastOutcome()?.outcome.kind).toBe(kind);
});

/** The soft return is left to the author, on every kind of Word. */
const LEFT = docx({ body: [...body, p('（一）健全网络\n居民学会了心肺复苏，群众自救互救能力明显提高。')] });

test('what is left is told in a dialog, headline first, with where to go on', async () => {
  const requests = watchRequests();
  const { word, completed } = await press(LEFT);
  const said = await closeDialog(word, requests);
  expect(said).toContain('排版完成');
  expect(said).toMatch(/· 这一段里有段内换行.*窗格的“排版”页/su);
  await completed;
});

test('an open pane shows it itself: no dialog', async () => {
  const locks = holdLocks();
  const requests = watchRequests();
  openPage('https://add-in.test/commands.html');
  const word = await openSession(LEFT);
  const stop = word.session.onOutcomeLeft(() => undefined);
  await jest.isolateModulesAsync(async () => {
    await import('../../src/commands/commands');
  });
  await word.runCommand('formatDocument');
  expect(requests.map(String).some((message) => message.includes(DIALOG))).toBe(false);
  stop();
  await locks.released();
  expect(await locks.query()).toEqual({ held: [] });
  Reflect.deleteProperty(globalThis, 'navigator');
});

/** A browser's lock manager, as far as it is asked: Node 20 has none. */
function holdLocks() {
  const held = new Set<string>();
  let pending: Promise<unknown> = Promise.resolve();
  const locks = {
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
    request: (name: string, _: unknown, work: (lock: { name: string }) => unknown) => {
      held.add(name);
      const done = Promise.resolve(work({ name })).finally(() => held.delete(name));
      pending = done;
      return done;
    },
  };
  Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
  return { query: locks.query, released: () => pending };
}
