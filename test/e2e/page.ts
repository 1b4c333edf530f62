import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { browserPath } from '../setup/browser';

/** The workbench in a browser, by the accessible names that a person would use. */
export class WorkbenchPage {
  /** Requests that went anywhere but to the workbench's own server. */
  readonly foreignRequests: string[] = [];
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    const home = new URL(workbenchUrl()).origin;
    page.on('request', (request) => {
      if (!/^(?:blob|data|about):/.test(request.url()) && new URL(request.url()).origin !== home) {
        this.foreignRequests.push(request.url());
      }
    });
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

  /** Presses the ribbon's button and waits until the status line says that the command has finished. */
  async format(): Promise<string> {
    await this.page.getByRole('button', { name: '一键排版', exact: true }).click();
    return this.waitForStatus(/一键排版：(?:已完成|未完成)/);
  }

  async waitForStatus(wanted: RegExp): Promise<string> {
    const status = this.page.getByRole('status').filter({ hasText: wanted });
    await status.waitFor();
    return (await status.textContent()) ?? '';
  }

  async download(): Promise<Uint8Array> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: '下载文档' }).click();
    return new Uint8Array(readFileSync(await (await download).path()));
  }

  /** Opens the add-in's pane from the ribbon. */
  async openPane(): Promise<Frame> {
    await this.page.getByRole('button', { name: '案例申报助手', exact: true }).click();
    const frame = await (await this.page.waitForSelector('iframe[title="案例申报助手"]')).contentFrame();
    if (frame === null) throw new Error('The pane has no page.');
    return frame;
  }
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    // Chromium's sandbox does not work for root, which is what containers run as.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

export function workbenchUrl(): string {
  const url = process.env['WORKBENCH_URL'];
  if (url === undefined) throw new Error('WORKBENCH_URL is not set: run these tests by jest with their globalSetup.');
  return url;
}
