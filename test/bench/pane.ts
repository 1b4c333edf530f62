import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import webpack from 'webpack';
import { productConfig } from '../../src/build/product';
import { launchBrowser } from '../e2e/page';

/** Milliseconds after the navigation. */
interface Opening {
  /** The first text is painted. */
  readonly painted: number;
  /** The scripts of the first screen have been run. */
  readonly loaded: number;
}

export interface PaneFigures {
  /** Gzipped. */
  readonly firstScreenKiB: number;
  readonly ours: Opening;
  /** The same page without scripts. */
  readonly bare: Opening;
}

const OPENINGS = 9;

/** The pane as it is released, opened in Chromium from this machine; there is no Word, and so no office.js. */
export async function measurePane(): Promise<PaneFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'case-author-pane-'));
  await built(folder);
  const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]*src="((?!https)[^"]+)"/g)].map(([, name = '']) => name);
  const bytes = scripts.map((name) => gzipSync(readFileSync(path.join(folder, name))).length);
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    const isPage = name === 'bare.html' || name === 'taskpane.html';
    response.setHeader('Content-Type', isPage ? 'text/html' : 'text/javascript');
    response.end(name === 'bare.html' ? page.replaceAll(/<script.*?<\/script>/gs, '') : read(folder, name));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser(() => true);
  try {
    const ours = await opening(browser, `http://localhost:${port}/taskpane.html`);
    const bare = await opening(browser, `http://localhost:${port}/bare.html`);
    return { firstScreenKiB: bytes.reduce((sum, size) => sum + size, 0) / 1024, ours, bare };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

function read(folder: string, name: string): Buffer | string {
  return /^[\w.-]+$/.test(name) && name !== 'favicon.ico' ? readFileSync(path.join(folder, name)) : '';
}

function built(outputPath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(productConfig({ mode: 'production', outputPath }), (error, stats) => {
      if (stats && !stats.hasErrors()) resolve();
      else reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
    });
  });
}

/** The middle one of some openings, each in a window that has nothing in its cache. */
async function opening(browser: Browser, url: string): Promise<Opening> {
  const all: Opening[] = [];
  for (let number = 0; number < OPENINGS; number += 1) {
    const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ body: '' }));
    await page.goto(url);
    const loaded = await page.evaluate(
      () =>
        performance
          .getEntriesByType('navigation')
          .map((entry) => (entry as PerformanceNavigationTiming).domContentLoadedEventEnd)[0],
    );
    const painted = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            for (const { name, startTime } of list.getEntries())
              if (name === 'first-contentful-paint') resolve(startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
    all.push({ painted, loaded: loaded ?? Infinity });
    await page.close();
  }
  const middle = (of: (one: Opening) => number) => all.map(of).sort((a, b) => a - b)[OPENINGS >> 1] ?? Infinity;
  return { painted: middle(({ painted }) => painted), loaded: middle(({ loaded }) => loaded) };
}
