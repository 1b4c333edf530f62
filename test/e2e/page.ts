import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Download, type Frame, type Page } from 'playwright-core';
import { browserPath } from '../setup/browser';

/** The workbench in a browser, by the accessible names that a person would use. */
export class WorkbenchPage {
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  static async open(browser: Browser, query = ''): Promise<WorkbenchPage> {
    const page = await browser.newPage({ acceptDownloads: true, viewport: { width: 1360, height: 860 } });
    const workbench = new WorkbenchPage(page);
    await page.goto(workbenchUrl() + query);
    await page.getByRole('button', { name: '一键排版' }).waitFor();
    return workbench;
  }

  /** Opens a document from memory, as if it were chosen in the file dialog. */
  async openDocument(bytes: Uint8Array, name = '文稿.docx'): Promise<void> {
    await this.page
      .getByLabel('打开文档')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await this.waitForStatus(new RegExp(`已打开|不能打开`));
  }

  /** What the add-in said in dialogs, which are closed again. */
  readonly told: string[] = [];

  /** Presses the ribbon's button and waits until the status line says that the command has finished. */
  async format(): Promise<string> {
    await this.page.getByRole('button', { name: '一键排版', exact: true }).click();
    const finished = this.waitForStatus(/一键排版：(?:已完成|未完成|已结束|没有改动)/);
    const dialog = this.page.getByRole('dialog', { name: '案例申报助手' });
    const opened = dialog.waitFor().then(
      () => true,
      () => false,
    );
    if (await Promise.race([finished.then(() => false), opened])) {
      const sentence = dialog.frameLocator('iframe').getByRole('alert').filter({ hasText: /./ });
      this.told.push((await sentence.textContent()) ?? '');
      await dialog.getByRole('button', { name: '关闭提示' }).click();
    }
    return finished;
  }

  async waitForStatus(wanted: RegExp): Promise<string> {
    const status = this.page.getByRole('status').filter({ hasText: wanted });
    await status.waitFor();
    return (await status.textContent()) ?? '';
  }

  async download(): Promise<Uint8Array> {
    const download = await this.startDownload().catch(() => this.startDownload());
    return new Uint8Array(readFileSync(await download.path()));
  }

  /** Chromium was seen to lose one download of many hundreds of the same page: then it is asked once more. */
  private async startDownload(): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download', { timeout: 30_000 }),
      this.page.getByRole('button', { name: '下载文档' }).click(),
    ]);
    return download;
  }

  /** Opens the add-in's pane from the ribbon. */
  async openPane(): Promise<Frame> {
    await this.page.getByRole('button', { name: '案例申报助手', exact: true }).click();
    const frame = await (await this.page.waitForSelector('iframe[title="案例申报助手"]')).contentFrame();
    if (frame === null) throw new Error('The pane has no page.');
    return frame;
  }
}

/**
 * Chromium draws the list below its address bar as two pages in a process of their own, for every window: a third of what a
 * window costs, and none is ever seen here. The others are playwright's own; of several such switches only the last counts.
 */
const FEATURES_OFF = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding', 'OptimizationHints'],
  ...[
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'ThirdPartyStoragePartitioning',
    'MediaRouter',
    'LensOverlay',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', 'msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion'],
];

/** A browser whose network is watched: `watch-network.ts` fails a test in which a page asks for what is not `own`. */
export async function launchBrowser(own: (url: string) => boolean = isWorkbench): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: [
      `--disable-features=${FEATURES_OFF.join(',')}`,
      // Chromium's sandbox does not work for root, which is what containers run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const note = (url: string): void => {
    if (!/^(?:blob|data|about):/.test(url) && !own(url)) foreignRequests.push(url);
  };
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (options) => {
    const page = await newPage(options);
    page.context().setDefaultTimeout(PATIENCE_MS);
    // Of the page, its frames and workers, and of windows that they open.
    page.context().on('request', (request) => note(request.url()));
    page.on('websocket', (socket) => note(socket.url()));
    return page;
  };
  return browser;
}

/** Addresses that no page may ask for and one did; see `launchBrowser`. */
export const foreignRequests: string[] = [];

/** How long a page may take for one thing on a slow machine that is busy with something else as well. */
const PATIENCE_MS = 120_000;

function isWorkbench(url: string): boolean {
  return new URL(url).origin === new URL(workbenchUrl()).origin;
}

export function workbenchUrl(): string {
  const url = process.env['WORKBENCH_URL'];
  if (url === undefined) throw new Error('WORKBENCH_URL is not set: run these tests by jest with their globalSetup.');
  return url;
}
