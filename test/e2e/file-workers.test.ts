import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Frame } from 'playwright-core';
import { formatDocument } from '../../src/format/format-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { nodeXml } from '../../src/ooxml/xml-node';
import { strings } from '../../src/taskpane/strings/strings';
import { caseFiles, type CaseFileFixture, DUPLICATES } from '../builders/case-files';
import { messyDraft } from '../drafts';
import { type NamedBytes, onDisk } from './files-on-disk';
import { heldUp, watchThread } from './held-up';
import { launchBrowser, WorkbenchPage } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The page 汇总: the workers are those that webpack built, on the pane's own origin and policy, or run another script. */
async function openGather(script?: string): Promise<{ workbench: WorkbenchPage; pane: Frame }> {
  const workbench = await WorkbenchPage.open(browser);
  if (script !== undefined) {
    await workbench.page.route(/file-worker/, (route) =>
      script === '' ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: script }),
    );
  }
  await workbench.page.getByRole('button', { name: '新建' }).click();
  await workbench.waitForStatus(/已打开/);
  const pane = await workbench.openPane();
  await pane.getByRole('tab', { name: '汇总' }).click();
  await pane.getByRole('button', { name: '选择文件', exact: true }).waitFor();
  return { workbench, pane };
}

function choose(pane: Frame, files: readonly NamedBytes[]): Promise<void> {
  return pane.locator('input[data-choose="files"]').setInputFiles(onDisk(files));
}

/** Until nothing is being read any more. */
async function allRead(pane: Frame, count: number): Promise<void> {
  await pane.getByText(new RegExp(`^${count} 份 · `)).waitFor();
  await pane.getByRole('button', { name: '停止' }).waitFor({ state: 'hidden' });
}

const press = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name, exact: true }).click();

/** What the rows say, all of them, though only those in sight exist. */
function rowsOf(pane: Frame): Promise<readonly string[]> {
  return pane.getByRole('grid').evaluate(async (grid) => {
    const scroller = grid.parentElement!;
    const said: string[] = [];
    for (scroller.scrollTop = 0; ; scroller.scrollTop += scroller.clientHeight) {
      // Scrolling is told at the next frame, and drawn thereafter.
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      for (const row of grid.querySelectorAll('[role="row"]')) {
        const cell = row.querySelector('[role="gridcell"]');
        said[Number(row.getAttribute('aria-rowindex')) - 1] = cell?.textContent ?? '';
      }
      if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight) return said;
    }
  });
}

/** What the rows must say of files whose contents are known. */
function expectedRows(files: readonly CaseFileFixture[]): string[] {
  const { aside, leftOutMark, list, state, stateWith, remarks, check, duplicate } = strings.summary;
  const doubled = new Set<string>(DUPLICATES.flatMap((one) => one.files));
  let number = 0;
  return files.map(({ name, expected }) => {
    if (typeof expected === 'string') return name + stateWith(state.unreadable, expected);
    const { caseName, unit, state: is, pending } = expected;
    if (expected.isRefused) return [caseName, unit, aside.refused, leftOutMark].join('');
    const isNameless = caseName === null && unit === null;
    const whose = caseName === null ? list.unitWithoutName(unit ?? '') : (unit ?? list.noUnit);
    if (expected.kind === 'text') {
      const said = isNameless ? [list.nothing, aside.nothing] : [whose, aside.text];
      return [caseName ?? name, ...said, leftOutMark].join('');
    }
    const [first] = expected.remarks;
    const inShort = expected.remarks.length > 1 ? remarks(expected.remarks.length) : is === 'ready' ? check : state[is];
    const asked =
      is === 'pending' || is === 'opinion' ? stateWith(pending?.mark ?? '', pending?.remarks[0] ?? '') : state.ready;
    return [
      isNameless ? '' : ++number,
      caseName ?? name,
      isNameless ? list.nameless : whose,
      doubled.has(name) ? duplicate : '',
      first === undefined ? asked : stateWith(inShort, first),
      isNameless ? leftOutMark : '',
    ].join('');
  });
}

/** Reading and formatting are the workers': what is left to the pane takes it no longer than a few pieces of work at a time. */
async function expectFree(pane: Frame): Promise<void> {
  const { longest, share, piece } = await heldUp(pane);
  expect(longest).toBeLessThan(8 * piece);
  expect(share).toBeLessThan(0.3);
}

const files = caseFiles(200);

test('200 files are read, every row right, and the pane is not held up', async () => {
  const { workbench, pane } = await openGather();
  await watchThread(pane, '[role="row"]');
  await choose(pane, files);
  await allRead(pane, 200);
  await expectFree(pane);
  expect(await rowsOf(pane)).toEqual(expectedRows(files));
  expect(workbench.errors).toEqual([]);
  await workbench.page.close();
});

