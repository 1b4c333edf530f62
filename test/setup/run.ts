import { spawnSync } from 'node:child_process';
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
  let passed = 0;
  let failed = 0;
  for (const [name, script, args] of STATIC_CHECKS) {
    const started = Date.now();
    const ok = node(script, args) === 0;
    say(`${ok ? '✓' : '✗'} ${name}（${((Date.now() - started) / 1000).toFixed(1)} 秒）`);
    if (ok) passed += 1;
    else failed += 1;
  }

  say(`浏览器：${await browserPath()}`);
  say(`LibreOffice：${findLibreOffice() ?? '未安装。排版效果（test/render）无法测量，相应的测试会列为 skipped'}`);

  const folder = mkdtempSync(path.join(tmpdir(), 'case-author-test-'));
  try {
    const summary = path.join(folder, 'jest.json');
    const status = node('node_modules/jest/bin/jest.js', ['--json', '--outputFile', summary, ...process.argv.slice(2)]);
    const jest = JSON.parse(readFileSync(summary, 'utf8')) as JestSummary;
    passed += jest.numPassedTests;
    failed += jest.numFailedTests + jest.numRuntimeErrorTestSuites;
    if (jest.numPendingTests > 0) say(`跳过 ${jest.numPendingTests} 项测试（原因见上）`);
    // jest can also fail as a whole, for instance when no test was found.
    if (status !== 0 && jest.numFailedTests + jest.numRuntimeErrorTestSuites === 0) failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

const STATIC_CHECKS: readonly (readonly [name: string, script: string, args: readonly string[]])[] = [
  ['类型', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  ['规范（eslint）', 'node_modules/eslint/bin/eslint.js', ['-c', '.config/eslint.mjs', 'src', 'test']],
  ['格式（prettier）', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
];

interface JestSummary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

function node(script: string, args: readonly string[]): number | null {
  // jest --json prints its result to stdout as well unless it goes to a file; its report is on stderr.
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status;
}

function say(message: string): void {
  process.stdout.write(`${message}\n`);
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  say('0 passed, 1 failed');
  process.exitCode = 1;
});
