import type { Browser, Frame } from 'playwright-core';
import { WorkbenchPage } from '../page';

/** Called at each screen on the way, which stands still meanwhile. */
export type Look = (screen: string, workbench: WorkbenchPage, pane: Frame) => Promise<void>;

/** A way through a page of the pane that comes by the states that a person gets to see. */
export type Tour = (browser: Browser, look: Look) => Promise<void>;

/** The pane at one of its pages, beside a document. */
export interface Desk {
  readonly workbench: WorkbenchPage;
  readonly pane: Frame;
  press(name: string | RegExp): Promise<void>;
  see(screen: string): Promise<void>;
  close(): Promise<void>;
}

export interface DeskOptions {
  /** The document; a new one if there is none. */
  readonly bytes?: Uint8Array;
  readonly profile?: string;
}

export async function openDesk(
  browser: Browser,
  look: Look,
  tab: string,
  { bytes, profile = 'win365' }: DeskOptions = {},
): Promise<Desk> {
  const workbench = await WorkbenchPage.open(browser, `?host=${profile}`);
  if (bytes) await workbench.openDocument(bytes, '案例.docx');
  else {
    await workbench.page.getByRole('button', { name: '新建' }).click();
    await workbench.waitForStatus(/已打开/);
  }
  const pane = await workbench.openPane();
  await pane.getByRole('tab', { name: tab }).click();
  return {
    workbench,
    pane,
    press: (name) =>
      pane
        .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
        .first()
        .click(),
    see: (screen) => look(screen, workbench, pane),
    close: () => workbench.page.close(),
  };
}

/** Orders faults of Word by the instruments of the workbench, for synchronisations to come; the next one is 1. */
export async function arrangeFaults({ page }: WorkbenchPage, kind: string, batches: readonly number[]): Promise<void> {
  const panel = page.locator('#instruments');
  const toggle = (open: boolean) => panel.evaluate((details, wanted) => details.toggleAttribute('open', wanted), open);
  await toggle(true);
  for (const batch of batches) {
    await panel.getByLabel('从现在起第').fill(String(batch));
    await panel.getByLabel('结果').selectOption(kind);
    await panel.getByRole('button', { name: '安排', exact: true }).click();
  }
  await toggle(false);
}

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
