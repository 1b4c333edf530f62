import type { Browser, Frame } from 'playwright-core';
import { newDocument } from '../../src/form/build/new-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { ownerDocument, wChild, wElement } from '../../src/ooxml/dom';
import { W } from '../../src/ooxml/namespaces';
import { Package } from '../../src/ooxml/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { CasePage } from './case-page';
import { launchBrowser } from './page';

jest.setTimeout(120_000);

/** A page of the narrative has 22 lines of 27 字 (GB/T 9704): 500 paragraphs of about 40 字 are more than thirty. */
const PARAGRAPHS = 500;
const LINE = '县红十字会把课堂搬到集市，逢三逢八赶集日摆摊教学，全年开课四十八场，村民学会了就能救人。';

/** The form, and a narrative of more than thirty pages. */
function longCase(): Uint8Array {
  const pkg = Package.open(
    newDocument(redcross2022, { blocks: ['form', 'narrative'], values: {}, options: {} }),
    nodeXml,
  );
  const body = wChild(pkg.document(pkg.mainPart)!.documentElement!, 'body')!;
  const last = Array.from(body.getElementsByTagNameNS(W, 'p')).at(-1)!;
  const document = ownerDocument(body);
  for (let number = 0; number < PARAGRAPHS; number += 1) {
    const paragraph = wElement(document, 'p');
    paragraph.appendChild(wChild(last, 'pPr')!.cloneNode(true));
    const text = wElement(document, 't');
    text.textContent = LINE;
    paragraph.appendChild(wElement(document, 'r')).appendChild(text);
    body.insertBefore(paragraph, wChild(body, 'sectPr'));
  }
  pkg.touch(pkg.mainPart);
  return pkg.save();
}

/** Tasks of the pane's own that keep the browser for longer than 50 ms, in milliseconds; the document's are not its. */
async function longTasksWhile(pane: Frame, work: () => Promise<void>): Promise<number[]> {
  await pane.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'self') tasks.push(entry.duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    Object.assign(window, { longTasks: tasks });
  });
  await work();
  return pane.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
}

describe.each(['web', 'win365'])('with a form and a narrative of thirty pages open, in the %s profile', (profile) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('no key costs the pane more than 50 ms, wherever one types', async () => {
    const page = await CasePage.open(browser, profile, longCase());
    const { keyboard } = page.workbench.page;
    await page.step('背景介绍').waitFor();
    const box = (await page.openStep('背景介绍')).getByRole('textbox');
    const inPane = async () => {
      await box.focus();
      await keyboard.type(LINE, { delay: 40 });
    };
    const inDocument = async () => {
      await page.control('主要做法').click();
      await keyboard.type(LINE, { delay: 40 });
    };
    const rounds: number[][] = [];
    // Twice: a machine that is busy with something else may spoil one round.
    for (let round = 0; round < 2 && rounds.every(({ length }) => length > 0); round += 1)
      rounds.push([...(await longTasksWhile(page.pane, inPane)), ...(await longTasksWhile(page.pane, inDocument))]);
    expect(rounds.at(-1)).toEqual([]);
    await page.close();
  });
});
