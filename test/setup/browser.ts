import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The last release that runs on Node 20; it ships a Chromium for Linux on x64 inside the package. */
const PACKAGED_CHROMIUM = '@sparticuz/chromium@147.0.0';
const CACHE = path.join('node_modules', '.cache', 'test-browser');

/**
 * Where a Chromium, Chrome or Edge is that the end-to-end tests can drive; one is installed if the machine has none.
 *
 * In this order: the environment variable CHROMIUM_PATH, an installed browser, the Debian package (when we are root on
 * such a system), an npm package that ships Chromium (Linux), the download of playwright-core (macOS, Windows).
 * @throws Error with what to do, if none of these is to be had.
 */
export function browserPath(): Promise<string> {
  found ??= Promise.resolve().then(() => named() ?? installed() ?? packaged() ?? install());
  return found;
}

let found: Promise<string> | undefined;

function named(): string | undefined {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted === undefined || wanted === '') return undefined;
  if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH 指向的浏览器不存在：${wanted}`);
  return wanted;
}

function installed(): string | undefined {
  return candidates().find((file) => existsSync(file));
}

function candidates(): string[] {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const browsers = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return browsers.flatMap((browser) => roots.map((root) => path.join(root, browser)));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', `${process.env['HOME'] ?? ''}/Applications`].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  // Ubuntu's chromium-browser only points to a snap, which cannot be driven from a service or a container: last.
  return [...names, 'chromium-browser'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** A browser that an earlier run of `install` fetched. */
function packaged(): string | undefined {
  if (process.platform === 'linux' && existsSync(path.join(CACHE, 'node_modules', '@sparticuz', 'chromium'))) {
    return unpack();
  }
  if (process.platform === 'linux') return undefined;
  const executable = playwrightChromium();
  return existsSync(executable) ? executable : undefined;
}

function install(): string {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('未找到浏览器，正在用 apt-get 安装 chromium……');
    try {
      run('apt-get', ['update', '-q']);
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
      const browser = installed();
      if (browser !== undefined) return browser;
    } catch {
      say('apt-get 未能装上 chromium，改用 npm 包。');
    }
  }
  try {
    if (process.platform === 'linux') {
      say(`未找到浏览器，正在把 ${PACKAGED_CHROMIUM} 装到 ${CACHE}……`);
      mkdirSync(CACHE, { recursive: true });
      npm([
        'install',
        '--prefix',
        CACHE,
        '--no-save',
        '--no-package-lock',
        '--no-audit',
        '--no-fund',
        PACKAGED_CHROMIUM,
      ]);
      return unpack();
    }
    say('未找到浏览器，正在下载 Chromium……');
    run(process.execPath, [path.join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
    return playwrightChromium();
  } catch (error) {
    throw new Error(
      '端到端测试需要浏览器：请安装 Chrome、Edge 或 Chromium，或把环境变量 CHROMIUM_PATH 设为浏览器程序的路径。',
      { cause: error },
    );
  }
}

const LAUNCHER = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$LD_LIBRARY_PATH:$here/al2023/lib"
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-$here/fonts}"
exec "$here/chromium" "$@"
`;

/**
 * The packaged Chromium, unpacked beside the package, behind a script that also gives it the few libraries that a bare
 * system lacks. The package brings those for AWS Lambda and must be told that this is one; it is an ES module, which
 * jest cannot load: a process of its own asks it.
 */
function unpack(): string {
  const folder = path.resolve(CACHE);
  const launcher = path.join(folder, 'chromium.sh');
  if (existsSync(launcher)) return launcher;
  const script = "import('@sparticuz/chromium').then((m) => m.default.executablePath())";
  execFileSync(process.execPath, ['-e', script], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  writeFileSync(launcher, LAUNCHER, { mode: 0o755 });
  return launcher;
}

function playwrightChromium(): string {
  const script = "process.stdout.write(require('playwright-core').chromium.executablePath())";
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
}

function npm(args: readonly string[]): void {
  // npm tells the processes that it starts where it is; without it (plain `npx jest`) the one on the path is used.
  const cli = process.env['npm_execpath'];
  if (cli !== undefined && cli.endsWith('.js')) run(process.execPath, [cli, ...args]);
  else run('npm', args);
}

function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
