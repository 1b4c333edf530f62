import { useMemo } from 'react';
import { officeColumn } from '../../../notice/columns';
import { namesInShort } from '../../../text/document-names';
import { strings } from '../../strings/strings';
import { type SummaryEntry, caseNameOf, isRefused, isWithoutName, stateOf, unitOf } from './summary-entry';
import { useDuplicates, useSummary, useListed } from './use-summary';

/** What the office should look at before the table is made; a sentence each. */
export function useTableWarnings(): readonly string[] {
  const { view, notice } = useSummary();
  const { table } = strings.summary;
  const listed = useListed();
  const duplicates = useDuplicates();
  return useMemo(() => {
    const among = (cases: readonly SummaryEntry[], is: (entry: SummaryEntry) => boolean) => cases.filter(is).length;
    const counts: [count: number, sentence: (count: number) => string][] = [
      [duplicates.length, table.duplicates],
      [among(view.cases, (entry) => stateOf(entry) === 'unreadable'), table.unreadable],
      [among(view.cases, (entry) => stateOf(entry) === 'waiting'), table.waiting],
      [among(listed, (entry) => stateOf(entry) === 'not-ready'), table.notReady],
      [among(listed, (entry) => stateOf(entry) === 'pending'), table.pending],
      [among(view.cases, (entry) => isRefused(entry) && !entry.included), table.notRecommendedOut],
      [among(listed, isRefused), table.notRecommended],
      [among(listed, (entry) => stateOf(entry) === 'opinion' && !isRefused(entry)), table.opinion],
      [among(listed, (entry) => stateOf(entry) === 'no-form'), table.noForm],
      [among(listed, (entry) => caseNameOf(entry) === ''), table.noName],
      [among(listed, (entry) => unitOf(entry) === ''), table.noUnit],
      [among(listed, ({ category }) => category === '' && officeColumn(notice) !== null), table.noCategory],
    ];
    const told = counts.filter(([count]) => count > 0).map(([count, sentence]) => sentence(count));
    const { others } = view;
    const nameless = view.cases.filter((entry) => entry.aside === null && isWithoutName(entry));
    return [
      ...(nameless.length > 0 ? [table.nameless(namesInShort(nameless.map(({ name }) => `“${name}”`)))] : []),
      ...told,
      ...(others.length > 0 ? [table.others(others.length, namesInShort(others))] : []),
    ];
  }, [view, notice, listed, duplicates, table]);
}
