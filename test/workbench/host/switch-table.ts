import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { PROFILES, type ProfileName } from '../../../src/workbench/host/profile';
import { QUIRKS } from '../../../src/workbench/host/quirk-list';
import type { Quirks } from '../../../src/workbench/host/quirks';

const ROOT = path.resolve(__dirname, '../../..');
export const DOCUMENT = path.join(ROOT, 'docs/host.md');
export const BEGIN = '<!-- switches: written by `npx tsx test/workbench/host/write-switch-table.ts` -->';
export const END = '<!-- end of switches -->';
export const HEADER = ['Switch', 'What it decides', 'Values', 'Source', 'Known?', 'Tests'];

/** One row of the table of switches in docs/host.md, cell by cell, as the code has it. */
export function switchRows(): readonly (readonly string[])[] {
  const meanings = meaningsOfQuirks();
  return (Object.keys(QUIRKS) as (keyof Quirks)[]).map((quirk) => [
    `\`${quirk}\``,
    meanings.get(quirk) ?? '',
    valuesOf(quirk),
    QUIRKS[quirk].source.replaceAll('|', '\\|'),
    QUIRKS[quirk].unverified ? 'open' : 'yes',
    testsOf(quirk)
      .map((file) => `\`${file}\``)
      .join(', '),
  ]);
}

/** The rows that docs/host.md has, without header and rule. */
export function documentedRows(): readonly (readonly string[])[] {
  const [, section = ''] = readFileSync(DOCUMENT, 'utf8').split(BEGIN);
  return tableRows(section.split(END)[0] ?? '').slice(1);
}

/** The rows of all Markdown tables in a text, cell by cell. */
export function tableRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+$/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What the documentation of each quirk in the code says. */
function meaningsOfQuirks(): ReadonlyMap<string, string> {
  const file = path.join(ROOT, 'src/workbench/host/quirks.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = source.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'Quirks');
  const members = found && ts.isInterfaceDeclaration(found) ? found.members : [];
  return new Map(
    members.map((member) => {
      const comment = ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(member)[0]?.comment) ?? '';
      return [member.name?.getText() ?? '', comment.replace(/\s+/g, ' ').replaceAll('|', '\\|')];
    }),
  );
}

/** `` `while-typing` (web) ``: each value with the profiles that have it. */
function valuesOf(quirk: keyof Quirks): string {
  const profiles = new Map<string, ProfileName[]>();
  for (const { name, quirks } of Object.values(PROFILES)) {
    const value = JSON.stringify(quirks[quirk]).replace(/^"(.*)"$/, '$1');
    profiles.set(value, [...(profiles.get(value) ?? []), name]);
  }
  return [...profiles].map(([value, names]) => `\`${value}\` (${names.join(', ')})`).join('; ');
}

/** Test files that set the switch, below test/workbench. */
function testsOf(quirk: string): string[] {
  const folder = path.join(ROOT, 'test/workbench');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => new RegExp(`\\b${quirk}\\b`).test(readFileSync(path.join(folder, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
