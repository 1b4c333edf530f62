import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { getReorderDestinationIndex } from '@atlaskit/pragmatic-drag-and-drop-hitbox/util/get-reorder-destination-index';
import { useEffect, useRef, useState } from 'react';
import { useSummary } from './use-summary';

const KIND = 'gathered-case';

/** What a dragged row, and a row that one is dragged over, says about itself. */
export function dragData(id: number): { kind: string; id: number } {
  return { kind: KIND, id };
}

function idIn(data: Readonly<Record<string | symbol, unknown>> | undefined): number | null {
  return data?.['kind'] === KIND && typeof data['id'] === 'number' ? data['id'] : null;
}

/**
 * Follows rows that are dragged over each other.
 * @returns the row that a dragged one is over, and on which side of it it would be put.
 */
export function useReorder(move: (id: number, to: number) => void) {
  const { store } = useSummary();
  const [over, setOver] = useState<{ readonly id: number; readonly edge: 'top' | 'bottom' } | null>(null);
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => idIn(source.data) !== null,
        onDrag: ({ location }) => {
          const [target] = location.current.dropTargets;
          const id = idIn(target?.data);
          const edge = target && extractClosestEdge(target.data);
          const next = id !== null && (edge === 'top' || edge === 'bottom') ? { id, edge } : null;
          setOver((previous) => (previous?.id === next?.id && previous?.edge === next?.edge ? previous : next));
        },
        onDrop: ({ source, location }) => {
          setOver(null);
          const [target] = location.current.dropTargets;
          const [from, to] = [idIn(source.data), idIn(target?.data)];
          if (!target || from === null || to === null) return;
          const { cases } = store.snapshot();
          const startIndex = cases.findIndex(({ id }) => id === from);
          const indexOfTarget = cases.findIndex(({ id }) => id === to);
          const closestEdgeOfTarget = extractClosestEdge(target.data);
          if (startIndex < 0 || indexOfTarget < 0) return;
          latest.current(
            from,
            getReorderDestinationIndex({ startIndex, indexOfTarget, closestEdgeOfTarget, axis: 'vertical' }),
          );
        },
      }),
    [store],
  );
  return over;
}
