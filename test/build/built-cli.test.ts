import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { builtCli } from '../../src/build/built-cli';

/** A project of the same shape, so that nothing of this one is touched. */
const project = mkdtempSync(path.join(tmpdir(), 'case-author-built-'));
const at = (name: string): string => path.join(project, name);
afterAll(() => rmSync(project, { recursive: true }));

const PAST = new Date('2026-01-01T00:00:00Z');

function write(name: string, text: string, modified = PAST): void {
  writeFileSync(at(name), text);
  utimesSync(at(name), modified, modified);
}

const run = async (...args: string[]) => (await promisify(execFile)(process.execPath, args)).stdout;
const said = () => run(builtCli(project));
/** A file that is written anew is another one on the disk. */
const built = () => statSync(builtCli(project)).ino;

beforeEach(() => {
  rmSync(at('dist-cli'), { recursive: true, force: true });
  mkdirSync(at('src/cli'), { recursive: true });
  write('src/cli/main.ts', `import { word } from './word'; process.stdout.write(word satisfies string);`);
  write('src/cli/word.ts', `export const word = '一';`);
  write('src/cli/other.ts', `export const other = '没有用到';`);
});

it('is built at the first start, and not again', async () => {
  expect(await said()).toBe('一');
  expect(built()).toBe(built());
});

it.each([
  ['a newer', new Date('2026-02-01T00:00:00Z')],
  ['an older', new Date('2025-01-01T00:00:00Z')],
])('%s source is built anew', async (_, modified) => {
  await said();
  write('src/cli/word.ts', `export const word = '二';`, modified);
  expect(await said()).toBe('二');
});

it('a source that is not in it changes nothing; one that is gone does', async () => {
  const first = built();
  write('src/cli/other.ts', `export const other = '改了';`, new Date('2026-02-01T00:00:00Z'));
  expect(built()).toBe(first);
  write('src/cli/main.ts', `process.stdout.write('三');`);
  rmSync(at('src/cli/word.ts'));
  expect(await said()).toBe('三');
});

it('what was half written is built anew', async () => {
  const file = builtCli(project);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, text.length / 2));
  expect(await said()).toBe('一');
});

it('runs that start at once leave one whole program', async () => {
  const start = `const { builtCli } = require(${JSON.stringify(path.resolve('src/build/built-cli.js'))});
    require(builtCli(${JSON.stringify(project)}));`;
  expect(await Promise.all([1, 2, 3, 4].map(() => run('-e', start)))).toEqual(['一', '一', '一', '一']);
  expect(readdirSync(at('dist-cli')).sort()).toEqual(['case-author.js', 'case-author.js.map']);
});

it('a source that does not compile is told, and the program before it stays', () => {
  const file = builtCli(project);
  const before = readFileSync(file, 'utf8');
  write('src/cli/word.ts', `export const word = ;`);
  expect(() => builtCli(project)).toThrow('src/cli/word.ts:1:20');
  expect(readFileSync(file, 'utf8')).toBe(before);
});

it('needs nothing beside it', async () => {
  copyFileSync(builtCli(), at('alone.js'));
  expect(await run(at('alone.js'), 'count', '--text', '救在身边')).toMatch(/^字数 +4/m);
});
