import type { Browser } from 'playwright-core';
import type { Answer } from '../../src/session/diagnostics';
import { PROFILES, profileWith, type ProfileName } from '../../src/workbench/host/profile';
import { supports } from '../../src/workbench/host/requirements';
import { docx, p } from '../builders/docx';
import { launchBrowser, WorkbenchPage } from './page';

describe.each(Object.keys(PROFILES) as ProfileName[])('the diagnostics in the %s profile', (profile) => {
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

  async function openDiagnostics() {
    const pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '选项' }).click();
    await pane.getByRole('button', { name: '诊断', exact: true }).click();
    return pane;
  }

  it('find out how this Word behaves, in a blank document, and give the answers as text', async () => {
    await workbench.page.getByLabel('打开示例').selectOption('blank.docx');
    await workbench.waitForStatus(/已打开/);
    const pane = await openDiagnostics();
    await pane.getByRole('button', { name: '开始诊断' }).click();
    // Undoing is the person's part where the interface has none.
    const undoes = supports(profileWith(profile).requirementSets, 'WordApiDesktop 1.4');
    for (const question of undoes ? [] : ['算一步还是三步', '还能撤销吗']) {
      await pane.getByRole('status').filter({ hasText: question }).waitFor();
      await pane.getByRole('button', { name: '跳过这一题' }).click();
    }

    await pane.getByRole('button', { name: '复制结果' }).click();
    await pane.getByText('已复制').waitFor();
    const report = await pane.getByRole('textbox', { name: '要复制的文字' }).inputValue();
    const { answers } = JSON.parse(report.trimEnd().split('\n').at(-1)!);
    const played = new Map<string, unknown>(Object.entries(PROFILES[profile].quirks));
    const found = new Map<string, unknown>(
      (answers as Answer[]).flatMap((answer) =>
        answer.kind === 'answered' && played.has(answer.settles) ? [[answer.settles, answer.value]] : [],
      ),
    );
    expect(found.size).toBeGreaterThan(15);
    expect([...found]).toEqual([...found.keys()].map((quirk) => [quirk, played.get(quirk)]));
    expect(await workbench.page.locator('.sheet-body .paragraph').allTextContents()).toEqual([
      expect.stringContaining('可以不保存就关闭'),
    ]);
  });

  it('leave an author’s document alone', async () => {
    await workbench.openDocument(docx({ body: [p('博爱家园')] }));
    const pane = await openDiagnostics();
    await pane.getByRole('button', { name: '开始诊断' }).click();
    await pane.getByText(/请先在 Word 里新建一份空白文档/).waitFor();
    expect(await workbench.page.locator('.sheet-body .paragraph').allTextContents()).toEqual(['博爱家园']);
  });
});
