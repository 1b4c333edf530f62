import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { NEWER_MEMBERS } from '../../../src/workbench/host/client/member-list';
import { EVENT_TYPES } from '../../../src/workbench/host/events/event-types';
import { MEMBER_TABLES } from '../../../src/workbench/host/objects/tables';

/** Requirement sets of every member of namespace Word as the official typings name them: `Paragraph.text` -> `WordApi 1.1`. */
const typed = setsOfTypings();

function setsOfTypings(): ReadonlyMap<string, string> {
  const file = path.resolve(__dirname, '../../../node_modules/@types/office-js/index.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const sets = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Word' || !statement.body) continue;
    if (!ts.isModuleBlock(statement.body)) continue;
    for (const type of statement.body.statements.filter(ts.isClassDeclaration)) {
      for (const member of type.members) {
        const set = /\[Api set: ([^\],]+)/.exec(member.getFullText())?.[1]?.trim();
        const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
        const key = `${type.name?.text ?? ''}.${name ?? ''}`;
        if (set !== undefined && name !== null && !sets.has(key)) sets.set(key, set);
      }
    }
  }
  return sets;
}

/** The client's own alias; gone from the typings. */
const ALIASES = new Set(['SearchOptions.matchWildCards']);

const played = MEMBER_TABLES.flatMap((table) =>
  Object.entries({ ...table.properties, ...table.navigations, ...table.methods }).map(
    ([name, { set }]) => [`${table.name}.${name}`, set] as const,
  ),
).filter(([member]) => !ALIASES.has(member));

test('the typings were read', () => {
  expect(typed.size).toBeGreaterThan(2000);
});

test('every member that the host plays belongs to the requirement set that the typings name', () => {
  const sets = Object.fromEntries(played);
  const expected = Object.fromEntries(played.map(([member]) => [member, typed.get(member) ?? 'not in the typings']));
  expect(sets).toEqual(expected);
});

test('so does every event', () => {
  for (const { on, member, set } of Object.values(EVENT_TYPES)) {
    expect([member, typed.get(`${on}.${member}`)]).toEqual([member, set]);
  }
});

test('so does every member that is added to the client, and the host plays it', () => {
  const added = Object.entries(NEWER_MEMBERS).flatMap(([type, { values = {}, objects = {}, methods = {} }]) => [
    ...Object.entries(values).map(([name, set]) => [`${type}.${name}`, set] as const),
    ...Object.entries({ ...objects, ...methods }).map(([name, { set }]) => [`${type}.${name}`, set] as const),
  ]);
  expect(Object.fromEntries(added)).toEqual(
    Object.fromEntries(added.map(([member]) => [member, typed.get(member) ?? 'not in the typings'])),
  );
  const names = new Set(played.map(([member]) => member));
  // A collection's indexer is played by `item`.
  const missing = added
    .map(([member]) => member)
    .filter((member) => !names.has(member) && !member.endsWith('.getItem'));
  expect(missing).toEqual([]);
});
