import type { Browser } from 'playwright-core';
import { PROFILES } from '../../src/workbench/host/profile';
import { CasePage } from './case-page';
import { launchBrowser } from './page';

jest.setTimeout(240_000);

const FIELD = '背景介绍';
/** Eighty characters of which no two neighbours are alike. */
const TEXT = '救护员进村入户讲急救，村民学会了心肺复苏和海姆立克法。'.repeat(4).slice(0, 80);
/** Milliseconds between two keys of a person who types fast. */
const KEY = 90;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A document with a form in it, and the caret in a box of the pane. */
async function writing(profile: string): Promise<CasePage> {
  const page = await CasePage.open(browser, profile);
  await page.insertBoth();
  await (await page.openStep(FIELD)).getByRole('textbox').click();
  return page;
}

/** Closes the pane, and opens it again from the ribbon. */
async function closedAndOpened(page: CasePage): Promise<void> {
  await page.workbench.page.locator('#close-task-pane').click();
  page.pane = await page.workbench.openPane();
  await page.step(FIELD).waitFor();
}

/** Orders what the reply to a sync of the add-in shall be like, so many syncs from now. */
async function orderFault(page: CasePage, from: number, kind: 'delay' | 'drop'): Promise<void> {
  const { page: window } = page.workbench;
  await window.locator('#instruments > summary').click();
  await window.locator('#fault-batch').fill(String(from));
  await window.locator('#fault-kind').selectOption(kind);
  if (kind === 'delay') await window.locator('#fault-delay').fill('4000');
  await window.locator('#fault-form button[type="submit"]').click();
  await window.locator('#instruments > summary').click();
  await (await page.openStep(FIELD)).getByRole('textbox').click();
}

const offer = (page: CasePage) => page.pane.getByRole('region', { name: /还没写进文档/ });

/** All that was typed is in the document, or is offered and goes into it. */
async function expectNothingLost(page: CasePage): Promise<void> {
  const inDocument = (await page.saved('background')) ?? '';
  expect(TEXT.startsWith(inDocument)).toBe(true);
  if (inDocument !== TEXT) {
    await offer(page).waitFor();
    expect(await offer(page).textContent()).toContain(
      `${FIELD}”上次有 ${TEXT.length - inDocument.length} 个字还没写进文档`,
    );
    await page.press(/^放进去/);
    await page.control(FIELD).filter({ hasText: TEXT }).waitFor();
  }
  expect(await page.saved('background')).toBe(TEXT);
  // The document has the words a moment before the pane is told so.
  await offer(page).waitFor({ state: 'detached' });
  // Nothing is offered a second time.
  await closedAndOpened(page);
  expect(await offer(page).count()).toBe(0);
  expect(await page.saved('background')).toBe(TEXT);
}

/** Two at a time: a person's typing is mostly waiting. */
const NAMES = Object.keys(PROFILES);
const PAIRS = NAMES.flatMap((name, at) => (at % 2 === 0 ? [NAMES.slice(at, at + 2)] : []));

function inBoth(profiles: readonly string[], work: (page: CasePage) => Promise<void>): Promise<unknown> {
  return Promise.all(
    profiles.map(async (profile) => {
      const page = await writing(profile);
      await work(page);
      await page.close();
    }),
  );
}

describe.each(PAIRS)('eighty characters without a pause, and the pane closed at once: %s, %s', (...profiles) => {
  it('the document follows while one types, and has the last key when the pane is left for it', () =>
    inBoth(profiles, async (page) => {
      const { keyboard } = page.workbench.page;
      await keyboard.type(TEXT.slice(0, 60), { delay: KEY });
      // It used to have the six characters before the first pause.
      expect((await page.control(FIELD).textContent())!.trim().length).toBeGreaterThan(30);
      await keyboard.type(TEXT.slice(60), { delay: KEY });
      expect(await page.saved('background')).toBe(TEXT);
    }));

  it.each([
    ['nothing goes wrong', null],
    ['a reply is slow', 'delay'],
    ['a reply is lost', 'drop'],
  ] as const)('nothing is lost where %s', (_, fault) =>
    inBoth(profiles, async (page) => {
      if (fault) await orderFault(page, 8, fault);
      await page.workbench.page.keyboard.type(TEXT, { delay: KEY });
      await closedAndOpened(page);
      await expectNothingLost(page);
    }),
  );

  it('fifteen characters as fast as they can be typed', () =>
    inBoth(profiles, async (page) => {
      const typed = `甲${TEXT.slice(0, 15)}`;
      await page.workbench.page.keyboard.insertText('甲');
      await page.workbench.page.keyboard.type(TEXT.slice(0, 15));
      await closedAndOpened(page);
      // What is not there is offered, be it a moment later.
      if ((await page.saved('background')) !== typed) await page.press(/^放进去/);
      await page.control(FIELD).filter({ hasText: typed }).waitFor();
    }));
});
