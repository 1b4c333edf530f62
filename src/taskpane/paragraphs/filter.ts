import { ROLES } from '../../draft/roles';
import type { Role } from '../../draft/roles';
import type { OutlineEntry } from '../../session/document';

export interface Filter {
  readonly role: Role | 'all';
  readonly onlyOpen: boolean;
}

export const EVERYTHING: Filter = { role: 'all', onlyOpen: false };

/** A paragraph of the list with its number there, counted from one. Word's own count of paragraphs is of no use to a person. */
export interface Listed {
  readonly entry: OutlineEntry;
  readonly number: number;
}

/** The paragraphs of the narrative; forms, summary tables and empty paragraphs only if asked for. */
export function listed(outline: readonly OutlineEntry[], withOthers: boolean): readonly Listed[] {
  return outline
    .filter(({ part }) => withOthers || part === 'text')
    .map((entry, index) => ({ entry, number: index + 1 }));
}

export function filterListed(list: readonly Listed[], filter: Filter): readonly Listed[] {
  return list.filter(
    ({ entry }) =>
      (filter.role === 'all' || entry.role === filter.role) && (!filter.onlyOpen || stateOf(entry) !== 'right'),
  );
}

/** Whether there is something to do with a paragraph; `look`: something that formatting leaves to the author. */
export function stateOf({ conforming, advice }: OutlineEntry): 'right' | 'to-format' | 'look' {
  if (!conforming) return 'to-format';
  return advice === null ? 'right' : 'look';
}

/** The roles that occur, in the order of the roles, with their numbers. */
export function countRoles(list: readonly Listed[]): readonly { role: Role; count: number }[] {
  const counts = new Map<Role, number>();
  for (const { entry } of list) counts.set(entry.role, (counts.get(entry.role) ?? 0) + 1);
  return ROLES.flatMap((role) => {
    const count = counts.get(role);
    return count === undefined ? [] : [{ role, count }];
  });
}
