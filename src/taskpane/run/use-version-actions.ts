import { useMemo } from 'react';
import { usePane } from '../pane-context';
import { strings } from '../strings/strings';

export interface VersionActions {
  /** Opens a version from before a run as a new document, and says in the status line how that went. */
  readonly open: (id: string) => void;
  /** Has Word show what has changed since; null where this Word cannot. */
  readonly compare: ((id: string) => void) | null;
}

export function useVersionActions(): VersionActions {
  const { session, say } = usePane();
  const { versions } = strings;
  const { compareWithSnapshot } = session;
  return useMemo(() => {
    const tell = (work: Promise<boolean>, done: string, failed: string): void => {
      work.then(
        (found) => say(found ? { text: done, tone: 'info' } : { text: versions.missing, tone: 'problem' }),
        () => say({ text: failed, tone: 'problem' }),
      );
    };
    return {
      open: (id) => tell(session.openSnapshot(id), versions.opened, versions.openFailed),
      compare:
        compareWithSnapshot &&
        ((id) => tell(compareWithSnapshot.call(session, id), versions.compared, versions.compareFailed)),
    };
  }, [session, compareWithSnapshot, say, versions]);
}
