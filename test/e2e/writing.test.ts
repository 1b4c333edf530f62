import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { control, docx, list, p, r, table } from '../builders/docx';
import { flatOpc } from '../workbench/host/support';
import { launchBrowser, WorkbenchPage } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page that is closed when the test is over. */
async function withWorkbench(test: (workbench: WorkbenchPage) => Promise<void>): Promise<void> {
  const workbench = await WorkbenchPage.open(browser);
  try {
    await test(workbench);
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.page.close();
  }
}

/** What the paragraphs of the body show, list numbers left out. */
const paragraphs = (page: Page): Promise<string[]> =>
  page.locator('.sheet-body .paragraph').evaluateAll((all: HTMLElement[]) =>
    all.map((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.label').forEach((label) => label.remove());
      return copy.textContent;
    }),
  );

async function open(workbench: WorkbenchPage, ...body: string[]): Promise<Page> {
  await workbench.openDocument(docx({ body, lists: [list(1, [['decimal', '%1.']])] }));
  await workbench.page.locator('.sheet-body .paragraph').first().click();
  await workbench.page.keyboard.press('Control+Home');
  return workbench.page;
}

/** Puts something on the clipboard, as another program would. */
async function copyElsewhere(page: Page, html: string, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    ([markup, plain]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          ...(markup === '' ? {} : { 'text/html': new Blob([markup ?? ''], { type: 'text/html' }) }),
          'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }),
        }),
      ]),
    [html, text],
  );
}

function mainPart(file: Uint8Array): string {
  return strFromU8(unzipSync(file)['word/document.xml']!);
}

const shownText = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

async function composeBy(
  page: Page,
): Promise<{ compose(text: string): Promise<void>; commit(text: string): Promise<void> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return {
    compose: async (text) => {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    },
    commit: async (text) => {
      await session.send('Input.insertText', { text });
    },
  };
}

const TITLE = '“救”在身边：一座山城的急救网';
const BYLINE = '清河县红十字会　李明';
const BODY = [
  '一、背景与起因',
  '清河县山多路远，乡镇到县医院平均要走47公里——“等救护车”曾是唯一的办法。',
  '二、主要做法',
  '县红十字会把培训办到村口，做到“三个一”：',
  '1.一村一名救护员；',
  '2.一镇一个培训点；',
  '3.一季一次演练。',
  '三、取得的成效',
  '两年培训2316人次，见下表。',
  '四、经验与启示',
  '村里人教村里人，出了事三分钟能到。',
];
const TABLE = [
  ['片区', '人次'],
  ['城关', '1276'],
  ['河西', '1040'],
];

