import { unzipSync } from 'fflate';
import type { Browser, Frame } from 'playwright-core';
import { readDraft } from '../../src/draft/read';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { PROFILES } from '../../src/workbench/host/profile';
import { docx, p, r } from '../builders/docx';
import { messyDraft } from '../drafts';
import { audit } from './audit';
import { launchBrowser, WorkbenchPage } from './page';

describe.each(Object.keys(PROFILES))('the task pane in the %s profile', (profile) => {
  let browser: Browser;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    workbench = await WorkbenchPage.open(browser, `?host=${profile}`);
  });
  afterEach(async () => {
    expect(workbench.errors).toEqual([]);
    await workbench.page.close();
  });

  const press = (pane: Frame, name: string): Promise<void> => pane.getByRole('button', { name, exact: true }).click();

  it('shows what the document is, formats it, and reports', async () => {
    const draft = messyDraft('wrong-fonts', 11);
    await workbench.openDocument(draft.bytes);
    const pane = await workbench.openPane();
    const title = draft.truth.find(({ role }) => role === 'title')!;
    await pane.getByText(title.clean).first().waitFor();
    await pane.getByText(/\d+ 段待排版/).waitFor();
    await press(pane, '一键排版');
    await pane.getByText(/^排版完成/).waitFor();
    expect(audit(draft.bytes, await workbench.download(), draft.truth)).toEqual([]);
  });

  it('shows in the document where something was left for the author', async () => {
    const draft = messyDraft('soft-returns', 2);
    await workbench.openDocument(draft.bytes);
    const pane = await workbench.openPane();
    await press(pane, '一键排版');
    await pane.getByRole('region', { name: /^请您看看的/ }).waitFor();
    const place = pane.getByRole('button', { name: /^去看：/ }).first();
    await place.click();
    await pane.getByText(/光标已到文档里的：/).waitFor();
    const { isCaret, visible } = await workbench.page.evaluate(() => {
      const selection = getSelection()!;
      const box = selection.getRangeAt(0).getBoundingClientRect();
      return { isCaret: selection.isCollapsed, visible: box.top > 0 && box.bottom < innerHeight };
    });
    // Shown, not selected: the next key must not replace it.
    expect(isCaret).toBe(true);
    expect(visible).toBe(true);
  });

  it('formats the selected paragraphs only', async () => {
    const arial = { fonts: 'Arial', size: 9 };
    const bytes = docx({
      body: ['博爱家园项目在三个村落地。', '应急救护培训进村入户。', '志愿者每周上门一次。'].map((text) =>
        p(r(text, arial)),
      ),
    });
    await workbench.openDocument(bytes);
    const pane = await workbench.openPane();
    await workbench.page.locator('.paragraph').nth(1).click({ clickCount: 3 });
    await press(pane, '只排选中的');
    await pane.getByText(/^选中的段落排版完成/).waitFor();
    const body = new TextDecoder().decode(unzipSync(await workbench.download())['word/document.xml']);
    const [first, second, third] = [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
    expect(first).toContain('Arial');
    expect(second).not.toContain('Arial');
    expect(third).toContain('Arial');
  });

  it('splits soft returns and removes empty paragraphs when these options are chosen', async () => {
    const prose = '应急救护培训进村入户，志愿者每周上门一次，群众自救互救能力明显提高。';
    const bytes = docx({
      body: [p('救在身边', { jc: 'center' }), p('一、背景介绍'), p(`（一）健全网络\n${prose}`), p(''), p(prose)],
    });
    await workbench.openDocument(bytes);
    const pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '选项' }).click();
    await pane.getByRole('combobox', { name: '段内换行' }).selectOption({ label: '拆成几段' });
    await pane.getByRole('combobox', { name: '多余的空段' }).selectOption({ label: '删去' });
    await pane.getByText('选项已保存在文档里').first().waitFor();
    await pane.getByRole('tab', { name: '排版' }).click();
    await press(pane, '一键排版');
    await pane.getByText(/^排版完成$/).waitFor();
    await pane.getByText(/段内换行已改成分段/).waitFor();
    await pane.getByText('删去了这一段前面的空段。').waitFor();
    const { paragraphs } = readDraft(Package.open(await workbench.download(), nodeXml));
    expect(paragraphs.map(({ role, text }) => [role, text])).toEqual([
      ['title', '救在身边'],
      ['heading1', '一、背景介绍'],
      ['heading2', '（一）健全网络'],
      ['body', prose],
      ['body', prose],
    ]);
  });

  it('does what a finding offers, in the result itself, and the next document begins with it', async () => {
    const prose = '应急救护培训进村入户，志愿者每周上门一次，群众自救互救能力明显提高。';
    const bytes = docx({ body: [p('救在身边', { jc: 'center' }), p('一、背景介绍'), p(prose), p(''), p(prose)] });
    await workbench.openDocument(bytes);
    let pane = await workbench.openPane();
    await press(pane, '一键排版');
    await pane.getByText('在“应急救护培训进村入户，志愿者每周…”之后').waitFor();
    await press(pane, '以后都这样：删去空段');
    await pane.getByText('删去了这一段前面的空段。').waitFor();
    const count = async () => readDraft(Package.open(await workbench.download(), nodeXml)).paragraphs.length;
    expect(await count()).toBe(4);

    await workbench.openDocument(bytes);
    pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '选项' }).click();
    await pane.getByText('照本机默认').waitFor();
    await press(pane, '不再用本机默认');
    await pane.getByText('已取消本机默认').waitFor();
  });

  it('comes to the result of the ribbon button from any page, where something is left', async () => {
    const draft = messyDraft('soft-returns', 2);
    await workbench.openDocument(draft.bytes);
    const pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '选项' }).click();
    await workbench.format();
    await pane.getByRole('region', { name: /^请您看看的/ }).waitFor();
  });

  it('opens the document as it was before the run', async () => {
    const bytes = docx({
      body: [p(r('博爱家园', { fonts: 'Arial', size: 9 })), p(r('一、背景', { fonts: 'Arial', size: 9 }))],
    });
    await workbench.openDocument(bytes);
    const pane = await workbench.openPane();
    await press(pane, '一键排版');
    await pane.getByText(/^排版完成/).waitFor();
    await press(pane, '打开改动前的版本');
    const [other] = await Promise.all([
      workbench.page.waitForEvent('popup'),
      workbench.page.getByRole('link', { name: '在新标签页中查看' }).click(),
    ]);
    await other.locator('.paragraph').first().click();
    expect(await other.getByLabel('光标处的格式').textContent()).toContain('Arial · 小五（9 磅）');
  });

  it('shows what the ribbon button did while it is open, and can open the document from before', async () => {
    const arial = { fonts: 'Arial', size: 9 };
    await workbench.openDocument(docx({ body: [p(r('博爱家园', arial)), p(r('一、背景', arial))] }));
    const pane = await workbench.openPane();
    await pane.getByText('2 段待排版').waitFor();
    await workbench.format();
    await pane.getByText(/功能区“一键排版”的结果/).waitFor();
    await press(pane, '打开改动前的版本');
    const [other] = await Promise.all([
      workbench.page.waitForEvent('popup'),
      workbench.page.getByRole('link', { name: '在新标签页中查看' }).click(),
    ]);
    await other.locator('.paragraph').first().click();
    expect(await other.getByLabel('光标处的格式').textContent()).toContain('Arial · 小五（9 磅）');
    await press(pane, '完成');
    await pane.getByText('全部符合通知的字体字号要求').waitFor();
  });

  it('goes away, and comes back', async () => {
    await workbench.openDocument(docx({ body: [p('博爱家园')] }));
    await workbench.openPane();
    await workbench.page.getByRole('button', { name: '关闭任务窗格' }).click();
    expect(await workbench.page.locator('iframe[title="案例申报助手"]').count()).toBe(0);
    await workbench.openPane();
  });
});
