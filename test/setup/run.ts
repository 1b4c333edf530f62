import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserPath } from './browser';
import { findLibreOffice } from './libreoffice';

/**
 * `npm test`: everything that must hold, in one command and on a machine that has nothing but Node: types, lint, format,
 * and all jest projects. Arguments go to jest. The last line is `N passed, N failed`.
 */
async function main(): Promise<void> {
  say(`浏览器：${await browserPath()}`);
  say(`LibreOffice：${findLibreOffice() ?? '未安装。排版效果（test/render）无法测量，相应的测试会列为 skipped'}`);
  // Beside jest, whose tests wait for browsers and timers a good part of their time.
  const [checks, tests] = await Promise.all([staticChecks(), jestTests(process.argv.slice(2))]);

  for (const { name, ok, seconds, output } of checks) {
    if (!ok) say(output.trimEnd());
    say(`${ok ? '✓' : '✗'} ${name}（${seconds.toFixed(1)} 秒）`);
  }
  const passed = tests.passed + checks.filter(({ ok }) => ok).length;
  const failed = tests.failed + checks.filter(({ ok }) => !ok).length;
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** One after the other: each of them takes a processor and much memory. What they say is kept until jest has spoken. */
async function staticChecks(): Promise<Check[]> {
  const checks: Check[] = [];
  for (const [name, script, args] of STATIC_CHECKS) {
    const started = Date.now();
    const output: string[] = [];
    const status = await node(script, args.split(' '), (text) => output.push(text));
    checks.push({ name, ok: status === 0, seconds: (Date.now() - started) / 1000, output: output.join('') });
  }
  return checks;
}

async function jestTests(args: readonly string[]): Promise<{ readonly passed: number; readonly failed: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'case-author-test-'));
  try {
    const summary = path.join(folder, 'jest.json');
    // jest --json prints its result to stdout as well unless it goes to a file; its report is on stderr.
    const status = await node('node_modules/jest/bin/jest.js', ['--json', '--outputFile', summary, ...args]);
    const jest = JSON.parse(readFileSync(summary, 'utf8')) as JestSummary;
    if (jest.numPendingTests > 0) say(`跳过 ${jest.numPendingTests} 项测试（原因见上）`);
    const failed = jest.numFailedTests + jest.numRuntimeErrorTestSuites;
    // jest can also fail as a whole, for instance when no test was found.
    return { passed: jest.numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a check has found out about files that have not been changed since. eslint's types hang together, so it keeps nothing. */
const KNOWN = 'node_modules/.cache/checks';

const STATIC_CHECKS: readonly (readonly [name: string, script: string, args: string])[] = [
  ['类型', 'node_modules/typescript/bin/tsc', `--noEmit --incremental --tsBuildInfoFile ${KNOWN}/tsc.json`],
  ['规范（eslint）', 'node_modules/eslint/bin/eslint.js', '-c .config/eslint.mjs src test'],
  [
    '格式（prettier）',
    'node_modules/prettier/bin/prettier.cjs',
    `--check --log-level warn --cache --cache-strategy content --cache-location ${KNOWN}/prettier.json .`,
  ],
];

interface JestSummary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Megabytes for new objects: trees of documents live shortly, and a collector with little room took a fifth of the time. */
const NURSERY = '--max-semi-space-size=64';

/** Runs a script to its end; what it writes goes to the terminal, or is told. Gives its exit code. */
function node(script: string, args: readonly string[], told?: (text: string) => void): Promise<number | null> {
  const child = spawn(process.execPath, [NURSERY, script, ...args], {
    stdio: told ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  for (const stream of [child.stdout, child.stderr]) if (told) stream?.setEncoding('utf8').on('data', told);
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}

function say(message: string): void {
  process.stdout.write(`${message}\n`);
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  say('0 passed, 1 failed');
  process.exitCode = 1;
});