it('a whole case is written by keyboard alone, formatted, saved and opened again', () =>
  withWorkbench(async (workbench) => {
    const { page } = workbench;
    const { keyboard } = page;
    await page.getByRole('button', { name: '新建' }).focus();
    await keyboard.press('Enter');
    await workbench.waitForStatus(/已打开“新文稿.docx”/);
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '文档');

    await keyboard.type(`${TITLE}\n${BYLINE}\n`);
    for (const line of BODY.slice(0, 9)) await keyboard.type(`${line}\n`);
    await copyElsewhere(
      page,
      `<table><tr><th>${TABLE[0]!.join('</th><th>')}</th></tr><tr><td></td><td></td></tr></table>`,
      '',
    );
    await keyboard.press('Control+v');
    await keyboard.type(`${BODY[9]}\n${BODY[10]}\n单位：`);

    // Up into the table, and through it with Tab; the last one makes a new row.
    for (let line = 0; line < 3; line++) await keyboard.press('ArrowUp');
    for (let cell = 0; cell < 4; cell++) await keyboard.press('Shift+Tab');
    for (let cell = 0; cell < 2; cell++) await keyboard.press('Tab');
    for (const cell of [...TABLE[1]!, ...TABLE[2]!].slice(0, -1)) {
      await keyboard.type(cell);
      await keyboard.press('Tab');
    }
    await keyboard.type(TABLE[2]!.at(-1)!);

    // An add-in brings a control; it is filled in, emptied and filled in again.
    await keyboard.press('Control+End');
    await keyboard.press('F6');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    const pane = await page.waitForSelector('iframe[title="案例申报助手"]');
    const frame = (await pane.contentFrame())!;
    await frame.waitForFunction(() => 'Word' in window);
    await frame.evaluate(
      async (ooxml) => {
        await Office.onReady();
        await Word.run(async (context) => {
          context.document.body.paragraphs.getLast().getRange('Content').insertOoxml(ooxml, 'End');
          await context.sync();
        });
      },
      flatOpc([p(control('单位', r('请填写单位', { color: '808080' }), '<w:showingPlcHdr/>'))]),
    );
    await page.getByText('请填写单位').waitFor();
    await page.getByLabel('文档', { exact: true }).focus();
    await keyboard.press('Control+End');
    await keyboard.press('ArrowLeft');
    await keyboard.type('清河');
    await keyboard.press('Backspace');
    await keyboard.press('Backspace');
    await page.getByText('单击或点击此处输入文字。').waitFor();
    await keyboard.type('清河县红十字会');

    // A slip of the keyboard, undone.
    await keyboard.press('Control+Home');
    await keyboard.type('错字');
    await keyboard.press('Control+z');
    expect((await paragraphs(page))[0]).toBe(TITLE);

    const wanted = [TITLE, BYLINE, ...BODY.slice(0, 9), ...TABLE.flat(), ...BODY.slice(9), '单位：清河县红十字会'];
    expect(await paragraphs(page)).toEqual(wanted);

    await keyboard.press('F6');
    await keyboard.press('Enter');
    await workbench.waitForStatus(/一键排版：已完成/);
    expect(await paragraphs(page)).toEqual(wanted);
    await page.getByLabel('文档', { exact: true }).focus();
    const downloaded = page.waitForEvent('download');
    await keyboard.press('Control+s');
    const saved = new Uint8Array(readFileSync(await (await downloaded).path()));
    await workbench.openDocument(saved, '存过的.docx');
    expect(await paragraphs(page)).toEqual(wanted);
    expect(unzipSync(await workbench.download())).toEqual(unzipSync(saved));
  }));

describe('an input method', () => {
  it('composes where the caret is, and what it commits is written once', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p(r('红') + r('会', { bold: true })), p());
      const { compose, commit } = await composeBy(page);
      await page.keyboard.press('ArrowRight');
      await compose('shi');
      expect((await paragraphs(page))[0]).toBe('红shi会');
      await compose('shizi');
      await commit('十字');
      expect((await paragraphs(page))[0]).toBe('红十字会');
      await page.keyboard.type('，');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      expect((await paragraphs(page))[0]).toBe('红会');
    }));

  it('leaves nothing when it is cancelled, in an empty paragraph too', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p(), p('后'));
      const { compose, commit } = await composeBy(page);
      await compose('bo');
      await compose('');
      await page.waitForTimeout(100);
      expect(await paragraphs(page)).toEqual(['', '后']);
      await compose('bo');
      await commit('博');
      expect(await paragraphs(page)).toEqual(['博', '后']);
    }));

  it('replaces what is selected, within a paragraph and across', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p('甲乙丙'), p('丁戊'), p('己'));
      const { compose, commit } = await composeBy(page);
      await page.keyboard.press('Shift+ArrowRight');
      await compose('zi');
      await commit('子');
      expect(await paragraphs(page)).toEqual(['子乙丙', '丁戊', '己']);
      await page.keyboard.press('Shift+ArrowDown');
      await compose('chou');
      await commit('丑');
      expect(await paragraphs(page)).toEqual(['子丑戊', '己']);
    }));

  it('fills in a control in place of its prompt', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p(r('姓名：') + control('姓名', r('请填写'), '<w:showingPlcHdr/>')), p());
      const { compose, commit } = await composeBy(page);
      await page.getByText('请填写').click();
      await compose('li');
      await commit('李');
      await page.keyboard.type('明');
      expect(await paragraphs(page)).toEqual(['姓名：李明', '']);
    }));
});

