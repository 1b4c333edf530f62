import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from './page';
import { FILLING } from './tours/filling';
import { FORMATTING } from './tours/formatting';
import { SUMMARY } from './tours/summary';
import { OPTIONS } from './tours/options';
import type { Look } from './tours/tour';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** As narrow as Word lets a pane become. */
const NARROWEST = '320px';

describe('every screen of the pane at 320 px, in light, dark and forced colours', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries({ ...FILLING, ...FORMATTING, ...OPTIONS, ...SUMMARY }))('%s', async (_, tour) => {
    const found: string[] = [];
    const look: Look = async (screen, { page }, pane) => {
      await page.locator('#task-pane').evaluate((element, width) => (element.style.width = width), NARROWEST);
      for (const [name, media] of Object.entries(SCHEMES)) {
        await page.emulateMedia(media);
        await pane.evaluate(settled);
        for (const fault of await faultsOf(pane)) found.push(`${screen}, ${name}: ${fault}`);
      }
    };
    await tour(browser, look);
    expect(found).toEqual([]);
  });
});

/** In the pane: the theme, a state of it, is drawn, and no colour is on its way to another. */
async function settled(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  for (const animation of document.getAnimations())
    if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
  await frame();
}

/** What axe objects to, and whether something sticks out at the side. */
async function faultsOf(pane: Frame): Promise<string[]> {
  if (!(await pane.evaluate(() => 'axe' in globalThis))) await pane.evaluate(`${AXE};0`);
  return pane.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations } = await checker.run(
      // Tabster's own marks, which Fluent UI uses to catch the focus at the ends of the page.
      { exclude: [['[data-tabster-dummy]']] },
      { resultTypes: ['violations'] },
    );
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
    );
    const wide = [...document.querySelectorAll('#root, main, #page')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
    );
    return [...faults, ...wide.map(({ id, tagName }) => `wider than the pane: ${id || tagName}`)];
  });
}
