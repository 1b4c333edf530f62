import type { Browser, Frame } from 'playwright-core';
import { readDraft } from '../../src/draft/read';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { PROFILES } from '../../src/workbench/host/profile';
import { caseFiles } from '../builders/case-files';
import { launchBrowser, WorkbenchPage } from './page';

const ALL = caseFiles();
/** Comes in when the table is made already. */
const LATE = ALL.find(({ name }) => name.startsWith('17'))!;
const FILES = ALL.filter((file) => file !== LATE);
const HEADER = ['序号', '案例类别', '案例名称', '案例申报单位'];

/** What the table must say of each form, in the order of the files' names. */
const rowsOf = (files: typeof ALL) =>
  files.flatMap(({ name, expected }) =>
    typeof expected === 'string' || expected.kind !== 'form' || expected.isRefused
      ? []
      : [{ name, caseName: expected.caseName ?? '', unit: expected.unit ?? '' }],
  );
const ROWS = rowsOf(FILES);

describe.each(Object.keys(PROFILES))('an office gathers its cases in the %s profile', (profile) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('thirty files, two broken, two duplicates: read, settled, put in order, into the document, brought up to date', async () => {
    const workbench = await WorkbenchPage.open(browser, `?host=${profile}`);
    await workbench.page.getByRole('button', { name: '新建' }).click();
    await workbench.waitForStatus(/已打开“新文稿.docx”/);
    const pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '汇总' }).click();
    await choose(pane, FILES);
    await pane.getByRole('button', { name: '停止' }).waitFor({ state: 'detached' });
    await pane
      .getByText(
        /^29 份 · \d+ 份可以提交 · 1 份请核对意见 · \d+ 份要修改 · 2 份读不了 · 2 份不列入（其中 1 份没有申报表）$/,
      )
      .waitFor();

    // Duplicates are settled before they reach the table.
    await press(pane, '2 处重复，请先核对');
    await press(pane, '只列这份：03 云台县红十字会.docx');
    await press(pane, '按建议处理 1 组');
    await pane.getByText('没有重复的了。').waitFor();
    await press(pane, '返回名单');

    // A category, by the menu of the row.
    await press(pane, '名单的操作');
    await pane.getByRole('menuitem', { name: '案例类别…' }).click();
    await pane.getByRole('textbox').fill('应急救护\n人道救助');
    await press(pane, '保存');
    await press(pane, `${ROWS[0]!.caseName}的类别：不填`);
    await pane.getByRole('menuitemradio', { name: '人道救助' }).click();
    // One that is not on the list yet: typed at once, the caret is in its box.
    await press(pane, `${ROWS[1]!.caseName}的类别：不填`);
    await pane.getByRole('menuitem', { name: '其他类别…' }).click();
    await pane.getByRole('dialog', { name: '新类别' }).waitFor();
    await workbench.page.keyboard.type('志愿服务');
    await workbench.page.keyboard.press('Enter');
    await pane.getByRole('button', { name: `${ROWS[1]!.caseName}的类别：志愿服务` }).waitFor();

    // The third is dragged before the first.
    const rows = pane.getByRole('row');
    const dragged = await rows.nth(2).getByRole('gridcell').first().getAttribute('title');
    await rows.nth(2).dragTo(rows.nth(0), { targetPosition: { x: 150, y: 6 } });
    await pane.getByText('已移到第 1 位').waitFor();
    // The focus goes along, so that the keys go on with the same case.
    expect(await pane.locator('[role="gridcell"]:focus').getAttribute('title')).toBe(dragged);

    // Pressed twice by a person who is used to double clicks: the page that comes must not take the second press.
    await pane.getByRole('button', { name: '做汇总表', exact: true }).dblclick();
    await pane.getByText('附件2将有').waitFor();
    expect(await pane.getByText('已复制，可以粘贴到电子表格里').count()).toBe(0);
    await pane.getByLabel('填报日期').fill('2022-09-30');
    await press(pane, '放入文档');
    await pane.getByText('汇总表已放进文档').waitFor();
    const settled = ROWS.filter(({ name }) => !/副本|^04 望川县红十字会\.docx/u.test(name));
    const moved = [settled[2]!, settled[0]!, settled[1]!, ...settled.slice(3)];
    const wanted = moved.map(({ caseName, unit }, index) => [
      `${index + 1}`,
      { [ROWS[0]!.caseName]: '人道救助', [ROWS[1]!.caseName]: '志愿服务' }[caseName] ?? '',
      caseName,
      unit,
    ]);
    expect(tableOf(await workbench.download())).toEqual({
      above: [
        '附件2',
        '2022年度全省红十字系统创新案例申报汇总表',
        '填报单位（市州红十字会）：岚山市红十字会\t2022年9月30日',
      ],
      cells: [HEADER, ...wanted],
    });

    // One more file comes in; the office has written something by hand meanwhile.
    await press(pane, '返回名单');
    await choose(pane, [LATE]);
    await pane.getByText(/^30 份/).waitFor();
    await pane.getByRole('button', { name: '停止' }).waitFor({ state: 'detached' });
    await press(pane, '做汇总表');
    await press(pane, '更新文档里的汇总表');
    await pane.getByText('汇总表已更新：添了 1 行，补了 0 行').waitFor();
    // The page is long, and the button stands below what it says.
    const wayThere = pane.getByRole('button', { name: /^去看：/ }).last();
    const bottom = await wayThere.evaluate((button) => button.getBoundingClientRect().bottom - window.innerHeight);
    expect(bottom).toBeLessThanOrEqual(0);
    const [late] = rowsOf([LATE]);
    expect(tableOf(await workbench.download()).cells).toEqual([
      HEADER,
      ...wanted,
      [`${wanted.length + 1}`, '', late!.caseName, late!.unit],
    ]);
    expect(workbench.errors).toEqual([]);
    await workbench.page.close();
  });
});

async function choose(pane: Frame, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  await pane
    .locator('input[data-choose="files"]')
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
    );
}

function press(pane: Frame, name: string): Promise<void> {
  return pane.getByRole('button', { name, exact: true }).click();
}

/** The lines above the table, and its cells with the numbers that Word computes. */
function tableOf(bytes: Uint8Array): { above: string[]; cells: string[][] } {
  const { paragraphs } = readDraft(Package.open(bytes, nodeXml));
  const inTable = paragraphs.filter(({ place }) => place.tableDepth > 0);
  const words = inTable.map(({ label, text }) => (label?.text ?? '') + text);
  const first = paragraphs.indexOf(inTable[0]!);
  return {
    above: paragraphs.slice(0, first).map(({ text }) => text),
    cells: Array.from({ length: words.length / HEADER.length }, (_, row) =>
      words.slice(row * HEADER.length, (row + 1) * HEADER.length),
    ),
  };
}
