import type { Browser } from 'playwright-core';
import { docx, p } from '../builders/docx';
import { launchBrowser, WorkbenchPage } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const draft = docx({ body: [p('博爱家园'), p('一、背景'), p('村里建起了救护站。')] });

test('the panel counts, tells what the add-in did, and lets the next sync fail', async () => {
  const workbench = await WorkbenchPage.open(browser);
  const { page } = workbench;
  await workbench.openDocument(draft);
  await workbench.format();
  const traffic = page.locator('#traffic');
  await expect(traffic.textContent()).resolves.toMatch(/^同步 [1-9]\d* 次 · 操作 [1-9]\d* 个 · 传输 [1-9]\d* KB$/);

  await page.getByText('仪表').click();
  const newest = page.locator('#journal > li').first();
  await expect(newest.textContent()).resolves.toMatch(/第 \d+ 次同步：\d+ 个操作/);

  // Something to do again.
  await workbench.openDocument(draft);
  await page.getByLabel('结果').selectOption('回应丢失');
  await page.getByRole('button', { name: '安排' }).click();
  await page.getByRole('button', { name: /^取消：第 \d+ 次同步：回应丢失/ }).click();
  await page.getByLabel('结果').selectOption('失败：GeneralException');
  await page.getByRole('button', { name: '安排' }).click();
  await traffic.filter({ hasText: '已安排故障 1 个' }).waitFor();
  await workbench.format();
  await page
    .locator('#journal > li')
    .filter({ hasText: /失败：.*GeneralException/ })
    .waitFor();
  await expect(traffic.textContent()).resolves.not.toContain('已安排故障');
  expect(workbench.errors).toEqual([]);
  await page.close();
});
