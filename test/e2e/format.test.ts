import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { PROFILES } from '../../src/workbench/host/profile';
import { messyDraft } from '../drafts';
import { audit } from './audit';
import { launchBrowser, WorkbenchPage } from './page';

/** Bound of src/word on context.sync calls for one formatting run, however long the document is. */
const MOST_SYNCS = 30;

/** Kinds of mess that between them have everything that formatting has to leave alone. */
const FAMILIES = ['wrong-fonts', 'automatic-numbers', 'wps-pollution', 'typed-indents', 'notes-and-boxes'] as const;

describe.each(Object.keys(PROFILES))('one click in the %s profile', (profile) => {
  let browser: Browser;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    browser = await launchBrowser();
    workbench = await WorkbenchPage.open(browser, `?host=${profile}`);
  });
  afterAll(() => browser.close());

  it.each(FAMILIES)('puts a draft of the family %s into the typography of the notice', async (family) => {
    const draft = messyDraft(family, 7);
    await workbench.openDocument(draft.bytes);
    const status = await workbench.format();
    expect(status).toMatch(/一键排版：已完成/);
    expect(audit(draft.bytes, await workbench.download(), draft.truth)).toEqual([]);
    expect(syncsIn(status)).toBeLessThanOrEqual(MOST_SYNCS);
  });

  it('needs no more round trips for a long document than for a short one', async () => {
    const syncs: number[] = [];
    for (const family of ['wrong-fonts', 'long-and-bare'] as const) {
      await workbench.openDocument(messyDraft(family, 3).bytes);
      syncs.push(syncsIn(await workbench.format()));
    }
    expect(Math.max(...syncs)).toBeLessThanOrEqual(MOST_SYNCS);
  });

  it('changes nothing the second time', async () => {
    await workbench.openDocument(messyDraft('mixed-marks', 5).bytes);
    await workbench.format();
    const once = await workbench.download();
    await workbench.openDocument(once);
    await workbench.format();
    expect(Buffer.compare(bodyOf(await workbench.download()), bodyOf(once))).toBe(0);
  });

  it('asks nothing of any other machine', () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

/** The number of round trips that the status line tells. */
function syncsIn(status: string): number {
  const [, count] = /同步 (\d+) 次/.exec(status) ?? [];
  if (count === undefined) throw new Error(`No number of round trips in “${status}”.`);
  return Number(count);
}

function bodyOf(file: Uint8Array): Uint8Array {
  return unzipSync(file)['word/document.xml']!;
}
