import { useCallback } from 'react';
import { namesInShort } from '../../../text/document-names';
import { usePane } from '../../pane-context';
import { strings } from '../../strings/strings';
import { documentsAmong } from './chosen-files';
import { useSummary } from './use-summary';

/** Puts files on the list and says in the status line what came of it. */
export function useAdd(): (files: readonly File[]) => void {
  const { store } = useSummary();
  const { say } = usePane();
  const { summary } = strings;
  return useCallback(
    (files) => {
      const { documents, others } = documentsAmong(files);
      const { added, again } = store.add(documents, others);
      const done = [...(added > 0 ? [summary.added(added)] : []), ...(again > 0 ? [summary.again(again)] : [])];
      const nothing = documents.length === 0 ? summary.noDocuments(namesInShort(others)) : summary.nothingAdded;
      const left =
        others.length > 0 && documents.length > 0 ? [summary.others(others.length, namesInShort(others))] : [];
      const text = [...(done.length > 0 ? done : [nothing]), ...left].reduce(summary.and);
      say({ text, tone: done.length > 0 ? 'info' : 'problem' });
    },
    [store, say, summary],
  );
}
