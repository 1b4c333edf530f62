import { useSyncExternalStore } from 'react';
import { usePane } from '../pane-context';
import { useStrings } from '../strings/strings';
import { reasonOf } from '../use-resource';
import type { FormattedCase } from './format-run';
import { useGather } from './use-gather';

/** Formatted copies of all files that can be read: made, opened, and put into one zip. */
export function useFormat() {
  const { store, formatting, view } = useGather();
  const { say } = usePane();
  const { gather, common } = useStrings();
  const run = useSyncExternalStore(formatting.subscribe, formatting.snapshot);
  const candidates = view.cases.filter(({ reading }) => reading?.kind === 'read');

  const openOne = async ({ name, result }: FormattedCase): Promise<void> => {
    if (result.kind !== 'formatted') return;
    try {
      const outcome = await (await store.openDesk()).openFile(result.file);
      say(
        outcome.kind === 'opened'
          ? { text: gather.format.opened(name), tone: 'info' }
          : { text: outcome.message, tone: 'problem' },
      );
    } catch (error) {
      // The desk itself never rejects: the chunk could not be loaded.
      say({ text: `${gather.table.failed}${common.details(reasonOf(error))}`, tone: 'problem' });
    }
  };

  /** The copies under the names of the files, in one zip. */
  const zip = async (): Promise<Blob> => {
    const { zipOf } = await import('../../word/summary/zip-of');
    return zipOf(
      run.results.flatMap(({ name, result }) => (result.kind === 'formatted' ? [{ name, file: result.file }] : [])),
    );
  };

  return {
    ...run,
    candidates,
    start: () => void formatting.start(candidates),
    stop: () => formatting.stop(),
    openOne,
    zip,
  };
}
