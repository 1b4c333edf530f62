import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { QUIRKS } from '../../../src/workbench/host/quirk-list';
import { DOCUMENT, documentedRows, switchRows, tableRows } from './switch-table';

const WORKBENCH_TESTS = path.resolve(__dirname, '..');
const UPDATE = 'run: npx tsx test/workbench/host/write-switch-table.ts';

const documented = new Map(documentedRows().map((row) => [row[0] ?? '', row]));

test.each(switchRows())('docs/host.md has the row of the switch %s as the code has it', (...row) => {
  const [name = ''] = row;
  if (!documented.has(name)) throw new Error(`docs/host.md lists no switch ${name}; ${UPDATE}`);
  expect({ hint: UPDATE, row: documented.get(name) }).toEqual({ hint: UPDATE, row });
});

test('docs/host.md lists no switch that is gone', () => {
  expect([...documented.keys()]).toEqual(Object.keys(QUIRKS).map((quirk) => `\`${quirk}\``));
});

test('every switch is set by a test', () => {
  const untested = switchRows().flatMap(([name, , , , , tests]) => (tests === '' ? [name] : []));
  expect(untested).toEqual([]);
});

test('every row of every table says where it is known from', () => {
  const rows = tableRows(readFileSync(DOCUMENT, 'utf8')).filter((row) => row.length >= 4);
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((row) => row.some((cell) => cell === ''))).toEqual([]);
});

test('every test file that docs/host.md names exists, and every test of the host is named', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const named = new Set(Array.from(text.matchAll(/`((?:host|page)\/[\w-]+\.test\.ts)`/g), ([, file = '']) => file));
  expect([...named].filter((file) => !existsSync(path.join(WORKBENCH_TESTS, file)))).toEqual([]);
  const all = readdirSync(path.join(WORKBENCH_TESTS, 'host')).filter((file) => file.endsWith('.test.ts'));
  expect(all.map((file) => `host/${file}`).filter((file) => !named.has(file))).toEqual([]);
});
