import { droppedByProposals } from '../../../form/summary/duplicates';
import { type SummaryEntry, filedAmong } from './summary-entry';

/** What an office has said of a group of files that look like the same case. */
export interface SettledGroup {
  readonly files: readonly string[];
  /** null: all of the group are to stay. */
  readonly kept: string | null;
}

/** Of each group leaves out all but the one that is kept. */
export function settledAs(groups: readonly SettledGroup[], cases: readonly SummaryEntry[]): readonly SummaryEntry[] {
  const dropped = groups.flatMap(({ files, kept }) =>
    kept === null ? [] : files.flatMap((file) => (file === kept ? [] : [[file, kept] as const])),
  );
  return withoutDropped(cases, new Map(dropped));
}

/** Settles every group for which something speaks for one of its files, but those that are settled; tells how many files go. */
export function settledAsProposed(
  cases: readonly SummaryEntry[],
  settled: ReadonlySet<string>,
): { readonly cases: readonly SummaryEntry[]; readonly dropped: number } {
  const dropped = droppedByProposals(filedAmong(cases), ({ files }) => !settled.has(groupKey(files)));
  const kept = new Map([...dropped].map(([file, proposal]) => [file, proposal.file]));
  return { cases: withoutDropped(cases, kept), dropped: dropped.size };
}

/** Leaves duplicates out: by name, each with the one that is kept instead, which may be left out for another. */
function withoutDropped(
  cases: readonly SummaryEntry[],
  keptInstead: ReadonlyMap<string, string>,
): readonly SummaryEntry[] {
  const lastOf = (name: string): string => {
    const next = keptInstead.get(name);
    return next === undefined ? name : lastOf(next);
  };
  return cases.map((entry) =>
    keptInstead.has(entry.name) ? { ...entry, decided: false, duplicateOf: lastOf(entry.name) } : entry,
  );
}

/** A group of duplicates: another one where a file has come to it. */
export function groupKey(files: readonly string[]): string {
  return [...files].sort().join('\n');
}
