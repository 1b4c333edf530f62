import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { readZip, unpack } from '../../src/ooxml/package/zip';
import { readByMicrosoft } from '../manifest/validators';
import { launchBrowser } from './page';

const ROOT = path.join(__dirname, '../..');
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

let folder: string;
let unpacked: string;
let names: readonly string[];
let built: { readonly status: number | null; readonly stdout: string; readonly stderr: string };
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'case-author-'));
  built = build('--env', `outputPath=${path.join(folder, 'dist')}`);
  const entries = readZip(readFileSync(path.join(folder, `dist-release/case-author-${version}.zip`)));
  unpacked = path.join(folder, `case-author-${version}`);
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, unpack(entry));
  }
  names = entries.map(({ name }) => name);
  browser = await launchBrowser((url) =>
    /^(?:file:|http:\/\/localhost:|https:\/\/appsforoffice\.microsoft\.com\/)/.test(url),
  );
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

function build(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/build/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

describe('npm run build', () => {
  it('says what it made and what is left to do, in sentences', () => {
    expect([built.status, built.stderr]).toEqual([0, '']);
    expect(built.stdout).toMatch(/^首屏脚本 \d+\.\d KiB（压缩后，上限 150 KiB）$/m);
    expect(built.stdout).toContain(`case-author-${version}.zip`);
    expect(built.stdout).toContain('没有指定 publicUrl');
  });

  it('refuses a wrong address in a sentence, before it builds anything', () => {
    const { status, stderr, stdout } = build('--env', 'publicUrl=web.example.cn');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^publicUrl：地址要从 https:\/\/ 写起.*什么也没有构建。\n$/);
  });
});

describe('the zip of a release', () => {
  it('holds what is served, one folder deep, and nothing else', () => {
    expect(names.filter((name) => !name.startsWith(`case-author-${version}/`))).toEqual([]);
    const inside = names.map((name) => name.slice(name.indexOf('/') + 1));
    expect(inside).toEqual(
      expect.arrayContaining([
        ...['install.html', 'manifest-template.xml', 'LICENSE.txt', 'THIRD-PARTY-NOTICES.txt'],
        ...['taskpane.html', 'commands.html', 'assets/help.html', 'assets/message.html', 'assets/icons/pane-32.png'],
      ]),
    );
    expect(inside.filter((name) => !/\.(?:html|js|png|txt)$|^manifest-template\.xml$/.test(name))).toEqual([]);
    expect(inside.filter((name) => /samples|\.map$/.test(name))).toEqual([]);
  });

  it('names no address, and no source map', () => {
    for (const name of names.filter((name) => /\.(?:html|js|xml)$/.test(name))) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      expect([name, /localhost:3000|sourceMappingURL/.test(text)]).toEqual([name, false]);
    }
  });

  it('has a policy on every page that lets in nothing but what the page names', () => {
    const pages = names.filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(4);
    for (const name of pages) {
      const policy = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(
        readFileSync(path.join(folder, name), 'utf8'),
      )?.[1];
      expect([name, policy]).toEqual([name, expect.stringContaining("default-src 'none'")]);
      expect([name, /script-src[^;]*(?:unsafe|\*|data:|http:)/.test(policy!)]).toEqual([name, false]);
    }
  });

  it('gives the licence of all that is bundled', () => {
    const notices = readFileSync(path.join(unpacked, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of [
      'react',
      'react-dom',
      '@fluentui/react-button',
      '@fluentui/react-icons',
      'slimdom',
      'webpack',
    ]) {
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+（MIT）$`, 'm'));
    }
    expect(notices).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
    // What only builds or tests is not in it.
    expect(notices).not.toMatch(/^(?:jest|typescript|esbuild|commander|playwright-core) /m);
  });
});

describe('install.html, opened by a double click', () => {
  it('asks for the address, checks it, and gives the finished manifest', async () => {
    const page = await opened(pathToFileURL(path.join(unpacked, 'install.html')).href);
    const field = page.getByLabel('网页所在的地址');
    await field.fill('web.example.cn/case');
    await field.press('Enter');
    await page.getByText('地址要从 https:// 写起').waitFor();
    expect(await page.getByRole('button', { name: '下载 manifest.xml' }).isVisible()).toBe(false);

    await field.fill('https://web.example.cn/case/');
    await page.getByRole('button', { name: '做清单' }).click();
    await page.getByText('网页的地址是 https://web.example.cn/case。').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 manifest.xml' }).click();
    expect((await download).suggestedFilename()).toBe('manifest.xml');
    const file = path.join(folder, 'manifest.xml');
    await (await download).saveAs(file);
    expect(readByMicrosoft(file)).toMatchObject({
      displayName: '案例申报助手',
      defaultSettings: { sourceLocation: 'https://web.example.cn/case/taskpane.html' },
    });
    expect(await page.getByRole('link', { name: 'https://web.example.cn/case/install.html' }).count()).toBe(1);
    await page.close();
  });
});

describe('install.html, opened from the server', () => {
  it('finds all files right on a plain server, and has the address filled in', async () => {
    const server = await serving((response, extension) => {
      response.setHeader('Content-Type', TYPES[extension] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'no-cache');
    });
    const page = await opened(`${server.url}/install.html`);
    const outcome = page.locator('#outcome');
    await outcome.getByText('要先改好').waitFor();
    // The only thing that this test's server lacks is a certificate.
    expect(await outcome.getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining('这一页是用 http 打开的'),
    ]);
    expect(await page.getByLabel('网页所在的地址').inputValue()).toBe(server.url);
    await page.close();
    server.close();
  });

  it('says of each fault of a server what it is and what to do', async () => {
    const server = await serving((response, extension, name) => {
      response.setHeader('Content-Type', extension === '.js' ? 'text/plain' : (TYPES[extension] ?? ''));
      response.setHeader('Cache-Control', 'no-cache');
      if (extension === '.html') response.setHeader('X-Frame-Options', 'DENY');
      if (name === 'commands.html') response.write('<!-- counted -->');
      if (name === 'assets/help.html') response.statusCode = 404;
    });
    const page = await opened(`${server.url}/install.html`, false);
    const outcome = page.locator('#outcome');
    await outcome.getByText('要先改好').waitFor();
    const told = (await outcome.getByRole('listitem').allTextContents()).join('\n');
    expect(told).toMatch(/等 \d+ 个文件：类型（Content-Type）是 text\/plain，应是 text\/javascript/);
    expect(told).toMatch(/commands\.html.*X-Frame-Options/);
    expect(told).toContain('commands.html：内容和发行的不一样');
    expect(told).toContain('assets/help.html：服务器上没有（404）');
    expect(told).toContain('这台电脑连不上 office.js');
    await page.close();
    server.close();
  });
});

/** A page of the release; office.js is not on the network of a test. */
async function opened(url: string, officeJs = true): Promise<Page> {
  const page = await browser.newPage({ acceptDownloads: true });
  await page.route('https://appsforoffice.microsoft.com/**', (route) =>
    officeJs ? route.fulfill({ body: '' }) : route.abort(),
  );
  await page.goto(url);
  return page;
}

/** A static server of the unpacked release; `dress` sets the headers. */
async function serving(dress: (response: ServerResponse, extension: string, name: string) => void) {
  const server: Server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname.slice('/case/'.length));
    dress(response, path.extname(name), name);
    response.end(readFileSync(path.join(unpacked, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/case`, close: () => server.close() };
}
