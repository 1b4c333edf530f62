import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentSecurityPolicy } from '../../src/build/policy';

const ROOT = path.join(__dirname, '../..');
const DOC = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');

/** The program's own source, by path. */
const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/^(?:workbench|build|cli)\//.test(name.split(path.sep).join('/')))
  .map((name) => [name, readFileSync(path.join(ROOT, 'src', name), 'utf8')] as const);

describe('what docs/security.md says', () => {
  it('of the policy is what the pages carry', () => {
    expect(DOC).toContain(contentSecurityPolicy('https://appsforoffice.microsoft.com/lib/1/hosted/office.js'));
  });

  it('of the rights is what the manifest asks for', () => {
    const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
    const [, permission] = /<Permissions>(\w+)<\/Permissions>/.exec(manifest)!;
    expect(DOC).toContain(`- \`${permission!}\`：`);
    expect(manifest).not.toContain('WebApplicationInfo');
    expect(manifest.match(/<AppDomain>/g)).toHaveLength(1);
  });

  it('of storage names everything that the program keeps in the browser, and every lock', () => {
    const names = sources
      .filter(([, text]) => /\blocalStorage\b|idb-keyval|sessionStorage|indexedDB|lockManager/.test(text))
      .flatMap(([, text]) => [...text.matchAll(/['`](caseAuthor(?:\.\w+)?)['` ]/g)].map(([, name]) => name!));
    expect(names).toEqual(
      expect.arrayContaining(['caseAuthor', 'caseAuthor.office', 'caseAuthor.lastOutcome', 'caseAuthor.pane']),
    );
    expect(names.filter((name) => !DOC.includes(`\`${name}\``))).toEqual([]);
  });

  it('of the network holds: no code of the program asks for anything by itself', () => {
    const asking = sources.filter(([, text]) =>
      /\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource|importScripts/.test(text),
    );
    expect(asking.map(([name]) => name)).toEqual([]);
  });
});
