import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { caseFiles } from '../builders/case-files';
import { messyDraft } from '../drafts';
import { CasePage, textOf } from './case-page';
import { launchBrowser, WorkbenchPage } from './page';

const DOCS = path.join(__dirname, '../../docs');
const GUIDE = readFileSync(path.join(DOCS, 'guide.md'), 'utf8');
/** `UPDATE_PICTURES=1 npx jest test/e2e/guide` puts the pictures into docs/images/guide; otherwise they are only looked at. */
const UPDATE = process.env['UPDATE_PICTURES'] === '1';
const SIZE = { width: 1180, height: 740 };

/** What the guide tells a new author and a clerk to do, done in its order; its pictures are what is seen on the way. */
describe('the guide', () => {
  let browser: Browser;
  const taken = new Set<string>();

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function picture(name: string, { page }: WorkbenchPage): Promise<void> {
    // Nothing of the pointer or of a fading message.
    await page.mouse.move(2, 2);
    const bytes = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    expect(coloursOf(bytes)).toBeGreaterThan(20);
    taken.add(`images/guide/${name}.png`);
    if (!UPDATE) return;
    mkdirSync(path.join(DOCS, 'images/guide'), { recursive: true });
    writeFileSync(path.join(DOCS, `images/guide/${name}.png`), bytes);
  }

  test('an author: form and narrative go in, are filled, counted, formatted', async () => {
    const page = await CasePage.open(browser, 'win365');
    const { workbench, pane } = page;
    await workbench.page.setViewportSize(SIZE);
    await pane.getByRole('button', { name: '放入申报表和案例正文' }).waitFor();
    await picture('start', workbench);

    await page.insertBoth();
    const type = async (label: string, text: string): Promise<void> => {
      await (await page.openStep(label)).getByRole('textbox').first().fill(text);
      await page.step(label).filter({ hasText: '已填好' }).waitFor();
    };
    await type('申报单位名称', '望川县红十字会');
    await type('案例名称', '让急救课走进赶集日');
    await type('案例所在市州红十字会', '岚山市红十字会');
    await type('背景介绍', '望川县山多路远，救护车到最远的村要五十分钟，群众要先学会自救。');
    await (await page.openStep('主要做法')).getByRole('textbox').first().fill('把课堂搬到集市，每逢赶集日摆一张桌子。');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('每村培训两名救护员，年底比一次。');
    await page.step('主要做法').filter({ hasText: '已填好' }).waitFor();
    await page.control('主要做法').filter({ hasText: '年底比一次' }).scrollIntoViewIfNeeded();
    await picture('fill', workbench);

    await (await page.openStep('背景介绍')).getByRole('textbox').fill(textOf(214));
    await page.step('背景介绍').filter({ hasText: '超出限制' }).waitFor();
    await page.control('背景介绍').filter({ hasText: '互联网' }).scrollIntoViewIfNeeded();
    await page.step('背景介绍').filter({ hasNotText: '未写入' }).waitFor();
    await picture('limit', workbench);
    await page.close();
  });

  test('an author: a draft is formatted, its paragraphs looked through, options chosen', async () => {
    const workbench = await WorkbenchPage.open(browser, '?host=win365');
    await workbench.page.setViewportSize(SIZE);
    await workbench.openDocument(messyDraft('typed-indents', 7).bytes, '案例.docx');
    const pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '排版' }).click();
    await pane.getByRole('button', { name: '一键排版', exact: true }).click();
    await pane.getByRole('heading', { name: '请您看看' }).waitFor();
    await picture('result', workbench);
    await pane.getByRole('tab', { name: '段落' }).click();
    await pane.getByRole('row').nth(3).waitFor();
    await picture('paragraphs', workbench);
    await pane.getByRole('tab', { name: '选项' }).click();
    await pane.getByRole('combobox').first().waitFor();
    await picture('options', workbench);
    await workbench.page.close();
  });

  test('a clerk: files are read and listed', async () => {
    const workbench = await WorkbenchPage.open(browser, '?host=win365');
    await workbench.page.setViewportSize(SIZE);
    await workbench.page.getByRole('button', { name: '新建' }).click();
    const pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '汇总' }).click();
    const files = caseFiles().map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    }));
    await pane.locator('input[data-choose="files"]').setInputFiles(files);
    await pane.getByRole('button', { name: '做汇总表', exact: true }).waitFor();
    await pane.getByRole('button', { name: '停止' }).waitFor({ state: 'detached' });
    await picture('summary', workbench);
    await workbench.page.close();
  });

  test('shows each of its pictures', () => {
    const shown = [...GUIDE.matchAll(/\]\((images\/[^)]+)\)/g)].map(([, file]) => file);
    expect(shown.sort()).toEqual([...taken].sort());
  });
});

/** How many different colours a picture has: a blank page has few. */
function coloursOf(bytes: Buffer): number {
  const { data } = PNG.sync.read(bytes);
  const colours = new Set<number>();
  for (let pixel = 0; pixel < data.length; pixel += 4) colours.add(data.readUInt32BE(pixel));
  return colours.size;
}
