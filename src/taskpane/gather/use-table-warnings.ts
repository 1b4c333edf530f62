import { useMemo } from 'react';
import { useStrings } from '../strings/strings';
import { type GatheredCase, rowOf, stateOf } from './gathered-case';
import { useDuplicates, useGather, useListed } from './use-gather';

/** What the office should look at before the table is made; a sentence each. */
export function useTableWarnings(): readonly string[] {
  const { view } = useGather();
  const { table } = useStrings().gather;
  const listed = useListed();
  const duplicates = useDuplicates();
  return useMemo(() => {
    const among = (cases: readonly GatheredCase[], is: (gathered: GatheredCase) => boolean) => cases.filter(is).length;
    const counts: [count: number, sentence: (count: number) => string][] = [
      [duplicates.length, table.duplicates],
      [among(view.cases, (gathered) => stateOf(gathered) === 'unreadable'), table.unreadable],
      [among(view.cases, (gathered) => stateOf(gathered) === 'waiting'), table.waiting],
      [among(listed, (gathered) => stateOf(gathered) === 'not-ready'), table.notReady],
      [among(listed, (gathered) => rowOf(gathered).caseName === ''), table.noName],
      [among(listed, (gathered) => rowOf(gathered).unit === ''), table.noUnit],
      [among(listed, (gathered) => rowOf(gathered).category === ''), table.noCategory],
    ];
    return counts.filter(([count]) => count > 0).map(([count, sentence]) => sentence(count));
  }, [view.cases, listed, duplicates, table]);
}