describe('an input method, while others change the document', () => {
  /** The add-in's page, in whose context a test can talk to Word. */
  async function addIn(workbench: WorkbenchPage): Promise<Frame> {
    const frame = await workbench.openPane();
    await frame.waitForFunction(() => 'Word' in window);
    await frame.evaluate(() => Office.onReady());
    return frame;
  }

  it('loses nothing when the document is formatted meanwhile', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p(r('姓名：') + control('姓名', r('李明'))), p('后'));
      const { compose, commit } = await composeBy(page);
      for (let place = 0; place < 4; place++) await page.keyboard.press('ArrowRight');
      await compose('xiao');
      await page
        .getByRole('button', { name: '一键排版', exact: true })
        .evaluate((button: HTMLElement) => button.click());
      await workbench.waitForStatus(/一键排版：已完成/);
      await commit('小');
      expect(await paragraphs(page)).toEqual(['姓名：小李明', '后']);
      await page.getByText('后', { exact: true }).click();
      await page.keyboard.press('Home');
      await compose('zui');
      await commit('最');
      expect(await paragraphs(page)).toEqual(['姓名：小李明', '最后']);
      const saved = mainPart(await workbench.download());
      expect(shownText(saved)).toBe('姓名：小李明最后');
      expect(saved).toMatch(/<w:sdtContent>(?:(?!<\/w:sdtContent>).)*小/);
    }));

  it('writes where its place has moved to when the add-in writes before it', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p('红会'), p('后'));
      const frame = await addIn(workbench);
      const { compose, commit } = await composeBy(page);
      await page.getByLabel('文档', { exact: true }).focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowRight');
      await compose('shi');
      await frame.evaluate(() =>
        Word.run(async (context) => {
          const { body } = context.document;
          body.paragraphs.getFirst().insertText('清河', 'Start');
          body.insertParagraph('首', 'Start');
          body.paragraphs.getLast().select('End');
          await context.sync();
        }),
      );
      await compose('shizi');
      await commit('十字');
      await page.getByText('首', { exact: true }).waitFor();
      expect(await paragraphs(page)).toEqual(['首', '清河红十字会', '后']);
      await page.keyboard.type('了');
      expect(await paragraphs(page)).toEqual(['首', '清河红十字了会', '后']);
      expect(shownText(mainPart(await workbench.download()))).toBe('首清河红十字了会后');
    }));

  it('still writes what it composed when its paragraph has been replaced', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p('前'), p('旧'), p('后'));
      const frame = await addIn(workbench);
      const { compose, commit } = await composeBy(page);
      await page.getByText('旧', { exact: true }).click();
      await page.keyboard.press('End');
      await compose('xin');
      await frame.evaluate(() =>
        Word.run(async (context) => {
          const [, second] = await loaded(context);
          second!.getRange('Whole').insertText('换', 'Replace');
          await context.sync();

          async function loaded(of: Word.RequestContext): Promise<Word.Paragraph[]> {
            const { paragraphs: all } = of.document.body;
            all.load('items');
            await of.sync();
            return all.items;
          }
        }),
      );
      await commit('新');
      const shown = await paragraphs(page);
      expect(shown.join('')).toContain('新');
      expect(shown.join('')).toContain('换');
      expect(shownText(mainPart(await workbench.download()))).toBe(shown.join(''));
    }));

  it('shows what the add-in wrote meanwhile when it is cancelled', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p('红会'), p('后'));
      const frame = await addIn(workbench);
      const { compose } = await composeBy(page);
      await page.getByLabel('文档', { exact: true }).focus();
      await page.keyboard.press('Control+Home');
      await compose('shi');
      await frame.evaluate(() =>
        Word.run(async (context) => {
          context.document.body.paragraphs.getFirst().insertText('县', 'End');
          await context.sync();
        }),
      );
      await compose('');
      await page.getByText('红会县').waitFor();
      expect(await paragraphs(page)).toEqual(['红会县', '后']);
    }));
});

