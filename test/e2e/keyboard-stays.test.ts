import type { Browser } from 'playwright-core';
import { caseFiles } from '../builders/case-files';
import { docx, p, r } from '../builders/docx';
import { messyDraft } from '../drafts';
import { launchBrowser, WorkbenchPage } from './page';

jest.setTimeout(240_000);

/** Milliseconds between two keys of a person who types fast. */
const KEY = 90;
/** No two neighbours are alike. */
const CHARACTERS = '0123456789';
const BODY = [
  p(r('让急救课走进赶集日', { fonts: 'Arial' })),
  p(r('本地每年有两千人参加救护培训。', { fonts: 'Arial' })),
];

describe.each(['web', 'win365'])('the pane leaves the keyboard to the document, in the %s profile', (profile) => {
  let browser: Browser;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    workbench = await WorkbenchPage.open(browser, `?host=${profile}&latency=real`);
  });
  afterEach(async () => {
    expect(workbench.errors).toEqual([]);
    await workbench.page.close();
  });

  it('all through a run and after its end', async () => {
    await workbench.openDocument(messyDraft('wrong-fonts', 11).bytes);
    const pane = await workbench.openPane();
    await pane.getByRole('button', { name: '一键排版', exact: true }).click();
    await expectAllTyped(workbench, pane.getByRole('button', { name: END }).waitFor());

    // By F6, say: the Tab key goes on from what the run came to, to its first button. What was typed came after the run.
    await pane.evaluate(() => window.focus());
    // What was written meanwhile is noticed a little later.
    await pane.getByRole('button', { name: '重新检查' }).waitFor();
    await workbench.page.keyboard.press('Tab');
    expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe('重新检查');
  });

  it('while something is put in', async () => {
    await workbench.openDocument(docx({ body: BODY }));
    const pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '填写' }).click();
    await pane.getByRole('radio', { name: '文末另起一页' }).click();
    await pane.getByRole('button', { name: '放入申报表', exact: true }).click();
    await expectAllTyped(workbench, pane.locator('[data-editor]').first().waitFor());
  });

  it('where a question comes up', async () => {
    await workbench.openDocument(docx({ body: BODY }));
    const { page } = workbench;
    const pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '填写' }).click();
    await page.locator('.sheet-body .paragraph').first().click({ clickCount: 3 });
    await pane.getByRole('button', { name: '放入申报表', exact: true }).click();
    await page.getByLabel('文档', { exact: true }).focus();
    await pane.getByRole('alertdialog').waitFor();
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
    await pane.evaluate(() => window.focus());
    await page.keyboard.press('Tab');
    await pane.locator('[role="alertdialog"] button:focus').waitFor();
  });

  it('while files are read', async () => {
    await workbench.openDocument(docx({ body: BODY }));
    const pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '汇总' }).click();
    await pane.locator('input[data-choose="files"]').setInputFiles(
      caseFiles().map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
    await expectAllTyped(workbench, pane.getByRole('button', { name: '停止' }).waitFor({ state: 'detached' }));
  });
});

const END = /^(?:完成|返回)$/u;

/** Types in the document's first line until something has happened, and a while longer: every character is there. */
async function expectAllTyped({ page }: WorkbenchPage, happened: Promise<unknown>): Promise<void> {
  await page.locator('.sheet-body .paragraph').first().click();
  await page.keyboard.press('End');
  const over = new AbortController();
  void happened.then(() => over.abort());
  let typed = '';
  const type = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const character = CHARACTERS.charAt(typed.length % CHARACTERS.length);
      await page.keyboard.type(character, { delay: KEY });
      typed += character;
    }
  };
  while (!over.signal.aborted) await type(1);
  await type(20);
  await page.locator('.sheet-body .paragraph').filter({ hasText: typed }).waitFor({ timeout: 5000 });
}
