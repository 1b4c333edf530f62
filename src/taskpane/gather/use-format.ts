import { useEffect, useRef, useState } from 'react';
import type { FormattedFile } from '../../word/summary/summary-desk';
import { usePane } from '../pane-context';
import { useStrings } from '../strings/strings';
import { reasonOf } from '../use-resource';
import { useGather } from './use-gather';

export interface FormattedCase {
  readonly id: number;
  readonly name: string;
  readonly result: FormattedFile;
}

/** Formats copies of all files that can be read. The copies live as long as the page is on show. */
export function useFormat() {
  const { store, view } = useGather();
  const { say } = usePane();
  const { gather } = useStrings();
  const [run, setRun] = useState<'idle' | 'running'>('idle');
  const [results, setResults] = useState<readonly FormattedCase[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);
  const candidates = view.cases.filter(({ reading }) => reading?.kind === 'read');

  const format = async (): Promise<void> => {
    const stop = new AbortController();
    stopper.current = stop;
    setRun('running');
    setResults([]);
    setFailure(null);
    try {
      const desk = await store.openDesk();
      await desk.format(
        candidates.map(({ file }) => file),
        (index, result) => {
          const formatted = candidates[index];
          if (formatted) setResults((before) => [...before, { id: formatted.id, name: formatted.name, result }]);
        },
        stop.signal,
      );
    } catch (error) {
      setFailure(reasonOf(error));
    }
    setRun('idle');
  };

  const openOne = async ({ name, result }: FormattedCase): Promise<void> => {
    if (result.kind !== 'formatted') return;
    const desk = await store.openDesk();
    const outcome = await desk.openFile(result.file);
    say(
      outcome.kind === 'opened'
        ? { text: gather.format.opened(name), tone: 'info' }
        : { text: outcome.message, tone: 'problem' },
    );
  };

  /** The copies under the names of the files, in one zip. */
  const zip = async (): Promise<Blob> => {
    const { zipOf } = await import('../../word/summary/zip-of');
    return zipOf(
      results.flatMap(({ name, result }) => (result.kind === 'formatted' ? [{ name, file: result.file }] : [])),
    );
  };

  return {
    candidates,
    run,
    results,
    failure,
    start: () => void format(),
    stop: () => stopper.current?.abort(),
    openOne,
    zip,
  };
}
