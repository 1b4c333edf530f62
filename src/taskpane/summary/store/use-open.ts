import { useCallback } from 'react';
import { usePane } from '../../pane-context';
import { strings } from '../../strings/strings';
import { reasonOf } from '../../use-resource';
import { useSummary } from './use-summary';

/** Opens a file as a new document and says in the status line how that went. */
export function useOpen(): (file: Blob | (() => Promise<Blob>), opened: string) => void {
  const { store } = useSummary();
  const { say } = usePane();
  const { summary, common } = strings;
  return useCallback(
    (file, opened) => {
      const open = async (): Promise<void> => {
        const desk = await store.openDesk();
        const outcome = await desk.openFile(file instanceof Blob ? file : await file());
        say(outcome.kind === 'opened' ? { text: opened, tone: 'info' } : { text: outcome.message, tone: 'problem' });
      };
      // The desk itself never rejects: the chunk could not be loaded.
      open().catch((error: unknown) =>
        say({ text: `${summary.table.failed}${common.details(reasonOf(error))}`, tone: 'problem' }),
      );
    },
    [store, say, summary, common],
  );
}
