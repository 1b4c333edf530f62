import { ROLES } from '../../draft/roles';
import type { Role } from '../../draft/roles';
import type { OutlineEntry } from '../../word/session';

export interface Filter {
  readonly role: Role | 'all';
  readonly onlyDeviating: boolean;
}

export const EVERYTHING: Filter = { role: 'all', onlyDeviating: false };

export function filterOutline(outline: readonly OutlineEntry[], filter: Filter): readonly OutlineEntry[] {
  return outline.filter(
    (entry) => (filter.role === 'all' || entry.role === filter.role) && (!filter.onlyDeviating || !entry.conforming),
  );
}

/** The roles that occur, in the order of the roles, with their numbers. */
export function countRoles(outline: readonly OutlineEntry[]): readonly { role: Role; count: number }[] {
  const counts = new Map<Role, number>();
  for (const { role } of outline) counts.set(role, (counts.get(role) ?? 0) + 1);
  return ROLES.flatMap((role) => {
    const count = counts.get(role);
    return count === undefined ? [] : [{ role, count }];
  });
}
