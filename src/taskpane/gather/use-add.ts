import { useCallback } from 'react';
import { usePane } from '../pane-context';
import { useStrings } from '../strings/strings';
import { documentsAmong } from './chosen-files';
import { useGather } from './use-gather';

/** Puts files on the list and says in the status line what came of it. */
export function useAdd(): (files: readonly File[]) => void {
  const { store } = useGather();
  const { say } = usePane();
  const { gather } = useStrings();
  return useCallback(
    (files) => {
      const { documents, others } = documentsAmong(files);
      const { added, again } = store.add(documents);
      const done = [...(added > 0 ? [gather.added(added)] : []), ...(again > 0 ? [gather.again(again)] : [])];
      const nothing = documents.length === 0 ? gather.noDocuments : gather.nothingAdded;
      const left = others > 0 && documents.length > 0 ? [gather.others(others)] : [];
      const text = [...(done.length > 0 ? done : [nothing]), ...left].reduce(gather.and);
      say({ text, tone: done.length > 0 ? 'info' : 'problem' });
    },
    [store, say, gather],
  );
}
