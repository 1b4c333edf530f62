import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';

const PAGE = path.join('src', 'workbench', 'page');

/** The document view alone in a page of a browser, for what cannot be asked of the whole workbench from outside. */
export class ViewPage {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser): Promise<ViewPage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const css = ['workbench.css', 'document.css'].map((name) => readFileSync(path.join(PAGE, name), 'utf8')).join('\n');
    await page.setContent(
      `<!doctype html><style>${css}\nbody { display: block }</style><div id="desk" class="desk" style="height: 800px"></div>`,
    );
    await page.addScriptTag({ content: bundle() });
    return new ViewPage(page);
  }

  /** Shows a document: `shown` and `body` (its w:body) in the page; returns milliseconds until it could be seen. */
  async show(bytes: Uint8Array): Promise<number> {
    return this.page.evaluate(async (base64) => {
      const binary = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const started = performance.now();
      const pkg = view.Package.open(binary, view.browserXml);
      const shown = new view.DocumentView(document.getElementById('desk')!, pkg);
      const body = (pkg.document(pkg.mainPart) as unknown as Document).documentElement.firstElementChild!;
      Object.assign(globalThis, { shown, body, pkg });
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - started;
    }, Buffer.from(bytes).toString('base64'));
  }

  /** Waits until all of the document is drawn. */
  async drawn(): Promise<void> {
    const isDrawn = (): boolean => document.querySelector('.stretch.waiting') === null;
    await this.page.waitForFunction(isDrawn, undefined, { polling: 200 });
  }
}

let bundled: string | undefined;

function bundle(): string {
  bundled ??= buildSync({
    entryPoints: [path.join(__dirname, 'view-entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  }).outputFiles[0]!.text;
  return bundled;
}
