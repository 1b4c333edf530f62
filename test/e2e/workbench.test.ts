import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { docx, list, p, picture, r, style, table, textBox } from '../builders/docx';
import { launchBrowser, WorkbenchPage } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page that is closed when the test is over. */
async function withWorkbench(query: string, test: (workbench: WorkbenchPage) => Promise<void>): Promise<void> {
  const workbench = await WorkbenchPage.open(browser, query);
  try {
    await test(workbench);
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.page.close();
  }
}

const sheetText = (workbench: WorkbenchPage): Promise<string> => workbench.page.locator('.sheet').innerText();

describe('the window', () => {
  it('draws the ribbon from the manifest, in Chinese', () =>
    withWorkbench('', async ({ page }) => {
      expect(await page.getByRole('tab').allTextContents()).toEqual(['开始']);
      expect(await page.getByRole('group', { name: '案例申报' }).getByRole('button').allTextContents()).toEqual([
        '一键排版',
        '案例申报助手',
      ]);
      const icons = page.getByRole('group', { name: '案例申报' }).locator('img');
      const widthOf = (icon: HTMLImageElement) => icon.decode().then(() => icon.naturalWidth);
      expect(await Promise.all((await icons.all()).map((icon) => icon.evaluate(widthOf)))).toEqual([32, 32]);
    }));

  it('plays the Word that the address asks for', () =>
    withWorkbench('?host=ltsc2021', async ({ page }) => {
      expect(await page.getByLabel('模拟的 Word').inputValue()).toBe('ltsc2021');
    }));

  it('says so when there is no such Word', () =>
    withWorkbench('?host=word97', async ({ page }) => {
      expect(await page.getByRole('alert').textContent()).toContain('没有名为“word97”的宿主');
      expect(await page.getByLabel('模拟的 Word').inputValue()).toBe('web');
    }));

  it('keeps the document when another Word is chosen', () =>
    withWorkbench('', async (workbench) => {
      await workbench.openDocument(docx({ body: [p('博爱家园')] }));
      await workbench.page.getByLabel('模拟的 Word').selectOption('ltsc2021');
      expect(await sheetText(workbench)).toBe('博爱家园');
    }));

  it('opens a file that was chosen before the ribbon was there', () =>
    withWorkbench('', async (workbench) => {
      const { page } = workbench;
      let answer = (): void => undefined;
      const asked = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/manifest.xml', async (route) => {
        await asked;
        await route.continue();
      });
      await page.reload();
      await page
        .getByLabel('打开文档')
        .setInputFiles({ name: '早.docx', mimeType: '', buffer: Buffer.from(docx({ body: [p('博爱家园')] })) });
      answer();
      await workbench.waitForStatus(/已打开/);
      expect(await sheetText(workbench)).toBe('博爱家园');
    }));

  it('can be dark', () =>
    withWorkbench('?theme=dark', async ({ page }) => {
      const background = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
      expect(background).toBe('rgb(41, 40, 39)');
    }));
});

