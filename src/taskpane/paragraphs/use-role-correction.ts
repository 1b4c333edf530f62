import { useCallback, useMemo, useState } from 'react';
import type { Role } from '../../draft/roles';
import type { OutlineEntry } from '../../session/document';
import { usePane } from '../pane-context';
import { shortNameOf } from '../parts/excerpt';
import { strings } from '../strings/strings';

export interface RoleCorrection {
  /** The outline, with the corrections that Word has not confirmed yet. */
  readonly entries: readonly OutlineEntry[];
  /** Sets a paragraph's role by hand; null lets the program decide again. */
  readonly correct: (entry: OutlineEntry, role: Role | null) => void;
}

/** A correction shows at once; then the whole outline is read again, because neighbours may change with it. */
export function useRoleCorrection(outline: readonly OutlineEntry[]): RoleCorrection {
  const { session, documentChanged, say } = usePane();
  const { paragraphs, roles } = strings;
  const [pending, setPending] = useState<Pending>({ outline, roles: new Map() });

  const correct = useCallback(
    (entry: OutlineEntry, role: Role | null) => {
      const name = shortNameOf(entry);
      if (role !== null) setPending((previous) => withRole(previous, outline, entry.index, role));
      session.correctRole(entry, role).then(
        () => {
          say({
            text: role === null ? paragraphs.restored(name) : paragraphs.saved(name, roles[role]),
            tone: 'info',
          });
          documentChanged();
        },
        () => {
          setPending((previous) => withRole(previous, outline, entry.index, null));
          say({ text: paragraphs.saveFailed(name), tone: 'problem' });
        },
      );
    },
    [outline, session, documentChanged, say, paragraphs, roles],
  );

  const entries = useMemo(
    // A newer outline than the one the author saw tells the truth itself.
    () => (pending.outline === outline ? outline.map((entry) => corrected(entry, pending.roles)) : outline),
    [outline, pending],
  );

  return { entries, correct };
}

/** Roles chosen on this very outline, by index. */
interface Pending {
  readonly outline: readonly OutlineEntry[];
  readonly roles: ReadonlyMap<number, Role>;
}

function withRole(pending: Pending, outline: readonly OutlineEntry[], index: number, role: Role | null): Pending {
  const roles = new Map(pending.outline === outline ? pending.roles : []);
  if (role === null) roles.delete(index);
  else roles.set(index, role);
  return { outline, roles };
}

function corrected(entry: OutlineEntry, roles: ReadonlyMap<number, Role>): OutlineEntry {
  const role = roles.get(entry.index);
  return role === undefined ? entry : { ...entry, role, corrected: true };
}
