import type { Browser } from 'playwright-core';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { countWords } from '../../src/text/word-count';
import { PROFILES } from '../../src/workbench/host/profile';
import { COMPLETE, typedForm } from '../form/typed-form';
import { CasePage, formIn, marksLeft, textOf } from './case-page';
import { launchBrowser } from './page';

/** A form that is put in is of this year, and dates of another are told. */
const YEAR = String(new Date().getFullYear());
const ITEMS = '1.把课堂搬到集市。\n2.每村培训两名救护员。';

describe.each(Object.keys(PROFILES))('a case is written in the %s profile', (profile) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('form and narrative, sections that count while one writes, surplus out and back, closed and opened again', async () => {
    const page = await CasePage.open(browser, profile);
    const { keyboard } = page.workbench.page;
    await page.insertBoth();

    // In the pane: what stands twice is typed once.
    await (await page.openStep('申报单位名称')).getByRole('textbox').fill('望川县红十字会');
    await (await page.openStep('案例名称')).getByRole('textbox').fill('让急救课走进赶集日');
    await page.control('案例名称').filter({ hasText: '让急救课走进赶集日' }).waitFor();
    await page.workbench.page
      .locator('.sheet-body .paragraph')
      .filter({ hasText: /^让急救课走进赶集日$/ })
      .nth(1)
      .waitFor();

    // In the document: the step in the pane opens and counts.
    await page.typeInDocument('背景介绍', textOf(190));
    await page.step('背景介绍').filter({ hasText: '190/200' }).waitFor();
    expect(await page.step('背景介绍').getAttribute('aria-expanded')).toBe('true');

    const at200 = textOf(200);
    await keyboard.type(at200.slice(textOf(190).length));
    await page.step('背景介绍').filter({ hasText: '200/200' }).waitFor();
    await page
      .step('背景介绍')
      .filter({ hasText: `按字符 ${String(countWords(at200).strict)}` })
      .waitFor();

    const at201 = textOf(201);
    await keyboard.type(at201.slice(at200.length));
    await page.step('背景介绍').filter({ hasText: '超出限制' }).waitFor();
    await page.pane.getByText('“背景介绍”有 201 字，超过 200 字的限制，请删去 1 字。').first().waitFor();

    await page.press('选中多余部分');
    await page.pane.getByText('已在文档里选中超出限制的部分').waitFor();
    expect(await page.workbench.page.evaluate(() => getSelection()!.toString().trim())).toBe(at201.slice(at200.length));

    // Out at the end of a sentence, back, and out again; no word is lost on the way.
    await page.press('移出多余部分');
    await page.tray.waitFor();
    const kept = (await page.saved('background'))!;
    expect(kept).toMatch(/[。；]$/);
    expect(at201.startsWith(kept)).toBe(true);
    expect(await page.tray.textContent()).toContain(at201.slice(kept.length));
    await page.press(/^放回原处/);
    await page.tray.waitFor({ state: 'detached' });
    expect(await page.saved('background')).toBe(at201);
    await page.press('移出多余部分');
    await page.tray.waitFor();

    // Closed and opened again: tray and step are there.
    expect(await page.saved('background')).toBe(kept);
    await page.reopen(await page.workbench.download());
    await page.tray.waitFor();
    await page
      .step('背景介绍')
      .filter({ hasText: /\d+\/200/ })
      .waitFor();

    // On to the end.
    await (await page.openStep('年月日（表头）')).locator('input[type="date"]').fill(`${YEAR}-09-05`);
    await (await page.openStep('案例所在市州红十字会')).getByRole('textbox').fill('岚山市红十字会');
    await (await page.openStep('案例负责人姓名职务')).getByRole('textbox').fill('陆一鸣 常务副会长');
    await (await page.openStep('联系方式')).getByRole('textbox').fill('0000-1234567');
    for (const section of ['主要做法', '工作成效', '体会启示']) {
      await page.typeInDocument(section, ITEMS);
      await page.step(section).filter({ hasText: '/200' }).waitFor();
    }
    await (await page.openStep('市州红十字会申报意见')).getByRole('radio', { name: '同意推荐', exact: true }).click();
    await (await page.openStep('年月日（申报意见）')).locator('input[type="date"]').fill(`${YEAR}-09-20`);

    // The form is right, and nothing of the narrative is written.
    const standing = page.pane.getByRole('button', { name: '申报表可以提交；案例正文还没有写' });
    await standing.waitFor();
    for (const { hint } of redcross2022.narrative.parts) {
      await page.workbench.page.locator('.sheet-body .paragraph').filter({ hasText: hint }).click();
      await keyboard.type('把课堂搬到集市，群众学得会、用得上。');
    }
    await standing.click();
    await page.pane.getByRole('button', { name: '可以提交', exact: true }).waitFor();

    const finished = await page.workbench.download();
    const { source, ready, verdict, fields } = formIn(finished);
    expect({ source, ready, verdict }).toEqual({ source: 'controls', ready: true, verdict: 'agree' });
    expect(Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toEqual({
      year: YEAR,
      unit: '望川县红十字会',
      headerDate: `${YEAR}年9月5日`,
      caseName: '让急救课走进赶集日',
      city: '岚山市红十字会',
      leader: '陆一鸣 常务副会长',
      contact: '0000-1234567',
      background: kept,
      practices: ITEMS,
      results: ITEMS,
      insights: ITEMS,
      opinion: '同意推荐。',
      opinionDate: `${YEAR}年9月20日`,
    });
    expect(marksLeft(finished)).toEqual([]);
    await page.close();
  });

  it('a form that was typed by hand is adopted and gone on with', async () => {
    const before = typedForm({ ...COMPLETE, contact: '' });
    const page = await CasePage.open(browser, profile, before);
    await page.press('在窗格里填写这张表');
    await page.pane.getByText('单位部分 9/10').waitFor();
    await (await page.openStep('联系方式')).getByRole('textbox').fill('0000-1234567');
    await page.pane.getByRole('button', { name: /可以提交/ }).waitFor();
    const { source, ready, fields } = formIn(await page.workbench.download());
    expect({ source, ready }).toEqual({ source: 'controls', ready: true });
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const expected = Object.entries(COMPLETE).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.join('\n'),
    ]);
    expect(values).toEqual(Object.fromEntries(expected));
    await page.close();
  });

  it('strict limits: what is too long goes into the tray when the field is left, and comes back', async () => {
    const page = await CasePage.open(browser, profile);
    await page.insertBoth();
    await page.pane.getByRole('tab', { name: '选项' }).click();
    await page.pane.getByRole('combobox', { name: '超过字数限制时' }).selectOption({ label: '移出多余部分' });
    await page.pane.getByText('选项已保存在文档里').waitFor();
    await page.pane.getByRole('tab', { name: '填写' }).click();
    const text = textOf(230);
    await page.typeInDocument('背景介绍', text);
    await page.step('背景介绍').filter({ hasText: '230/200' }).waitFor();
    await page.control('主要做法').click();
    await page.tray.waitFor();
    const kept = (await page.saved('background'))!;
    expect(countWords(kept).words).toBeLessThanOrEqual(200);
    expect(text.startsWith(kept)).toBe(true);
    expect(await page.tray.textContent()).toContain(text.slice(kept.length));
    await page.press('撤销');
    await page.tray.waitFor({ state: 'detached' });
    expect(await page.saved('background')).toBe(text);
    await page.close();
  });
});