describe('opening and saving', () => {
  it('gives back what it was given, byte for byte, when nothing was changed', () =>
    withWorkbench('', async (workbench) => {
      const bytes = docx({ body: [p('红十字救护站'), p(picture())], header: [p('页眉')] });
      await workbench.openDocument(bytes);
      expect(unzipSync(await workbench.download())).toEqual(unzipSync(bytes));
    }));

  it('says in a sentence why a file cannot be opened, and keeps the one that is open', () =>
    withWorkbench('', async (workbench) => {
      await workbench.openDocument(docx({ body: [p('博爱送万家')] }));
      await workbench.openDocument(new TextEncoder().encode('not a document'), '坏文件.docx');
      expect(await workbench.page.getByRole('alert').textContent()).toMatch(/^不能打开“坏文件\.docx”：.*。$/);
      expect(await sheetText(workbench)).toBe('博爱送万家');
    }));

  it('says that a document is on its way, and saves that one if told so meanwhile', () =>
    withWorkbench('', async (workbench) => {
      const { page } = workbench;
      await workbench.openDocument(docx({ body: [p('博爱送万家')] }));
      let answer = (): void => undefined;
      const asked = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/samples/**', async (route) => {
        await asked;
        await route.continue();
      });
      await page.getByRole('button', { name: '新建' }).click();
      expect(await page.getByRole('status').textContent()).toBe('正在打开“新文稿.docx”……');
      const downloaded = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载文档' }).click();
      answer();
      expect((await downloaded).suggestedFilename()).toBe('新文稿.docx');
    }));

  it('offers drafts to try', () =>
    withWorkbench('', async (workbench) => {
      await workbench.page.getByLabel('打开示例').selectOption({ label: '案例文稿（未排版）' });
      await workbench.waitForStatus(/已打开/);
      expect(await sheetText(workbench)).toContain('“救在身边”进乡村');
    }));

  it('asks for a document first when a command is chosen without one', () =>
    withWorkbench('', async (workbench) => {
      await workbench.page.getByRole('button', { name: '一键排版' }).click();
      await workbench.waitForStatus(/请先打开/);
    }));

  it('shows why a command has changed nothing, as in a protected document, and does not call that done', () =>
    withWorkbench('', async (workbench) => {
      const protection = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
      const bytes = docx({ settings: protection, body: [p('博爱家园'), p('一、背景')] });
      await workbench.openDocument(bytes);
      expect(await workbench.format()).toContain('一键排版：没有改动文档，原因见弹出的提示。');
      expect(workbench.told).toEqual([expect.stringContaining('保护')]);
      expect(unzipSync(await workbench.download())).toEqual(unzipSync(bytes));
    }));

  it('can be done with the keyboard alone', () =>
    withWorkbench('', async (workbench) => {
      const { page } = workbench;
      const reach = async (name: string): Promise<void> => {
        for (let tabs = 0; tabs < 20; tabs++) {
          await page.keyboard.press('Tab');
          const focused = await page.evaluate(
            () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
          );
          if (focused?.trim() === name) return;
        }
        throw new Error(`The Tab key never reaches ${name}.`);
      };
      // Listening takes the browser a moment to arrange: it begins before the key is pressed, not with it.
      const chooser = page.waitForEvent('filechooser');
      await reach('打开文档');
      await page.keyboard.press('Enter');
      await (
        await chooser
      ).setFiles({ name: 'a.docx', mimeType: '', buffer: Buffer.from(docx({ body: [p('志愿服务')] })) });
      await workbench.waitForStatus(/已打开/);
      await reach('案例申报助手');
      await page.keyboard.press('Enter');
      await page.locator('iframe[title="案例申报助手"]').waitFor();
    }));
});

describe('the document', () => {
  it('shows exact spacing as 38 px a line, whatever stands in the line', () =>
    withWorkbench('', async (workbench) => {
      const fangsong = { fonts: '仿宋', size: 16 };
      const text = '应急救护培训走进田间地头，村民一学就会。'.repeat(8);
      await workbench.openDocument(
        docx({
          body: [
            p(
              r(text, fangsong) +
                r('[1]', { ...fangsong, vertAlign: 'superscript' }) +
                r(text, { ...fangsong, bold: true }),
              {
                spacing: { line: 570, lineRule: 'exact' },
                ind: { firstLineChars: 200, firstLine: 640 },
                snapToGrid: false,
              },
            ),
          ],
        }),
      );
      const { height, tops, indent } = await workbench.page.locator('.paragraph').evaluate((paragraph) => {
        const boxes = [...paragraph.querySelectorAll('.run:not(.superscript)')].flatMap((run) => [
          ...run.getClientRects(),
        ]);
        return {
          height: paragraph.getBoundingClientRect().height,
          tops: [...new Set(boxes.map((box) => Math.round(box.top)))].sort((a, b) => a - b),
          indent: (boxes[0]?.left ?? 0) - paragraph.getBoundingClientRect().left,
        };
      });
      expect(height % 38).toBe(0);
      expect(tops.length).toBe(height / 38);
      tops.slice(1).forEach((top, index) => expect(top - tops[index]!).toBe(38));
      // Two characters of 16 pt.
      expect(indent).toBeCloseTo((2 * 16 * 96) / 72, 1);
    }));

  it('shows list numbers, tables, text boxes, pictures and what is around them', () =>
    withWorkbench('', async (workbench) => {
      await workbench.openDocument(
        docx({
          lists: [list(1, [['chineseCounting', '%1、']])],
          body: [
            p('背景', { list: [1, 0] }),
            p('做法', { list: [1, 0] }),
            table([
              ['乡镇', '人次'],
              ['城关', '2316'],
            ]),
            p(picture(90, 60)),
            p(r('见图') + textBox('救护站布局')),
          ],
        }),
      );
      const { page } = workbench;
      expect(await page.locator('.label').allTextContents()).toEqual(['一、', '二、']);
      expect(await page.locator('.table td').allTextContents()).toEqual(['乡镇', '人次', '城关', '2316']);
      const box = await page.locator('.drawing img').boundingBox();
      expect([box?.width, box?.height]).toEqual([120, 80]);
      expect(await page.locator('.text-box').textContent()).toBe('救护站布局');
    }));

  it('shows the four typefaces in four fonts', () =>
    withWorkbench('', async (workbench) => {
      const faces = ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312'];
      await workbench.openDocument(docx({ body: faces.map((fonts) => p(r('红十字', { fonts }))) }));
      const families = await workbench.page
        .locator('.run')
        .evaluateAll((runs) => runs.map((run) => getComputedStyle(run).fontFamily));
      expect(new Set(families).size).toBe(4);
      faces.forEach((face, index) => expect(families[index]).toContain(face));
    }));

  it('tells how the paragraph with the caret is set', () =>
    withWorkbench('', async (workbench) => {
      await workbench.openDocument(
        docx({
          styles: [style('a', 'Normal', { default: true, run: { fonts: '仿宋', size: 16 } })],
          body: [
            p('博爱家园', { spacing: { line: 570, lineRule: 'exact' }, ind: { firstLineChars: 200, firstLine: 640 } }),
          ],
        }),
      );
      await workbench.page.locator('.paragraph').click();
      expect(await workbench.page.getByLabel('光标处的格式').textContent()).toBe(
        '仿宋 · 三号（16 磅） · 左对齐 · 首行缩进 2 字符 · 固定值 28.5 磅',
      );
    }));

  it('is not run by what a document says', () =>
    withWorkbench('', async (workbench) => {
      await workbench.openDocument(docx({ body: [p('<w:r><w:t>&lt;img src=x onerror=alert(1)&gt;</w:t></w:r>')] }));
      expect(await sheetText(workbench)).toBe('<img src=x onerror=alert(1)>');
      expect(strFromU8(unzipSync(await workbench.download())['word/document.xml']!)).toContain('&lt;img');
    }));
});

describe('zoom', () => {
  const width = (workbench: WorkbenchPage): Promise<number> =>
    workbench.page.locator('.sheet').evaluate((sheet) => Math.round(sheet.getBoundingClientRect().width));

  it('goes by buttons, keys and the wheel from 50 to 200 %, and is remembered', () =>
    withWorkbench('', async (workbench) => {
      const { page } = workbench;
      const shown = page.getByRole('button', { name: /^缩放/ });
      await workbench.openDocument(docx({ body: [p('博爱家园')] }));
      const full = await width(workbench);
      await page.getByRole('button', { name: '放大' }).click();
      expect(await shown.textContent()).toBe('110%');
      expect(await width(workbench)).toBeCloseTo(full * 1.1, -1);

      await page.keyboard.press('Control+-');
      await page.keyboard.press('Control+-');
      expect(await shown.textContent()).toBe('90%');
      await page.locator('.sheet').hover();
      await page.keyboard.down('Control');
      for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, 100);
      await page.keyboard.up('Control');
      await page.getByRole('button', { name: '缩小', disabled: true }).waitFor();
      expect(await shown.textContent()).toBe('50%');

      await page.reload();
      await page.getByRole('button', { name: '一键排版' }).waitFor();
      expect(await shown.textContent()).toBe('50%');
      await page.keyboard.press('Control+0');
      expect(await shown.textContent()).toBe('100%');
    }));
});

describe('the pane beside the document', () => {
  it('opens also when its button is pressed while the document is still on its way', () =>
    withWorkbench('', async (workbench) => {
      const { page } = workbench;
      let arrive!: () => void;
      const arrived = new Promise<void>((resolve) => (arrive = resolve));
      await page.route('**/samples/*', (route) => arrived.then(() => route.continue()));
      const asked = page.waitForRequest('**/samples/*');
      await page.getByRole('button', { name: '新建' }).click();
      await asked;
      await page.getByRole('button', { name: '案例申报助手', exact: true }).click();
      arrive();
      await page.waitForSelector('iframe[title="案例申报助手"]');
    }));

  it('is made wider and narrower by pointer and keys, within bounds, and stays so', () =>
    withWorkbench('', async (workbench) => {
      const { page } = workbench;
      await page.getByRole('button', { name: '新建' }).click();
      await workbench.openPane();
      const bar = page.getByRole('separator', { name: '窗格的宽度' });
      const pane = page.getByRole('complementary', { name: '任务窗格' });
      const width = async () => Math.round((await pane.boundingBox())!.width);
      expect(await width()).toBe(340);
      const box = (await bar.boundingBox())!;
      await page.mouse.move(box.x + 3, box.y + 200);
      await page.mouse.down();
      await page.mouse.move(box.x - 97, box.y + 200, { steps: 4 });
      // Back over the pane, whose frame must not take the pointer.
      await page.mouse.move(box.x - 57, box.y + 200, { steps: 4 });
      await page.mouse.up();
      expect(await width()).toBe(400);
      await bar.press('ArrowLeft');
      expect(await width()).toBe(420);
      await bar.press('Home');
      await bar.press('ArrowRight');
      expect(await width()).toBe(320);
      await bar.press('End');
      expect(await width()).toBe(1360 - 320);
      expect(await bar.getAttribute('aria-valuenow')).toBe(String(1360 - 320));
      await bar.press('Enter');
      await bar.press('ArrowLeft');
      await page.reload();
      await page.getByRole('button', { name: '新建' }).click();
      await workbench.openPane();
      expect(await width()).toBe(360);
    }));
});

describe('fonts that are not on this machine', () => {
  it('are named, those alone that a page of a browser cannot find either', () =>
    withWorkbench('', async ({ page }) => {
      // Measured by drawing, which is another way than the page's own: a missing font is drawn as the next in the list.
      const missing = await page.evaluate(() => {
        const context = document.createElement('canvas').getContext('2d')!;
        const widthIn = (font: string) => {
          context.font = `40px ${font}`;
          return context.measureText('iiiiiiiiii').width + 1000 * context.measureText('救护WWWW').width;
        };
        const has = (name: string) =>
          ['serif', 'monospace'].every((next) => widthIn(`"${name}", ${next}`) !== widthIn(next));
        return Object.entries({
          方正小标宋: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
          黑体: ['黑体', 'SimHei'],
          楷体: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi'],
          仿宋: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong'],
        }).flatMap(([font, names]) => (names.some(has) ? [] : [font]));
      });
      const note = page.getByText('这里用别的字体代替显示');
      if (missing.length === 0) expect(await note.count()).toBe(0);
      else expect(await note.textContent()).toContain(`本机没有${missing.join('、')}，`);
    }));
});
