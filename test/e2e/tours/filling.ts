import type { Browser } from 'playwright-core';
import { COMPLETE, typedForm } from '../../form/typed-form';
import { CasePage, textOf } from '../case-page';
import { arrangeFaults, upTo, type Look, type Tour } from './tour';

const SENTENCE = '望川县山多路远。';

/** A new document with form and narrative, and a field with a sentence in it. */
async function begun(browser: Browser): Promise<CasePage> {
  const page = await CasePage.open(browser, 'win365');
  await page.insertBoth();
  await (await page.openStep('背景介绍')).getByRole('textbox').fill(SENTENCE);
  await page.control('背景介绍').filter({ hasText: SENTENCE }).waitFor();
  return page;
}

const at = (page: CasePage, look: Look) => (screen: string) => look(screen, page.workbench, page.pane);

export const FILLING: Readonly<Record<string, Tour>> = {
  async 'filling in'(browser, look) {
    const page = await CasePage.open(browser, 'win365');
    const { workbench, pane } = page;
    const see = at(page, look);
    await pane.getByRole('button', { name: '放入申报表和案例正文' }).waitFor();
    await see('nothing there yet');
    await page.insertBoth();
    await page.openStep('申报单位名称');
    await see('one line');
    await page.openStep('年月日（表头）');
    await see('date');
    await (await page.openStep('联系方式')).getByRole('textbox').fill('没有');
    await page.step('联系方式').filter({ hasText: '请核对' }).waitFor();
    await see('to be looked at');
    await (await page.openStep('背景介绍')).getByRole('textbox').fill(textOf(214));
    await page.step('背景介绍').filter({ hasText: '超出限制' }).waitFor();
    await see('over the limit');
    await page.press('移出多余部分');
    await page.tray.waitFor();
    await see('moved out');
    await page.press(/^丢弃/);
    await see('tray asking');
    await (await page.openStep('主要做法')).getByRole('textbox').first().fill('把课堂搬到集市。');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('每村培训两名救护员。');
    await page.step('主要做法').filter({ hasText: '已填好' }).waitFor();
    await see('items');
    await (await page.openStep('市州红十字会申报意见')).getByRole('radio', { name: '同意推荐', exact: true }).click();
    await page.step('市州红十字会申报意见').filter({ hasText: '已填好' }).waitFor();
    await see('opinion');
    await page.press('未达到提交条件');
    await see('overview');
    await page.press('移除放进文档的内容…');
    await see('removal');
    await pane.getByRole('menuitem', { name: '移除申报表' }).click();
    await pane.getByRole('alertdialog').waitFor();
    await see('removal asking');
    await pane.getByRole('alertdialog').getByRole('button', { name: '移除', exact: true }).click();
    await pane.getByText('申报表已移除').first().waitFor();
    await see('removed');
    await page.close();
  },

  async 'what did not get into the document'(browser, look) {
    const page = await begun(browser);
    await arrangeFaults(page.workbench, 'AccessDenied', upTo(12));
    await (await page.openStep('背景介绍')).getByRole('textbox').fill(`${SENTENCE}车要走五十分钟。`);
    await page.pane.getByText('没有写进文档。文字还在这里。').waitFor();
    await at(page, look)('not written');
    await page.workbench.page.close();
  },

  async 'words left behind'(browser, look) {
    const page = await begun(browser);
    const bytes = await page.workbench.download();
    await arrangeFaults(page.workbench, 'drop', upTo(8));
    await (await page.openStep('背景介绍')).getByRole('textbox').fill(`${SENTENCE}车要走五十分钟。`);
    await page.pane.getByText('未写入文档').waitFor();
    await at(page, look)('not written yet');
    await page.reopen(bytes);
    await page.pane.getByRole('button', { name: '放进去：背景介绍' }).waitFor();
    await at(page, look)('offered');
    await page.workbench.page.close();
  },

  async 'strict limits'(browser, look) {
    const page = await CasePage.open(browser, 'win365');
    const { pane } = page;
    await page.insertBoth();
    await pane.getByRole('tab', { name: '选项' }).click();
    await pane.getByRole('combobox', { name: '超过字数限制时' }).selectOption({ label: '移出多余部分' });
    await pane.getByText('选项已保存在文档里').waitFor();
    await pane.getByRole('tab', { name: '填写' }).click();
    await page.typeInDocument('背景介绍', textOf(230));
    await page.step('背景介绍').filter({ hasText: '230/200' }).waitFor();
    await page.control('主要做法').click();
    await page.tray.waitFor();
    await at(page, look)('moved by itself');
    await page.close();
  },

  async 'a form typed by hand'(browser, look) {
    const bytes = typedForm({ ...COMPLETE, contact: '', results: [textOf(230)] });
    const page = await CasePage.open(browser, 'win365', bytes);
    await page.pane.getByRole('button', { name: '在窗格里填写这张表' }).waitFor();
    await at(page, look)('read');
    await page.press('在窗格里填写这张表');
    await page.pane.getByText('单位部分 8/10').waitFor();
    await at(page, look)('adopted');
    await page.close();
  },
};
