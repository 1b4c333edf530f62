import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filledManifest, MANIFEST_URL, manifestTemplate } from '../../src/build/manifest-template';
import { readByMicrosoft } from '../manifest/validators';

const ROOT = path.join(__dirname, '../..');
const SOURCE = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const TEMPLATE = manifestTemplate(SOURCE);

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'case-author-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** The manifest for an address, on disk. */
function filled(url: string): string {
  const file = path.join(folder, 'manifest.xml');
  writeFileSync(file, filledManifest(TEMPLATE, url));
  return file;
}

it('the template holds no address and speaks to no developer', () => {
  expect(TEMPLATE).not.toContain(MANIFEST_URL);
  expect(TEMPLATE).not.toContain('<!--');
  expect(TEMPLATE).toContain('DefaultValue="{address}/taskpane.html"');
  expect(TEMPLATE).toContain('<AppDomain>{origin}</AppDomain>');
});

it('all addresses are below the one that was given; the domain is its origin', () => {
  const manifest = filledManifest(TEMPLATE, 'https://web.example.cn:8443/red/case');
  expect(
    manifest
      .match(/https:\/\/web[^"<]*/g)!
      .filter((address) => !address.startsWith('https://web.example.cn:8443/red/case/')),
  ).toEqual(['https://web.example.cn:8443']);
  expect(manifest).toContain('<AppDomain>https://web.example.cn:8443</AppDomain>');
  expect(manifest).not.toMatch(/[{}]|localhost/);
});

it('the manifest tool of Microsoft reads it, whatever stands in the address', () => {
  expect(readByMicrosoft(filled('https://web.example.cn/a&b'))).toMatchObject({
    displayName: '案例申报助手',
    defaultSettings: { sourceLocation: 'https://web.example.cn/a&b/taskpane.html' },
  });
});

it('carries the version of the package', () => {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(TEMPLATE).toContain(`<Version>${version}.0</Version>`);
});
