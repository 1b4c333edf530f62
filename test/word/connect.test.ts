import { redcross2022 } from '../../src/notice/redcross-2022';
import { isSupportedWord } from '../../src/word/host/capabilities';
import { connectToWord, type ThemeKind } from '../../src/word/connect';
import { docx, p } from '../builders/docx';
import { openSession } from './open';
import { openPage } from './page';

const bytes = docx({ body: [p('以救护培训守护平安社区')] });

/** The theme that Office reports; null for a host that has none. */
function setTheme(bodyBackgroundColor: string | null): void {
  const officeTheme = bodyBackgroundColor === null ? undefined : { bodyBackgroundColor };
  Object.defineProperty(Office.context, 'officeTheme', { value: officeTheme, configurable: true });
}

/** What the page says of forced colours; jsdom has no matchMedia. */
function setForcedColours(forced: boolean): void {
  Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: forced }), configurable: true });
}

test.each(['web', 'ltsc2021'] as const)('connects to a Word that is new enough: %s', async (profile) => {
  openPage();
  setForcedColours(false);
  await openSession(bytes, { profile });
  const connection = await connectToWord(redcross2022);
  expect(connection).toMatchObject({ theme: null });
  expect((await connection!.session.describe()).title).toBe('以救护培训守护平安社区');
});

test('knows no Word in a browser, nor in another program of Office', async () => {
  await openSession(bytes);
  expect(isSupportedWord(Office.HostType.Word)).toBe(true);
  expect(isSupportedWord(Office.HostType.Excel)).toBe(false);
  // What Office.onReady says outside of Office.
  expect(isSupportedWord(null)).toBe(false);
});

describe('the theme of Office', () => {
  test.each<[string | null, boolean, ThemeKind | null]>([
    ['#FFFFFF', false, 'light'],
    ['#f3f2f1', false, 'light'],
    ['#262626', false, 'dark'],
    ['#000000', false, 'dark'],
    ['#FF2B579A', false, 'dark'],
    ['#FFFFFF', true, 'high-contrast'],
    [null, false, null],
  ])('background %s, forced colours %s: %s', async (background, forced, expected) => {
    openPage();
    setForcedColours(forced);
    await openSession(bytes);
    setTheme(background);
    expect((await connectToWord(redcross2022))?.theme).toBe(expected);
  });

  test('a change is noticed when the author comes back to the pane, once, and no more after unsubscribing', async () => {
    const page = openPage();
    setForcedColours(false);
    await openSession(bytes);
    setTheme('#FFFFFF');
    const heard: ThemeKind[] = [];
    const stop = (await connectToWord(redcross2022))!.onThemeChanged((theme) => heard.push(theme));
    const comeBack = () => page.dispatchEvent(new page.Event('focus'));
    comeBack();
    expect(heard).toEqual([]);
    setTheme('#262626');
    comeBack();
    page.document.dispatchEvent(new page.Event('visibilitychange'));
    expect(heard).toEqual(['dark']);
    // A host that forgets to say is no reason for another theme.
    setTheme(null);
    comeBack();
    stop();
    setTheme('#FFFFFF');
    comeBack();
    expect(heard).toEqual(['dark']);
  });
});
