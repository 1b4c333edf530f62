import { useState, useSyncExternalStore } from 'react';
import type { NamedFile } from '../../../batch/zip-of';
import { strings } from '../../strings/strings';
import type { FormattedCase } from './format-run';
import type { SummaryEntry } from './summary-entry';
import { useSummary } from './use-summary';
import { useOpen } from './use-open';

/** Formatted copies of the files that can be read, without those that were left out: made, opened, and put into one zip. */
export function useFormat() {
  const { formatting, view } = useSummary();
  const open = useOpen();
  const { summary } = strings;
  const run = useSyncExternalStore(formatting.subscribe, formatting.snapshot);
  const [withLeftOut, setWithLeftOut] = useState(false);
  const handedIn = view.cases.filter(isHandedIn);
  const wanted = new Set(handedIn.filter((entry) => !isLeftOutByHand(entry)).map(({ file }) => file));
  const files = firstOfEachFile(handedIn);
  const candidates = files.filter(({ file }) => withLeftOut || wanted.has(file));

  const openOne = ({ name, result }: FormattedCase): void => {
    if (result.kind === 'formatted') open(result.file, summary.format.opened(name));
  };

  /** The copies under the names of the files. */
  const copies = (): NamedFile[] =>
    run.results.flatMap(({ name, result }) => (result.kind === 'formatted' ? [{ name, file: result.file }] : []));

  return {
    ...run,
    candidates,
    /** Files of which the office wants nothing in the table, older versions for instance. */
    leftOut: files.length - wanted.size,
    withLeftOut,
    setWithLeftOut,
    start: () => void formatting.start(candidates),
    stop: () => formatting.stop(),
    openOne,
    copies,
  };
}

/** A form or a narrative, recommended or not: what this program has made itself is formatted already. */
function isHandedIn({ aside, reading }: SummaryEntry): boolean {
  return (
    reading?.kind === 'read' && (reading.read.kind === 'form' || reading.read.kind === 'text') && aside?.kind !== 'copy'
  );
}

function isLeftOutByHand({ decided }: SummaryEntry): boolean {
  return decided === false;
}

/** A file with two forms is two cases, and one document. */
function firstOfEachFile(cases: readonly SummaryEntry[]): SummaryEntry[] {
  const seen = new Set<File>();
  return cases.filter(({ file }) => !seen.has(file) && seen.add(file));
}
