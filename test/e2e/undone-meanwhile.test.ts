import type { Browser } from 'playwright-core';
import { messyDraft } from '../drafts';
import { launchBrowser, WorkbenchPage } from './page';

jest.setTimeout(240_000);

describe('what is undone in the document with the pane beside it', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('is told by the pane without a touch: temporary paragraphs that are back, a result that is none any more', async () => {
    const workbench = await WorkbenchPage.open(browser, '?host=web');
    await workbench.openDocument(messyDraft('wrong-fonts', 11).bytes);
    const pane = await workbench.openPane();
    await pane.getByRole('button', { name: '一键排版', exact: true }).click();
    await pane.getByRole('button', { name: '完成', exact: true }).waitFor();
    await workbench.page.locator('.sheet-body .paragraph').last().click();
    await undoUntil(workbench, () => pane.getByText(/临时空段 \d+ 处/u).count());
    await pane.getByText(/文档后来改过/u).waitFor();
    expect(workbench.errors).toEqual([]);
    await workbench.page.close();
  });

  it('ends what was said of putting something in', async () => {
    const workbench = await WorkbenchPage.open(browser, '?host=ltsc2021');
    await workbench.page.getByRole('button', { name: '新建' }).click();
    await workbench.waitForStatus(/已打开“新文稿.docx”/);
    const pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '填写' }).click();
    const both = pane.getByRole('button', { name: '放入申报表和案例正文', exact: true });
    await both.click();
    const said = pane.getByText(/^申报表和案例正文已放进文档/);
    await said.first().waitFor();
    await workbench.page.locator('.sheet-body .paragraph').last().click();
    await undoUntil(workbench, () => both.count());
    await pane.waitForFunction(() => !document.body.textContent.includes('申报表和案例正文已放进文档'));
    await workbench.page.close();
  });
});

/** Ctrl+Z, with a rest now and then for the pane to notice. */
async function undoUntil({ page }: WorkbenchPage, isThere: () => Promise<number>): Promise<void> {
  for (let round = 0; round < 30 && (await isThere()) === 0; round += 1) {
    for (let press = 0; press < 10; press += 1) await page.keyboard.press('Control+z');
    for (let wait = 0; wait < 8 && (await isThere()) === 0; wait += 1) await page.waitForTimeout(1000);
  }
  expect(await isThere()).toBeGreaterThan(0);
}
