import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { readDraft } from '../../src/draft/read';
import { planFormat } from '../../src/format/plan-format';
import { verify } from '../../src/format/verify';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { MAX_SYNCS } from '../../src/word/host/sync-budget';
import { PROFILES } from '../../src/workbench/host/profile';
import { messyDraft } from '../drafts';
import { audit } from './audit';
import { launchBrowser, WorkbenchPage } from './page';

/** Kinds of mess that between them have everything that formatting has to leave alone. */
const FAMILIES = ['wrong-fonts', 'automatic-numbers', 'wps-pollution', 'typed-indents', 'notes-and-boxes'] as const;

it('is audited by an auditor that sees what is wrong', () => {
  const draft = messyDraft('wrong-fonts', 7);
  const faults = audit(draft.bytes, draft.bytes, draft.truth).join('\n');
  for (const what of ['is set in', 'has the size', 'line pitch', 'first line']) expect(faults).toContain(what);
});

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
    expect(status).toMatch(/一键排版：已(?:完成|结束)/);
    const formatted = await workbench.download();
    expect(audit(draft.bytes, formatted, draft.truth)).toEqual([]);
    expect(deviationsOf(formatted)).toEqual([]);
    expect(syncsIn(status)).toBeLessThanOrEqual(MAX_SYNCS);
  });

  it('needs no more round trips for a long document than for a short one', async () => {
    const syncs: number[] = [];
    for (const family of ['wrong-fonts', 'long-and-bare'] as const) {
      await workbench.openDocument(messyDraft(family, 3).bytes);
      syncs.push(syncsIn(await workbench.format()));
    }
    expect(Math.max(...syncs)).toBeLessThanOrEqual(MAX_SYNCS);
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
    expect(workbench.errors).toEqual([]);
  });
});

/** What the program itself, reading the file afresh, finds not to be as planned. */
function deviationsOf(file: Uint8Array): readonly string[] {
  const draft = readDraft(Package.open(file, nodeXml));
  return verify(draft, planFormat(draft, redcross2022)).map(({ index, message }) => `${index}: ${message}`);
}

/** The number of round trips that the status line tells. */
function syncsIn(status: string): number {
  const [, count] = /来回 (\d+) 次/.exec(status) ?? [];
  if (count === undefined) throw new Error(`No number of round trips in “${status}”.`);
  return Number(count);
}

function bodyOf(file: Uint8Array): Uint8Array {
  return unzipSync(file)['word/document.xml']!;
}
