import type { Browser } from 'playwright-core';
import { newDocument } from '../../src/form/blocks/new-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { ownerDocument, wChild, wElement } from '../../src/ooxml/dom';
import { W } from '../../src/ooxml/namespaces';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { CasePage } from './case-page';
import { type HeldUp, heldUp, watchThread } from './held-up';
import { launchBrowser } from './page';

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

describe.each(['web', 'win365'])('with a form and a narrative of thirty pages open, in the %s profile', (profile) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('no key holds up the pane, wherever one types', async () => {
    const page = await CasePage.open(browser, profile, longCase());
    const { keyboard } = page.workbench.page;
    await page.step('背景介绍').waitFor();
    const typing = async (): Promise<HeldUp> => {
      await watchThread(page.pane);
      await (await page.openStep('背景介绍')).getByRole('textbox').focus();
      await keyboard.type(LINE, { delay: 40 });
      await page.control('主要做法').click();
      await keyboard.type(LINE, { delay: 40 });
      return heldUp(page.pane);
    };
    // Twice: a machine that is busy with something else may spoil one round. A piece of work is less than a key may take.
    const rounds = [await typing(), await typing()];
    expect(Math.min(...rounds.map(({ longest, piece }) => longest / piece))).toBeLessThan(2);
    await page.close();
  });
});
