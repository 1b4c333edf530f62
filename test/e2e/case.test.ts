import type { Browser, Frame, Locator } from 'playwright-core';
import { readDraft } from '../../src/draft/read';
import type { FormReading } from '../../src/form/form';
import { readForm } from '../../src/form/read-form';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { PROFILES } from '../../src/workbench/host/profile';
import { countWords } from '../../src/text/word-count';
import { launchBrowser, WorkbenchPage } from './page';

jest.setTimeout(240_000);

/** Sentences with quotes, dashes and digits, of exactly so many 字 as Word counts. */
function textOf(words: number): string {
  const phrase = '县红十字会以“互联网+急救”为抓手——培训救护员1200人，配备AED设备36台。村民说：“学会了，心里踏实……”';
  let text = '';
  for (let at = 0; countWords(text).words < words; at += 1) text += phrase.charAt(at % phrase.length);
  return text;
}

/** What the form in the document says. */
function formIn(bytes: Uint8Array): FormReading {
  return readForm(readDraft(Package.open(bytes, nodeXml)), redcross2022)!;
}

const valueIn = (bytes: Uint8Array, name: string) => formIn(bytes).fields.find((field) => field.name === name)?.value;

describe.each(Object.keys(PROFILES))('a case is written in the %s profile', (profile) => {
  let browser: Browser;
  let workbench: WorkbenchPage;
  let pane: Frame;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    workbench = await WorkbenchPage.open(browser, `?host=${profile}`);
    await workbench.page.getByRole('button', { name: '新建' }).click();
    await workbench.waitForStatus(/已打开“新文稿.docx”/);
    pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '填写' }).click();
  });
  afterEach(async () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.errors).toEqual([]);
    await workbench.page.close();
  });

  const press = (name: string | RegExp): Promise<void> =>
    pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
  const header = (label: string): Locator => pane.locator('button[data-step]').filter({ hasText: label }).first();
  const open = async (label: string): Promise<Locator> => {
    if ((await header(label).getAttribute('aria-expanded')) !== 'true') await header(label).click();
    return pane.getByRole('group', { name: label });
  };
  /** A content control on the page. */
  const control = (title: string): Locator => workbench.page.locator(`.sheet-body [data-title^="${title}"]`).first();
  /** Types into a field of the document, behind what is there. */
  const typeInDocument = async (title: string, text: string): Promise<void> => {
    await control(title).click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(text);
  };
  const insertBoth = async (): Promise<void> => {
    await press('放入申报表和案例正文');
    await pane.getByText('0 / 12 项').waitFor();
  };

  it('form and narrative, sections that count while one writes, surplus out and back, closed and opened again', async () => {
    await insertBoth();

    // In the pane: what stands twice is typed once.
    await (await open('申报单位名称')).getByRole('textbox').fill('望川县红十字会');
    await (await open('案例名称')).getByRole('textbox').fill('让急救课走进赶集日');
    await control('案例名称').filter({ hasText: '让急救课走进赶集日' }).waitFor();
    await workbench.page
      .locator('.sheet-body .paragraph')
      .filter({ hasText: /^让急救课走进赶集日$/ })
      .nth(1)
      .waitFor();

    // In the document: the step in the pane opens and counts.
    await typeInDocument('背景介绍', textOf(190));
    const typed = Date.now();
    await header('背景介绍').filter({ hasText: '190/200' }).waitFor();
    expect(Date.now() - typed).toBeLessThan(1500);
    expect(await header('背景介绍').getAttribute('aria-expanded')).toBe('true');

    const at200 = textOf(200);
    await workbench.page.keyboard.type(at200.slice(textOf(190).length));
    await header('背景介绍').filter({ hasText: '200/200' }).waitFor();
    await header('背景介绍')
      .filter({ hasText: `从严 ${String(countWords(at200).strict)}` })
      .waitFor();

    const at201 = textOf(201);
    await workbench.page.keyboard.type(at201.slice(at200.length));
    await header('背景介绍').filter({ hasText: '超出字数' }).waitFor();
    await pane.getByText('“背景介绍”有 201 字，超过 200 字的限制，请删去 1 字。').first().waitFor();

    await press('选中多余部分');
    await pane.getByText('已在文档里选中超出限制的部分').waitFor();
    expect(await workbench.page.evaluate(() => getSelection()!.toString().trim())).toBe(at201.slice(at200.length));

    // Out at the end of a sentence, back, and out again; no word is lost on the way.
    await press('移出多余部分');
    const tray = pane.getByRole('region', { name: /移出的文字/ });
    await tray.waitFor();
    const kept = valueIn(await workbench.download(), 'background')!;
    expect(kept).toMatch(/[。；]$/);
    expect(at201.startsWith(kept)).toBe(true);
    await expectText(tray, at201.slice(kept.length));
    await press(/^放回原处/);
    await tray.waitFor({ state: 'detached' });
    expect(valueIn(await workbench.download(), 'background')).toBe(at201);
    await press('移出多余部分');
    await tray.waitFor();

    // Closed and opened again: tray and step are there.
    const saved = await workbench.download();
    expect(valueIn(saved, 'background')).toBe(kept);
    await workbench.openDocument(saved, '案例.docx');
    pane = await workbench.openPane();
    await pane.getByRole('region', { name: /移出的文字/ }).waitFor();
    await header('背景介绍')
      .filter({ hasText: /\d+\/200/ })
      .waitFor();

    // On to the end.
    await (await open('年月日（表头）')).locator('input[type="date"]').fill('2022-09-05');
    await (await open('案例所在市州红十字会')).getByRole('textbox').fill('岚山市红十字会');
    await (await open('案例负责人姓名职务')).getByRole('textbox').fill('陆一鸣 常务副会长');
    await (await open('联系方式')).getByRole('textbox').fill('0000-1234567');
    for (const section of ['主要做法', '工作成效', '体会启示']) {
      await typeInDocument(section, '1.把课堂搬到集市。\n2.每村培训两名救护员。');
      await header(section).filter({ hasText: '/200' }).waitFor();
    }
    await (await open('市州红十字会申报意见')).getByRole('radio', { name: '同意推荐', exact: true }).click();
    await (await open('年月日（申报意见）')).locator('input[type="date"]').fill('2022-09-20');
    await pane.getByRole('button', { name: /可以提交/ }).waitFor();

    const finished = await workbench.download();
    const form = formIn(finished);
    expect({ source: form.source, ready: form.ready, verdict: form.verdict }).toEqual({
      source: 'controls',
      ready: true,
      verdict: 'agree',
    });
    expect(Object.fromEntries(form.fields.map(({ name, value }) => [name, value]))).toEqual({
      year: '2022',
      unit: '望川县红十字会',
      headerDate: '2022年9月5日',
      caseName: '让急救课走进赶集日',
      city: '岚山市红十字会',
      leader: '陆一鸣 常务副会长',
      contact: '0000-1234567',
      background: kept,
      practices: '1.把课堂搬到集市。\n2.每村培训两名救护员。',
      results: '1.把课堂搬到集市。\n2.每村培训两名救护员。',
      insights: '1.把课堂搬到集市。\n2.每村培训两名救护员。',
      opinion: redcross2022.form.verdicts.wordings.agree,
      opinionDate: '2022年9月20日',
    });
    expect(traces(finished)).toEqual([]);
  });
});

async function expectText(element: Locator, text: string): Promise<void> {
  expect(((await element.textContent()) ?? '').replace(/\s/gu, '')).toContain(text.replace(/\s/gu, ''));
}

/** Marks of a surplus that must not be left in a file. */
function traces(bytes: Uint8Array): string[] {
  const pkg = Package.open(bytes, nodeXml);
  const xml = nodeXml.serialize(pkg.document(pkg.mainPart)!);
  return xml.match(/<w:highlight\b[^>]*>|<w15:color\b[^>]*>|<w:color w:val="(?!808080|auto)[^"]*"/g) ?? [];
}
