import { createHash } from 'node:crypto';
import { type FiledCase, duplicatesAmong } from '../../../src/form/summary/duplicates';
import { readFile } from '../../../src/word/summary/read-file';
import { caseFiles, DUPLICATES } from '../../builders/case-files';

const FILES = caseFiles();

test('a city hands in 30 files, each under a name of its own', () => {
  expect(FILES).toHaveLength(30);
  expect(new Set(FILES.map(({ name }) => name)).size).toBe(30);
});

test.each(FILES)('every value of $name is read', async ({ name, bytes, expected }) => {
  const file = new File([new Uint8Array(bytes)], name);
  const digest = createHash('sha256').update(bytes).digest('hex');
  expect(await readFile(file)).toEqual(
    typeof expected === 'string' ? { kind: 'unreadable', message: expected } : { kind: 'read', digest, read: expected },
  );
});

test('what is there twice is told, and nothing else', async () => {
  const cases: FiledCase[] = [];
  for (const { name, bytes } of FILES) {
    const reading = await readFile(new Blob([new Uint8Array(bytes)]));
    if (reading.kind === 'read') cases.push({ file: name, digest: reading.digest, read: reading.read });
  }
  expect(duplicatesAmong(cases)).toEqual(DUPLICATES);
});

test('more files than 30 are all different', async () => {
  const more = caseFiles(60);
  expect(more).toHaveLength(60);
  const added = more.slice(30);
  for (const { bytes, expected } of added)
    expect(await readFile(new Blob([new Uint8Array(bytes)]))).toMatchObject({ read: expected });
  expect(new Set(added.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(30);
});
