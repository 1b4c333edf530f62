import { useCallback, useMemo, useRef, useState } from 'react';
import type { SummaryEntry } from './summary-entry';

/** Which rows are selected, to do something with all of them at once. */
export function useSelection(cases: readonly SummaryEntry[]) {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  /** The row from which a range is drawn. */
  const anchor = useRef<number | null>(null);
  const latest = useRef(cases);
  latest.current = cases;
  // What was taken off the list is not selected any more.
  const selected = useMemo(() => new Set(cases.flatMap(({ id }) => (ids.has(id) ? [id] : []))), [cases, ids]);

  /** A range goes from the row that was selected last, or from `from` where none is. */
  const select = useCallback((id: number, how: 'toggle' | 'range', from: number = id): void => {
    if (how === 'toggle') {
      anchor.current = id;
      setIds((before) =>
        before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
      );
      return;
    }
    const placeOf = (wanted: number | null) => latest.current.findIndex((one) => one.id === wanted);
    if (placeOf(anchor.current) < 0) anchor.current = from;
    const [start, end] = [placeOf(anchor.current), placeOf(id)].sort((one, other) => one - other);
    setIds(new Set(latest.current.slice(start, (end ?? 0) + 1).map((one) => one.id)));
  }, []);
  const selectAll = useCallback((wanted: readonly number[]): void => setIds(new Set(wanted)), []);
  const clear = useCallback((): void => {
    anchor.current = null;
    setIds(new Set());
  }, []);
  return { selected, select, selectAll, clear };
}
