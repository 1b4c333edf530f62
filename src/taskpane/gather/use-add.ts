import { useCallback } from 'react';
import { usePane } from '../pane-context';
import { useStrings } from '../strings/strings';
import { documentsAmong } from './chosen-files';
import { useGather } from './use-gather';

/** Puts files on the list and says in the status line how many came of it. */
export function useAdd(): (files: readonly File[]) => void {
  const { store } = useGather();
  const { say } = usePane();
  const { gather } = useStrings();
  return useCallback(
    (files) => {
      const { documents, others } = documentsAmong(files);
      const added = store.add(documents);
      const what =
        documents.length === 0 ? gather.noDocuments : added === 0 ? gather.nothingAdded : gather.added(added);
      const text = others > 0 && documents.length > 0 ? `${what}。${gather.others(others)}` : what;
      say({ text, tone: added > 0 ? 'info' : 'problem' });
    },
    [store, say, gather],
  );
}
