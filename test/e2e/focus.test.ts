import type { Browser } from 'playwright-core';
import { sentinel } from '../../src/text/sentinel';
import { docx, p, r } from '../builders/docx';
import { CasePage } from './case-page';
import { launchBrowser } from './page';

const LITTERED = docx({
  body: [p(r('让急救课走进赶集日')), p(r(sentinel(0))), p(r('本地每年有两千人参加救护培训。'))],
});

describe.each(['web', 'win365', 'mac365', 'ltsc2021'])(
  'a button that is gone by its own press, in the %s profile',
  (profile) => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser.close());

    it('leads into the first box of a form that was put in, and from the note about a removal on', async () => {
      const page = await CasePage.open(browser, profile);
      await byKey(page, '放入申报表和案例正文');
      await page.pane
        .getByText(/^申报表和案例正文已放进文档/)
        .first()
        .waitFor();
      await page.pane.getByRole('group', { name: '申报单位名称' }).locator('[data-editor]:focus').waitFor();
      await goesOn(page);

      await byKey(page, '放入汇总表');
      await page.pane
        .getByText(/^汇总表已放进文档/)
        .first()
        .waitFor();
      await page.pane.getByRole('button', { name: '放入汇总表' }).waitFor({ state: 'detached' });
      await goesOn(page);

      // Word 2021 takes these out of a copy only: locked controls are hidden from an add-in there.
      const others = profile === 'ltsc2021' ? [] : ['案例正文', '申报表'];
      for (const name of ['汇总表', ...others]) {
        await byKey(page, '移除放进文档的内容…');
        await page.pane.getByRole('menuitem', { name: `移除${name}` }).press('Enter');
        await page.pane.getByRole('alertdialog').getByRole('button', { name: '移除', exact: true }).press('Enter');
        await page.pane.getByText(`${name}已移除`).waitFor();
        // The note is there a moment before the page that goes with it, whose coming takes away what had the focus.
        await page.pane.getByRole('button', { name: `放入${name}`, exact: true }).waitFor();
        await goesOn(page);
      }
      await byKey(page, '完成');
      await page.pane.getByRole('button', { name: '完成', exact: true }).waitFor({ state: 'detached' });
      await goesOn(page);
      await page.close();
    });

    it('leaves the keyboard where it was: placeholders cleared, a version deleted', async () => {
      const page = await CasePage.open(browser, profile, LITTERED);
      await byKey(page, '清除');
      await page.pane.getByRole('button', { name: '清除' }).waitFor({ state: 'detached' });
      await goesOn(page);

      await page.pane.getByRole('tab', { name: '排版' }).press('Enter');
      await byKey(page, '一键排版');
      const back = page.pane.getByRole('button', { name: /^(?:完成|返回)$/ });
      await back.press('Enter');
      await back.waitFor({ state: 'detached' });
      await goesOn(page);
      await byKey(page, /^删去：/);
      await page.pane.getByRole('alertdialog').getByRole('button', { name: '删去', exact: true }).press('Enter');
      await page.pane.getByRole('button', { name: /^删去：/ }).waitFor({ state: 'detached' });
      await goesOn(page);
      await page.close();
    });
  },
);

/** Presses a button of the pane with the Enter key. */
function byKey(page: CasePage, name: string | RegExp): Promise<void> {
  const options = typeof name === 'string' ? { name, exact: true } : { name };
  return page.pane.getByRole('button', options).press('Enter');
}

/** Something of the pane comes to have the focus, and the Tab key takes it on: back, since it may be the last one. */
async function goesOn(page: CasePage): Promise<void> {
  const { pane } = page;
  await pane.waitForFunction(() => document.activeElement !== document.body);
  const name = () => pane.evaluate(() => document.activeElement?.outerHTML ?? '');
  const before = await name();
  await page.workbench.page.keyboard.press('Shift+Tab');
  const after = await name();
  expect(after).not.toMatch(/^<body/u);
  expect(after).not.toBe(before);
}
