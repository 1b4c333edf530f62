import type { Browser } from 'playwright-core';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { CasePage, formIn } from './case-page';
import { launchBrowser } from './page';

/** Those of the unit but the year, which stands in the title. */
const UNIT_FIELDS = 10;
const ITEMS = ['把课堂搬到集市。', '每村培训两名救护员。'];

describe.each(['win365', 'web'])('the keyboard alone, in the %s profile', (profile) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('fills in the whole form with one key a field besides the text', async () => {
    const page = await CasePage.open(browser, profile);
    await page.insertBoth();
    await page.pane
      .getByText(/^申报表和案例正文已放进文档/)
      .first()
      .waitFor();
    // Where something is left to be read, that is read first.
    const finish = page.pane.getByRole('button', { name: '完成', exact: true });
    if (await finish.isVisible()) await finish.click();
    await page.pane.locator('[data-editor]:focus').waitFor();

    const { keyboard } = page.workbench.page;
    let keys = 0;
    const goOn = async (key: string): Promise<void> => {
      keys += 1;
      await keyboard.press(key);
    };
    const line = async (text: string): Promise<void> => {
      await keyboard.type(text);
      await goOn('Enter');
    };
    await line('望川县红十字会');
    await line('20220905');
    await line('让急救课走进赶集日');
    await line('岚山市红十字会');
    await line('陆一鸣 常务副会长');
    await line('0000-1234567');
    await keyboard.type('山路远，群众不敢救、不会救。');
    await goOn('Control+Enter');
    for (let section = 0; section < 3; section += 1) {
      await keyboard.type(ITEMS[0]!);
      await keyboard.press('Enter');
      await keyboard.type(ITEMS[1]!);
      await goOn('Control+Enter');
    }
    expect(keys).toBe(UNIT_FIELDS);
    // What comes next is the narrative: the unit is not led into the part of the other office.
    await page.pane.getByText('光标已到文档里的案例正文').waitFor();
    expect(await page.pane.locator('[data-step="insights"]').getAttribute('aria-expanded')).toBe('true');
    // The other office opens its part: out of the step, to the next line, in.
    for (const key of ['Escape', 'ArrowDown', 'Enter']) await keyboard.press(key);
    // What the opinion says is chosen, not typed.
    await keyboard.press('Space');
    await goOn('Enter');
    await keyboard.type('2022.9.20');

    const items = ITEMS.map((text, index) => `${String(index + 1)}.${text}`).join('\n');
    const expected = {
      year: String(new Date().getFullYear()),
      unit: '望川县红十字会',
      headerDate: '2022年9月5日',
      caseName: '让急救课走进赶集日',
      city: '岚山市红十字会',
      leader: '陆一鸣 常务副会长',
      contact: '0000-1234567',
      background: '山路远，群众不敢救、不会救。',
      practices: items,
      results: items,
      insights: items,
      opinion: `${redcross2022.form.verdicts.agree}。`,
      opinionDate: '2022年9月20日',
    };
    // Fields are written one after the other.
    await page.control('年月日（申报意见）').filter({ hasText: '2022年9月20日' }).waitFor();
    const { fields } = formIn(await page.workbench.download());
    expect(Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toEqual(expected);
    expect(keys).toBeLessThanOrEqual(Object.keys(expected).length - 1);
    await page.close();
  });
});
