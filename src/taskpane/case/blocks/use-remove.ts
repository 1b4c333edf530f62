import { useState } from 'react';
import type { Block } from '../../../form/blocks/new-document';
import type { RemoveOutcome } from '../../../session/form';
import { usePane } from '../../pane-context';
import { useCase } from '../use-case';

export interface RemoveEnd {
  readonly block: Block;
  readonly outcome: RemoveOutcome;
}

export interface RemoveControl {
  readonly isBusy: boolean;
  /** What it came to, until the author has seen to it. */
  readonly end: RemoveEnd | null;
  readonly remove: (block: Block) => void;
  readonly close: () => void;
}

/** Takes a block out of the document and keeps what came of it. `onBegin`: what was said of the document before is over. */
export function useRemove(onBegin: () => void): RemoveControl {
  const { store } = useCase();
  const { documentChanged } = usePane();
  const [isBusy, setBusy] = useState(false);
  const [end, setEnd] = useState<RemoveEnd | null>(null);
  const remove = (block: Block): void => {
    setBusy(true);
    setEnd(null);
    onBegin();
    void store
      .ask((desk) => desk.remove(block))
      .then((outcome) => {
        setBusy(false);
        setEnd({ block, outcome });
        documentChanged();
      });
  };
  return { isBusy, end, remove, close: () => setEnd(null) };
}
