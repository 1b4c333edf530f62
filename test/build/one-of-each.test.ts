import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(__dirname, '../../src');

/** The product's files with their words, without comments. */
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith('workbench'))
  .map((file) => [file, withoutComments(readFileSync(path.join(SRC, file), 'utf8'))] as const);

function withoutComments(source: string): string {
  return source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gmu, '');
}

function filesWith(pattern: RegExp): string[] {
  return sources.flatMap(([file, words]) => (pattern.test(words) ? file : [])).sort();
}

test('packages are written in one place', () => {
  expect(filesWith(/<pkg:package/u)).toEqual(['ooxml/package/flat-opc.ts']);
  expect(filesWith(/<Relationships [^/]*">\$/u)).toEqual(['ooxml/package/new-package.ts']);
});

test('spans of the open document are found in one place; others look for what is no text of a paragraph', () => {
  const searching = filesWith(/\.search\([^/]/u).filter(
    (file) => file.startsWith('word/') && !file.startsWith('word/probes/'),
  );
  expect(searching).toEqual([
    // The words that a control of Word 2021 does not tell.
    'word/case/fields/go-to-field.ts',
    'word/document/find-spans.ts',
    // What is the program's own.
    'word/document/sentinels.ts',
    // Line breaks, which have no words.
    'word/format/split-in-place.ts',
  ]);
});

test('a reply of Word is given up in one place', () => {
  const racing = filesWith(/Promise\.race\(/u).filter((file) => file.startsWith('word/'));
  expect(racing).toEqual(['word/host/timeout.ts']);
});

test('what this Word can do is asked in one place', () => {
  const asking = filesWith(/has\(\s*['"](?:WordApi|DialogApi)/u).filter((file) => !file.startsWith('word/probes/'));
  expect(asking).toEqual(['word/host/capabilities.ts']);
});

/** What they all stand on. */
const PLUMBING = ['word/engine.ts', 'word/host/locks.ts', 'word/host/retried.ts', 'word/host/slow-operation.ts'];

test('what needs no Word does not stand in its room', () => {
  const own = new Map(sources.filter(([file]) => file.startsWith('word/') && !file.startsWith('word/probes/')));
  const asks = (file: string, way: readonly string[] = []): boolean => {
    const words = own.get(file);
    if (words === undefined || way.includes(file)) return false;
    if (/\b(?:Word|Office|OfficeExtension)\b\./u.test(words)) return true;
    const imports = Array.from(words.matchAll(/^import (?!type )[^;]*? from '(\.[^']+)';/gmu));
    return imports.some(([, to = '']) => asks(`${path.join(path.dirname(file), to)}.ts`, [...way, file]));
  };
  expect([...own.keys()].filter((file) => !asks(file)).sort()).toEqual(PLUMBING);
});
