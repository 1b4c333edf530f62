import { createHash } from 'node:crypto';
import type { Browser, Frame } from 'playwright-core';
import { formatDocument } from '../../src/format/format-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { nodeXml } from '../../src/ooxml/xml-node';
import type { FormattedFile, SummaryDesk } from '../../src/word/summary/summary-desk';
import { caseFiles } from '../builders/case-files';
import { messyDraft } from '../drafts';
import { launchBrowser, WorkbenchPage } from './page';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of a file, with a digest in the place of its bytes. */
type Told = Record<string, unknown>;

interface Run {
  readonly told: readonly Told[];
  /** Milliseconds of the longest task of the pane's thread meanwhile, 0 if none took 50. */
  readonly longestTask: number;
}

/** The pane with nothing in it but the desk: the workers that webpack built, on the pane's own origin and policy. */
async function openPane(script?: string): Promise<{ workbench: WorkbenchPage; pane: Frame }> {
  const workbench = await WorkbenchPage.open(browser);
  if (script !== undefined) {
    await workbench.page.route(/summary_file-worker/, (route) =>
      script === '' ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: script }),
    );
  }
  await workbench.page.getByRole('button', { name: '新建' }).click();
  await workbench.waitForStatus(/已打开/);
  const pane = await workbench.openPane();
  await pane.getByRole('tab').first().waitFor();
  return { workbench, pane };
}

/** Has the desk of the pane work on files and waits until all are told. */
async function run(pane: Frame, member: 'read' | 'format', files: readonly NamedBytes[]): Promise<Run> {
  return pane.evaluate(runInPane, [
    member,
    files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')] as const),
  ] as const);
}

type Require = ((id: string) => { openSummaryDesk(): SummaryDesk }) & { e(chunk: string): Promise<void> };

/** Runs in the pane. */
async function runInPane([member, encoded]: readonly [
  'read' | 'format',
  readonly (readonly [name: string, base64: string])[],
]): Promise<Run> {
  // webpack hands its own `require` to whatever chunk comes in.
  const chunks = (globalThis as unknown as { webpackChunkcase_author: unknown[] }).webpackChunkcase_author;
  const require = await new Promise<Require>((resolve) => chunks.push([[Symbol()], {}, resolve]));
  await require.e('summary-engine');
  const desk = require('./src/word/summary/office-summary-desk.ts').openSummaryDesk();

  const files = encoded.map(([name, base64]) => {
    return new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name);
  });
  // What came before is not ours.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  const results: Record<string, unknown>[] = [];
  await desk[member](
    files,
    (index: number, result: object) => {
      results[index] = { ...result };
    },
    new AbortController().signal,
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  for (const result of results) {
    if (!(result['bytes'] instanceof Uint8Array)) continue;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', result['bytes'] as Uint8Array<ArrayBuffer>));
    result['bytes'] = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  return { told: results, longestTask: Math.max(0, ...tasks) };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('200 files are read in the pane, every value right, and the pane is not held up', async () => {
  const { workbench, pane } = await openPane();
  const files = caseFiles(200);
  const { told, longestTask } = await run(pane, 'read', files);
  expect(told).toEqual(
    files.map(({ bytes, expected }) =>
      typeof expected === 'string'
        ? { kind: 'unreadable', message: expected }
        : { kind: 'read', digest: sha256(bytes), read: expected },
    ),
  );
  expect(longestTask).toBeLessThan(200);
  expect(workbench.errors).toEqual([]);
  expect(workbench.foreignRequests).toEqual([]);
  await workbench.page.close();
});

test('copies are formatted in the pane byte for byte as in the terminal', async () => {
  const { workbench, pane } = await openPane();
  const drafts = (['wrong-fonts', 'soft-returns', 'automatic-numbers', 'pictures-and-tables'] as const).map(
    (family) => ({
      name: `${family}.docx`,
      bytes: messyDraft(family).bytes,
    }),
  );
  const files: NamedBytes[] = [...drafts, ...caseFiles()];
  const { told, longestTask } = await run(pane, 'format', files);
  const digests = files.map(({ bytes }) => {
    try {
      return sha256(formatDocument(bytes, nodeXml, redcross2022, {}).bytes);
    } catch {
      return undefined;
    }
  });
  expect(told.map(({ bytes }) => bytes)).toEqual(digests);
  expect(digests.filter((digest) => digest === undefined)).toHaveLength(2);
  expect(longestTask).toBeLessThan(200);
  expect(workbench.errors).toEqual([]);
  await workbench.page.close();
});

const sentencesOf = ({ told }: Run) => told.map((result) => (result as FormattedFile & { message?: string }).message);

test.each([
  ['is not to be had', ''],
  ['breaks when it is run', 'throw new Error("not for this browser")'],
])('a script that %s is told of every file, at once', async (_, script) => {
  const { workbench, pane } = await openPane(script);
  const requests: string[] = [];
  workbench.page.on('request', (request) => requests.push(request.url()));
  const files = caseFiles(200);
  const sentence = '程序的一部分没有加载成功，这份文件没有处理。请检查网络，重新打开任务窗格再试。';
  expect(sentencesOf(await run(pane, 'read', files))).toEqual(files.map(() => sentence));
  expect(requests.filter((url) => url.includes('file-worker')).length).toBeLessThanOrEqual(4);
  await workbench.page.close();
});

test('a worker that breaks at a file is replaced for the next one', async () => {
  const script =
    'onmessage = ({ data }) => { if (data.file.name === "坏.docx") throw new Error("memory"); ANSWER };'.replace(
      'ANSWER',
      'postMessage({ kind: "unreadable", message: data.file.name })',
    );
  const { workbench, pane } = await openPane(`${script} postMessage("ready");`);
  const files = ['一.docx', '坏.docx', '坏.docx', '二.docx'].map((name) => ({ name, bytes: new Uint8Array(1) }));
  const broken = expect.stringContaining('程序中断');
  expect(sentencesOf(await run(pane, 'format', files))).toEqual(['一.docx', broken, broken, '二.docx']);
  await workbench.page.close();
});

test('a worker that never answers is ended', async () => {
  const script =
    'onmessage = ({ data }) => { while (data.file.name === "死.docx"); postMessage({ kind: "unreadable", message: data.file.name }); }; postMessage("ready");';
  const { workbench, pane } = await openPane(script);
  await workbench.page.clock.install();
  const files = ['死.docx', '一.docx', '二.docx'].map((name) => ({ name, bytes: new Uint8Array(1) }));
  const result = run(pane, 'read', files);
  // The clock's timers do not move by themselves: half a second until the run begins, then the minute.
  for (let step = 0; step < 70; step++) {
    await workbench.page.clock.runFor(1000);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(sentencesOf(await result)).toEqual([expect.stringContaining('60 秒还没有处理完'), '一.docx', '二.docx']);
  await workbench.page.close();
});
