import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeDevManifest, type DevManifest } from '../../../src/workbench/real-word/dev-manifest';
import { sideloadFor, type Run, type Sideload } from '../../../src/workbench/real-word/sideload';
import { CannotStart } from '../../../src/workbench/server/server';
import { readByMicrosoft, schemaVerdict, SCHEMAS } from '../../manifest/validators';

const ID = '7d3f5c1e-94b2-4e0a-8f61-2b9a5ce0d418';
const ROOT = path.join(__dirname, '../../..');

let home: string;
let manifest: DevManifest;
let programs: (readonly string[])[];
const record: Run = (program, args) => Promise.resolve(programs.push([program, ...args]));

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'case-author-'));
  manifest = await writeDevManifest('https://localhost:3017', path.join(home, 'build'));
  programs = [];
});
afterEach(() => rmSync(home, { recursive: true }));

function sideload(platform: NodeJS.Platform): Sideload {
  const found = sideloadFor(platform, home, record);
  if (found === null) throw new Error(`There is no Word for ${platform}`);
  return found;
}

describe('the manifest of the development server', () => {
  it('is read by the manifest tool of Microsoft', () => {
    expect(manifest.id).toBe(ID);
    expect(readByMicrosoft(manifest.file)).toMatchObject({
      id: ID,
      hosts: ['Document'],
      defaultSettings: { sourceLocation: 'https://localhost:3017/taskpane.html' },
    });
  });

  (SCHEMAS ? it : it.skip)('is valid by the schema of Microsoft (CASE_AUTHOR_SCHEMAS names its folder)', () => {
    expect(schemaVerdict(manifest.file)).toBe(`${manifest.file} validates`);
  });

  it('names no other server than the one that runs', () => {
    const addresses = readFileSync(manifest.file, 'utf8').match(/https:\/\/localhost[^"<]*/g);
    expect(addresses!.length).toBeGreaterThan(10);
    expect(addresses!.filter((address) => !/^https:\/\/localhost:3017(?:\/|$)/.test(address))).toEqual([]);
  });
});

describe('in Word for Mac', () => {
  const container = () => path.join(home, 'Library/Containers/com.microsoft.Word');
  const wef = () => path.join(container(), 'Data/Documents/wef');

  it('the manifest stands in the folder that Word reads until it is taken out again', async () => {
    mkdirSync(container(), { recursive: true });
    const word = sideload('darwin');
    await word.place(manifest);
    await word.place(manifest);
    expect(readdirSync(wef())).toEqual([`${ID}.manifest.xml`]);
    expect(readFileSync(path.join(wef(), `${ID}.manifest.xml`))).toEqual(readFileSync(manifest.file));
    await word.remove(manifest);
    await word.remove(manifest);
    expect(readdirSync(wef())).toEqual([]);
  });

  it('that was never opened, nothing is made', async () => {
    await expect(sideload('darwin').place(manifest)).rejects.toThrow(CannotStart);
    expect(existsSync(container())).toBe(false);
  });

  it('Word is opened by its name', async () => {
    await sideload('darwin').openWord();
    expect(programs).toEqual([['open', '-a', 'Microsoft Word']]);
  });
});

it('in Word for Windows the registry names the manifest until it is taken out again', async () => {
  const key = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer';
  const word = sideload('win32');
  await word.place(manifest);
  await word.openWord();
  await word.remove(manifest);
  expect(programs).toEqual([
    ['reg', 'add', key, '/v', ID, '/t', 'REG_SZ', '/d', manifest.file, '/f'],
    ['cmd', '/c', 'start', '', 'winword'],
    ['reg', 'delete', key, '/v', ID, '/f'],
  ]);
});

describe('npm run start:word', () => {
  const start = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/workbench/real-word/main.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  (['win32', 'darwin'].includes(process.platform) ? it.skip : it)(
    'says where there is no Word what to do instead',
    () => {
      const { status, stderr, stdout } = start();
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/这台电脑上没有 Word.*npm start/);
    },
  );

  it('refuses a port that is none, before it does anything', () => {
    const { status, stderr } = start('--port', '70000');
    expect(status).toBe(2);
    expect(stderr).toContain('1 到 65535');
  });

  it('has a help', () => {
    const { status, stdout } = start('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/--port.*--office-js.*--no-open/s);
  });
});
