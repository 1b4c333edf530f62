import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtCli } from '../../src/build/built-cli';
import { COMPLETE, typedForm } from '../form/typed-form';
import { cli, temporaryFolder } from './run-cli';

const ROOT = path.join(__dirname, '../..');
const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
  for (const number of [1, 2, 3])
    writeFileSync(at(`${number}.docx`), typedForm({ ...COMPLETE, caseName: `第${number}例` }));
});

/** By tsx, from the project's folder: everything is named by its full path. */
function fromSource(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

it.each([
  ['--version', () => ['--version']],
  ['count', () => ['count', at('1.docx'), '--json']],
  ['summary', (name: string) => ['summary', ...[1, 2, 3].map((number) => at(`${number}.docx`)), '-o', at(name)]],
  ['an error', () => ['read', at('missing.docx')]],
] as const)('the built program answers %s as its source does', async (_, args) => {
  const { code, stdout, stderr } = await cli(args('built.docx'), ROOT);
  const nameless = (text: string) => text.replaceAll(/(?:built|source)\.docx/gu, 'out.docx');
  const source = fromSource(args('source.docx'));
  expect(stdout + stderr).not.toBe('');
  expect({ code, stdout: nameless(stdout), stderr }).toEqual({ ...source, stdout: nameless(source.stdout) });
});

it('a bug is one sentence; with source maps it is followed by the lines of the sources', () => {
  writeFileSync(at('bug.cjs'), `require('fs').statSync = () => { throw new Error('a bug'); };`);
  const read = (...flags: string[]) =>
    spawnSync(process.execPath, [...flags, '-r', at('bug.cjs'), builtCli(), 'read', at('1.docx')], {
      encoding: 'utf8',
    });
  const plain = read();
  expect([plain.status, plain.stderr.trimEnd()]).toEqual([2, expect.stringMatching(/（a bug），没有生成结果.*。$/u)]);
  const traced = read('--enable-source-maps');
  expect(traced.stderr.startsWith(plain.stderr.trimEnd())).toBe(true);
  expect(traced.stderr).toMatch(/src.cli.files\.ts:\d+/);
});
