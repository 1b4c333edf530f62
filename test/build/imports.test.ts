import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.resolve(__dirname, '../../src');

/** What each file of the product imports of it, types included; the workbench's object model is a circle, as Word's is. */
function importsOfProduct(): Map<string, string[]> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith('workbench'))
    .map((file) => path.join(SRC, file));
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
      const near = importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
      const found = near.flatMap(({ fileName }) =>
        ['.ts', '.tsx']
          .map((ending) => path.resolve(path.dirname(file), fileName) + ending)
          .filter((candidate) => existsSync(candidate)),
      );
      return [file, found];
    }),
  );
}

/** Every way from a file back to itself, by its first file. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push(way.slice(start).map((one) => path.relative(SRC, one)));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return circles;
}

test('no file of the product imports itself, by whatever way', () => {
  const imports = importsOfProduct();
  expect(imports.size).toBeGreaterThan(400);
  expect(circlesIn(imports)).toEqual([]);
});

test('a circle is found', () => {
  expect(
    circlesIn(
      new Map([
        ['/a', ['/b']],
        ['/b', ['/c']],
        ['/c', ['/b']],
      ]),
    ),
  ).toHaveLength(1);
});

/** Everything else is given its notice: any other is another value. */
const ENTRY_POINTS = /^(?:taskpane\/engine|commands\/commands|cli\/start)\.ts$/u;

test('only entry points name a built-in notice', () => {
  const naming = [...importsOfProduct()]
    .filter(([, imported]) => imported.some((file) => file.endsWith('redcross-2022.ts')))
    .map(([file]) => path.relative(SRC, file));
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.filter((file) => !ENTRY_POINTS.test(file))).toEqual([]);
});
