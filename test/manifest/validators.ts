import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Folder of Microsoft's schemas, which are not part of this project; undefined without them. */
export const SCHEMAS = process.env['CASE_AUTHOR_SCHEMAS'];

/** What office-addin-manifest reads; fails the test if it complains. */
export function readByMicrosoft(file: string): unknown {
  // In a process of its own: the tool loads ES modules, which jest does not let a CommonJS package do.
  const program = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(${JSON.stringify(file)})
    .then((info) => process.stdout.write(JSON.stringify(info)))`;
  const result = spawnSync(process.execPath, ['-e', program], {
    encoding: 'utf8',
    cwd: path.join(__dirname, '../..'),
  });
  expect(result.stderr).toBe('');
  return JSON.parse(result.stdout);
}

/** What xmllint says of a manifest by the schema of Microsoft: `<file> validates`. */
export function schemaVerdict(file: string): string {
  const schema = path.join(SCHEMAS!, 'manifest/OfficeAppManifestV1_1.xsd');
  return spawnSync('xmllint', ['--noout', '--schema', schema, file], { encoding: 'utf8' }).stderr.trim();
}
