import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { newDocument } from '../../src/form/blocks/new-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { FAMILY_NAMES, messyDraft } from '../drafts';
import { Random } from '../drafts/random';
import { checkDocument } from './check';
import { mutated } from './mutate';

/**
 * Documents at random: whatever happens to a document, it is refused in a sentence, or read and formatted with nothing lost,
 * the schema kept, and a second run that changes nothing.
 *
 * By hand, with more documents, and with documents of a folder instead of those of the project:
 * `AT_RANDOM=3000 AT_RANDOM_FROM=folder CASE_AUTHOR_SCHEMAS=schemas npx jest --selectProjects unit -- test/corpus/at-random`.
 * One alone again: `AT_RANDOM=1 AT_RANDOM_FIRST=seed`.
 */
const COUNT = Number(process.env['AT_RANDOM'] ?? 100);
const FIRST = Number(process.env['AT_RANDOM_FIRST'] ?? 1);
const FOLDER = process.env['AT_RANDOM_FROM'];
const SCHEMAS = process.env['CASE_AUTHOR_SCHEMAS'];

type Source = readonly [name: string, bytes: (seed: number) => Uint8Array];

const OWN: readonly Source[] = [
  ...FAMILY_NAMES.map((family): Source => [family, (seed) => messyDraft(family, seed).bytes]),
  ...(['form', 'narrative', 'summary'] as const).map((block): Source => [
    block,
    () => newDocument(redcross2022, { blocks: [block], values: { unit: '清水县红十字会' }, options: {} }),
  ]),
];

function documentsIn(folder: string): Source[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.docx$/u.test(name));
  return files.sort().map((name) => [name, () => readFileSync(path.join(folder, name))]);
}

function schemaFolder(): string | null {
  const folder = SCHEMAS === undefined ? null : path.join(SCHEMAS, 'ooxml');
  return folder !== null && existsSync(path.join(folder, 'wml.xsd')) ? folder : null;
}

test(`${String(COUNT)} documents at random, from seed ${String(FIRST)}`, () => {
  const sources = FOLDER === undefined ? OWN : documentsIn(FOLDER);
  const schemas = schemaFolder();
  const wrong: unknown[] = [];
  let refused = 0;
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const random = new Random(seed);
    const [name, source] = sources[seed % sources.length]!;
    const { bytes, told } = mutated(source(seed), random);
    const { failures, refusal } = checkDocument(bytes, seed % 10 === 0 ? schemas : null);
    if (refusal !== null) refused += 1;
    if (failures.length > 0) wrong.push({ seed, name, told, failures });
  }
  // Refusing everything is no way to pass.
  expect(refused).toBeLessThan(COUNT / 2);
  expect(wrong).toEqual([]);
});
