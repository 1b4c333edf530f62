import { inWords } from '../../builders/findings';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { createHash } from 'node:crypto';
import type { FiledCase } from '../../../src/form/summary/filed-case';
import { duplicatesAmong } from '../../../src/form/summary/duplicates';
import { readFile } from '../../../src/batch/read-file';
import { caseFiles, DUPLICATES } from '../../builders/case-files';

const FILES = caseFiles();

test('a city hands in 30 files, each under a name of its own', () => {
  expect(FILES).toHaveLength(30);
  expect(new Set(FILES.map(({ name }) => name)).size).toBe(30);
});

test.each(FILES)('every value of $name is read', async ({ name, bytes, expected }) => {
  const file = new File([new Uint8Array(bytes)], name);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const reading = await readFile(file, redcross2022);
  if (typeof expected === 'string') {
    expect(reading).toEqual({ kind: 'unreadable', message: expected, remark: expect.stringMatching(/。$/) });
    return;
  }
  const { fields, year: _, filledOn, ...read } = reading.kind === 'read' ? reading.read : { fields: [] };
  expect(inWords({ ...reading, read })).toEqual({ kind: 'read', digest, read: expected, others: [] });
  const valueOf = (name: string) => fields.find((field) => field.name === name)?.value;
  if (expected.kind === 'form')
    expect([valueOf('unit'), valueOf('city'), valueOf('headerDate')]).toEqual([
      expected.unit ?? undefined,
      expected.city,
      filledOn,
    ]);
  else expect(fields).toEqual([]);
});

test('what is there twice is told, and nothing else', async () => {
  const cases: FiledCase[] = [];
  for (const { name, bytes } of FILES) {
    const reading = await readFile(new Blob([new Uint8Array(bytes)]), redcross2022);
    if (reading.kind === 'read')
      cases.push({ file: name, name, modified: null, digest: reading.digest, read: reading.read });
  }
  expect(duplicatesAmong(cases)).toMatchObject(DUPLICATES);
  expect(duplicatesAmong(cases)).toHaveLength(DUPLICATES.length);
});

test('more files than 30 are all different', async () => {
  const more = caseFiles(60);
  expect(more).toHaveLength(60);
  const added = more.slice(30);
  for (const { bytes, expected } of added)
    expect(inWords(await readFile(new Blob([new Uint8Array(bytes)]), redcross2022))).toMatchObject({ read: expected });
  expect(new Set(added.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(30);
});