test('reading is stopped in the middle: what was read stays, nothing more is read until it is wanted', async () => {
  const { workbench, pane } = await openGather();
  await choose(pane, files);
  await pane.getByText(/^已读 [1-9]\d* \/ 200 份$/).waitFor();
  await press(pane, '停止');
  const waiting = pane.getByText(/^还有 \d+ 份没有读$/);
  const before = await waiting.textContent();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await waiting.textContent()).toBe(before);
  await press(pane, '继续读取');
  await allRead(pane, 200);
  expect(await rowsOf(pane)).toEqual(expectedRows(files));
  expect(workbench.errors).toEqual([]);
  await workbench.page.close();
});

test('copies are formatted byte for byte as in the terminal, and come in one zip; one is opened', async () => {
  const { workbench, pane } = await openGather();
  const drafts = (['wrong-fonts', 'soft-returns', 'automatic-numbers', 'pictures-and-tables'] as const).map(
    (family) => ({ name: `${family}.docx`, bytes: messyDraft(family).bytes }),
  );
  const readable = [...caseFiles().filter(({ expected }) => typeof expected !== 'string'), ...drafts];
  await watchThread(pane, '[role="row"]');
  await choose(pane, [...caseFiles(), ...drafts]);
  await allRead(pane, 34);
  await press(pane, '批量排版');
  await press(pane, `排版 ${readable.length} 份`);
  const downloading = workbench.page.waitForEvent('download');
  await press(pane, '下载压缩包');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('排好版的申报材料.zip');
  const zip = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const wanted = new Map(readable.map(({ name, bytes }) => [name, bytes]));
  expect(Object.keys(zip).sort()).toEqual([...wanted.keys()].sort());
  for (const [name, bytes] of Object.entries(zip))
    expect([name, sha256(bytes)]).toEqual([
      name,
      sha256(formatDocument(wanted.get(name)!, nodeXml, redcross2022, {}).bytes),
    ]);
  await expectFree(pane);
  await press(pane, '在新文档中打开：wrong-fonts.docx');
  await pane.getByText(/已在新文档中打开$/).waitFor();
  expect(workbench.errors).toEqual([]);
  await workbench.page.close();
});

test.each([
  ['is not to be had', ''],
  ['breaks when it is run', 'throw new Error("not for this browser")'],
])('a script that %s is told of every file, at once', async (_, script) => {
  const { workbench, pane } = await openGather(script);
  const requests: string[] = [];
  workbench.page.on('request', (request) => requests.push(request.url()));
  await choose(pane, files);
  await allRead(pane, 200);
  const sentence = '程序的一部分没有加载成功，这份文件没有处理。请检查网络，然后再试一次。';
  expect(await rowsOf(pane)).toEqual(files.map(({ name }) => `${name}读不了：${sentence}`));
  expect(requests.filter((url) => url.includes('file-worker')).length).toBeLessThanOrEqual(4);
  await workbench.page.close();
});

const ANSWER = 'postMessage({ kind: "unreadable", message: `这是${data.file.name}。` })';
const named = (...names: string[]) => names.map((name) => ({ name, bytes: new Uint8Array(1) }));

test('a worker that breaks at a file is replaced for the next one', async () => {
  const script = `onmessage = ({ data }) => { if (data.file.name.startsWith("坏")) throw new Error("memory"); ${ANSWER} };`;
  const { workbench, pane } = await openGather(`${script} postMessage("ready");`);
  await choose(pane, named('1.docx', '坏1.docx', '坏2.docx', '2.docx'));
  await allRead(pane, 4);
  expect(await rowsOf(pane)).toEqual([
    '1.docx读不了：这是1.docx。',
    '2.docx读不了：这是2.docx。',
    expect.stringMatching(/^坏1\.docx读不了：.*程序中断/),
    expect.stringMatching(/^坏2\.docx读不了：.*程序中断/),
  ]);
  await workbench.page.close();
});

test('a worker that never answers is ended', async () => {
  const script = `onmessage = ({ data }) => { while (data.file.name === "死.docx"); ${ANSWER} }; postMessage("ready");`;
  const { workbench, pane } = await openGather(script);
  await workbench.page.clock.install();
  await choose(pane, named('1.docx', '2.docx', '死.docx'));
  // The clock's timers do not move by themselves.
  for (let step = 0; step < 70; step++) {
    await workbench.page.clock.runFor(1000);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await allRead(pane, 3);
  await workbench.page.clock.resume();
  expect(await rowsOf(pane)).toEqual([
    '1.docx读不了：这是1.docx。',
    '2.docx读不了：这是2.docx。',
    expect.stringContaining('60 秒还没有处理完'),
  ]);
  await workbench.page.close();
});
