import type { Browser } from 'playwright-core';
import { CasePage, textOf } from './case-page';
import { launchBrowser } from './page';

/** A small laptop, with the pane as wide as Word opens it. */
const WINDOW = { width: 1366, height: 700 };

describe('while a long answer is written', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('the count, the caret and what helps stay in sight, and no warning moves the text', async () => {
    const page = await CasePage.open(browser, 'win365');
    await page.workbench.page.setViewportSize(WINDOW);
    await page.workbench.page.addStyleTag({ content: '.task-pane { width: 320px }' });
    await page.insertBoth();
    await page.pane.getByText('申报表和案例正文已放进文档').waitFor();
    const { keyboard } = page.workbench.page;

    const prose = await page.openStep('背景介绍');
    // Of less than the box has room for, the caret does not stand in the last line.
    await keyboard.type(textOf(120));
    for (let words = 130; words <= 220; words += 10) {
      await keyboard.type(textOf(words).slice(textOf(words - 10).length));
      const count = prose.getByText(`${String(words)}/200`, { exact: true });
      await expectInSight(page, await count.boundingBox(), await caretBox(page));
    }
    // What helps against too many words, too.
    const moveOut = prose.getByRole('button', { name: '移出多余部分' });
    await expectInSight(page, await moveOut.boundingBox(), await caretBox(page));
    const over = await boxTop(page);
    for (let key = 0; key < 45; key += 1) await keyboard.press('Backspace');
    await page.step('背景介绍').filter({ hasNotText: '超出限制' }).waitFor();
    expect(await boxTop(page)).toBe(over);

    const items = await page.openStep('主要做法');
    for (let item = 1; item <= 7; item += 1) {
      await keyboard.type(textOf(30));
      if (item < 7) await keyboard.press('Enter');
      await expectInSight(page, await items.getByText(/^\d+\/200$/).boundingBox(), await caretBox(page));
    }
    await page.close();
  });
});

interface Box {
  readonly y: number;
  readonly height: number;
}

/** The last line of the box that is written in: the caret is at its end. */
async function caretBox(page: CasePage): Promise<Box> {
  const box = (await page.pane.locator('[data-editor]:focus').boundingBox())!;
  return { y: box.y + box.height - 26, height: 20 };
}

/** Where the box begins in what scrolls, in CSS pixels. */
function boxTop(page: CasePage): Promise<number> {
  return page.pane.evaluate(
    () => document.activeElement!.getBoundingClientRect().top + document.getElementById('page')!.scrollTop,
  );
}

async function expectInSight(page: CasePage, count: Box | null, caret: Box): Promise<void> {
  const scroller = (await page.pane.locator('#page').boundingBox())!;
  expect(count).not.toBeNull();
  expect(count!.y + count!.height).toBeLessThanOrEqual(scroller.y + scroller.height);
  expect(caret.y).toBeGreaterThan(scroller.y);
  expect(caret.y + caret.height).toBeLessThanOrEqual(count!.y);
}
