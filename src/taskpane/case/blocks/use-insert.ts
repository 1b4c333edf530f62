import { useCallback, useState } from 'react';
import type { Block } from '../../../form/blocks/new-document';
import type { InsertOutcome, InsertPlace } from '../../../session/form';
import type { Finding } from '../../../draft/finding';
import { usePane } from '../../pane-context';
import type { SelectionQuestion } from '../../parts/dialog/ask-selection';
import { strings } from '../../strings/strings';
import { useCase } from '../use-case';

/** What putting something into the document came to, until the author has seen to it. */
export interface InsertEnd {
  /** What was put in; of what was not, the one block. */
  readonly blocks: readonly Block[];
  readonly outcome: Exclude<InsertOutcome, { kind: 'ask-selection' }>;
}

export interface InsertControl {
  /** What is being put in: all that the button stands for. */
  readonly busy: readonly Block[] | null;
  readonly asking: SelectionQuestion | null;
  readonly end: InsertEnd | null;
  /** `year`: in the titles. */
  readonly insert: (blocks: readonly Block[], place: InsertPlace, year: number) => void;
  readonly close: () => void;
}

interface Order {
  readonly blocks: readonly Block[];
  readonly place: InsertPlace;
  readonly year: number;
  /** What the blocks before had left for the author. */
  readonly left: readonly Finding[];
  /** The blocks that were put in before. */
  readonly done: readonly Block[];
  readonly besideSelection: boolean;
}

/**
 * Puts blocks into the document, one after the other, asks where something is selected, and keeps what came of it.
 * `onForm`: the form is there.
 */
export function useInsert(onForm: () => void): InsertControl {
  const { store } = useCase();
  const { documentChanged, say } = usePane();
  const { filling } = strings;
  const [busy, setBusy] = useState<readonly Block[] | null>(null);
  const [asked, setAsked] = useState<{ readonly message: string; readonly order: Order } | null>(null);
  const [end, setEnd] = useState<InsertEnd | null>(null);

  const run = useCallback(
    async (order: Order): Promise<void> => {
      let { left, done } = order;
      setBusy([...done, ...order.blocks]);
      for (const [index, block] of order.blocks.entries()) {
        // The first one stands where the author wants it, the others follow on pages of their own.
        const place = index === 0 ? order.place : 'end';
        const outcome = await store.ask((desk) =>
          desk.insert({ block, place, year: order.year, besideSelection: order.besideSelection }),
        );
        if (outcome.kind === 'ask-selection') {
          setAsked({ message: outcome.message, order: { ...order, blocks: order.blocks.slice(index), left, done } });
          break;
        }
        if (outcome.kind !== 'done') {
          setEnd({ blocks: [block], outcome });
          break;
        }
        left = [...left, ...outcome.left];
        done = [...done, block];
        const { start } = filling;
        const names = done.map((one) => start.blocks[one].name).join(start.and);
        say({ text: start.done(names), tone: 'info' });
        if (left.length > 0) setEnd({ blocks: done, outcome: { kind: 'done', left } });
      }
      setBusy(null);
      documentChanged();
      if (done.includes('form')) onForm();
    },
    [store, documentChanged, say, filling, onForm],
  );

  const insert = useCallback(
    (blocks: readonly Block[], place: InsertPlace, year: number) => {
      setEnd(null);
      void run({ blocks, place, year, left: [], done: [], besideSelection: false });
    },
    [run],
  );
  const asking = asked && {
    message: asked.message,
    accept: () => {
      setAsked(null);
      void run({ ...asked.order, besideSelection: true });
    },
    decline: () => setAsked(null),
  };
  return { busy, asking, end, insert, close: () => setEnd(null) };
}