describe('the caret', () => {
  it('goes through controls and cells by the arrow keys', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p(r('甲') + control('名', r('乙')) + r('丙')), table([['丁', '戊']]), p('己'));
      const typed: string[] = [];
      for (const mark of 'abcdefghi') {
        await page.keyboard.type(mark);
        typed.push((await paragraphs(page)).join('/'));
        await page.keyboard.press('ArrowRight');
      }
      expect(typed.at(-1)).toBe('a甲b' + 'c乙d' + 'e丙f/g丁h/i戊/己');
    }));

  it('comes back to where it was when the page is drawn anew', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p('红十字'), p('会'));
      await page.keyboard.press('ArrowRight');
      await workbench.format();
      await page.getByLabel('文档', { exact: true }).focus();
      await page.keyboard.type('了');
      expect((await paragraphs(page))[0]).toBe('红了十字');
    }));

  it('moves by lines with the browser, and typing follows at once', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p('第一行'), p('第二行'), p('第三行'));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('a');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('b');
      expect(await paragraphs(page)).toEqual(['第一行', 'a第二行', '第三行b']);
    }));

  it('is scrolled into view', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, ...Array.from({ length: 120 }, (_, index) => p(`第${index}段`)));
      await page.keyboard.press('Control+End');
      await page.keyboard.type('尾');
      const last = await page.locator('.sheet-body .paragraph').last().boundingBox();
      expect(last!.y).toBeLessThan(860);
      expect((await paragraphs(page)).at(-1)).toBe('第119段尾');
    }));
});

describe('the clipboard', () => {
  it('takes from a web page what is text', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p('前后'));
      await page.keyboard.press('ArrowRight');
      await copyElsewhere(
        page,
        '<h2>培训</h2><p>村口的<b>急救课</b>，<a href="https://example.test">报名</a></p><ol><li>按压</li><li>通气</li></ol>',
        '',
      );
      await page.keyboard.press('Control+v');
      expect(await paragraphs(page)).toEqual(['前培训', '村口的急救课，报名', '1. 按压', '2. 通气后']);
    }));

  it('gives text with its looks, and takes what was cut', () =>
    withWorkbench(async (workbench) => {
      const page = await open(workbench, p(r('红十字', { bold: true })), p('会'));
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+x');
      expect(await paragraphs(page)).toEqual(['']);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('红十字\r\n会');
      await page.keyboard.press('Control+v');
      expect(await paragraphs(page)).toEqual(['红十字', '会']);
      expect(
        await page
          .locator('.run')
          .first()
          .evaluate((run) => run.style.fontWeight),
      ).toBe('bold');
    }));
});

/** Milliseconds that the usual key takes in a document of so many paragraphs. */
async function timeOfKey(workbench: WorkbenchPage, paragraphs: number): Promise<number> {
  const text = '县红十字会把培训办到村口，村民一学就会，出了事三分钟能到。'.repeat(3);
  const page = await open(workbench, ...Array.from({ length: paragraphs }, (_, index) => p(`第${index}段${text}`)));
  await page.evaluate(() => {
    let start = 0;
    const times: number[] = [];
    const began = () => (start = performance.now());
    const ended = () => times.push(performance.now() - start);
    Object.assign(window, { times });
    addEventListener('beforeinput', began, true);
    addEventListener('beforeinput', ended);
    addEventListener('keyup', ({ key }) => {
      if (key !== 'Escape') return;
      removeEventListener('beforeinput', began, true);
      removeEventListener('beforeinput', ended);
    });
  });
  await page.keyboard.type('红十字救在身边'.repeat(5));
  await page.keyboard.press('Escape');
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  expect(times).toHaveLength(35);
  return times.sort((a, b) => a - b)[17]!;
}

it('types in a document of 300 pages much as in one of 3', () =>
  withWorkbench(async (workbench) => {
    const ratios: number[] = [];
    for (let round = 0; round < 2; round += 1)
      ratios.push((await timeOfKey(workbench, 4200)) / (await timeOfKey(workbench, 42)));
    // A hundred times as long; a key that looked at all of it would take a hundred times as long too.
    expect(Math.min(...ratios)).toBeLessThan(15);
  }));

it('says why a locked control does not change', () =>
  withWorkbench(async (workbench) => {
    const page = await open(workbench, p(control('单位', r('红会'), '<w:lock w:val="sdtContentLocked"/>')));
    await page.getByText('红会').click();
    await page.keyboard.type('x');
    await workbench.waitForStatus(/内容控件“单位”的内容已锁定，不能改动。/);
    expect(await paragraphs(page)).toEqual(['红会']);
  }));
