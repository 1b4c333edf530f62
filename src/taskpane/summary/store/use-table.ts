import { useEffect, useRef, useState } from 'react';
import type { InsertPlace } from '../../../session/form';
import { type Finding, finding, type ParagraphPlace } from '../../../draft/finding';
import type { SummarySession, UpdateOutcome } from '../../../session/summary';
import { usePane } from '../../pane-context';
import { strings } from '../../strings/strings';
import { reasonOf } from '../../use-resource';
import { useSummary } from './use-summary';

/** What came of the table, until the office has seen to it. */
export interface TableEnd {
  readonly isGood: boolean;
  readonly title: string;
  readonly message: string | null;
  readonly left: readonly Finding[];
  /** Whether the document has a table already. */
  readonly isThere: boolean;
  /** Where it is; null if that was not found. */
  readonly place: ParagraphPlace | null;
}

/** Puts annex 2 into the open document, brings the one that is there up to date, or opens it as a new document. */
export function useTable() {
  const { store } = useSummary();
  const { documentChanged, say } = usePane();
  const { summary, common } = strings;
  const { table } = summary;
  const [busy, setBusy] = useState<'insert' | 'update' | 'open' | null>(null);
  const [asked, setAsked] = useState<{ readonly message: string; readonly place: InsertPlace } | null>(null);
  const [end, setEnd] = useState<TableEnd | null>(null);

  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  /** The page may have been left meanwhile: what came of the document is told all the same. */
  const finish = (one: TableEnd): void => {
    if (isShown.current) setEnd(one);
    else
      say({
        text: one.message === null ? one.title : summary.and(one.title, one.message),
        tone: one.isGood ? 'info' : 'problem',
      });
  };

  const run = async (what: NonNullable<typeof busy>, act: (desk: SummarySession) => Promise<void>): Promise<void> => {
    setBusy(what);
    setEnd(null);
    say(null);
    try {
      await act(await store.openDesk());
    } catch (error) {
      // The desk itself never rejects: the chunk could not be loaded.
      finish(bad(table.failed, common.details(reasonOf(error))));
    }
    setBusy(null);
  };
  const done = (text: string): void => say({ text, tone: 'info' });

  const insertAt = (place: InsertPlace, besideSelection: boolean): void =>
    void run('insert', async (desk) => {
      const outcome = await desk.insertTable(store.content(), { place, besideSelection });
      switch (outcome.kind) {
        case 'ask-selection':
          if (isShown.current) setAsked({ message: outcome.message, place });
          else finish(bad(table.refused, outcome.message));
          return;
        case 'done':
          if (outcome.left.length === 0) done(table.inserted);
          else finish({ ...good(table.insertedWithLeft), left: outcome.left });
          break;
        case 'exists':
          finish({ ...bad(table.exists, table.existsHint), isThere: true, place: outcome.place });
          // What was read of the document is stale.
          break;
        case 'refused':
          finish(bad(table.refused, outcome.message));
          return;
        case 'interrupted':
          finish(bad(table.interrupted, outcome.message));
      }
      documentChanged();
    });

  const update = (): void =>
    void run('update', async (desk) => {
      const outcome = await desk.updateTable(store.content());
      switch (outcome.kind) {
        case 'absent':
          finish(bad(table.updateRefused, table.absent));
          break;
        case 'refused':
          finish(bad(table.updateRefused, outcome.message));
          return;
        case 'interrupted':
          finish(bad(table.updateInterrupted, outcome.message));
          break;
        case 'updated': {
          const left = findingsOf(outcome);
          const { added, completed } = outcome;
          if (left.length > 0) finish({ ...good(table.updated(added, completed)), left });
          else done(added + completed === 0 ? table.upToDate : table.updated(added, completed));
        }
      }
      documentChanged();
    });

  const open = (): void =>
    void run('open', async (desk) => {
      const outcome = await desk.openTable(store.content());
      if (outcome.kind === 'opened') done(table.opened);
      else finish(bad(table.openRefused, outcome.message));
    });

  const asking = asked && {
    message: asked.message,
    accept: () => {
      setAsked(null);
      insertAt(asked.place, true);
    },
    decline: () => setAsked(null),
  };
  const insert = (place: InsertPlace): void => insertAt(place, false);
  return { busy, asking, end, insert, update, open, close: () => setEnd(null) };
}

function good(title: string): TableEnd {
  return { isGood: true, title, message: null, left: [], isThere: false, place: null };
}

function bad(title: string, message: string): TableEnd {
  return { isGood: false, title, message, left: [], isThere: false, place: null };
}

function findingsOf({ news, differences, left }: Extract<UpdateOutcome, { kind: 'updated' }>): readonly Finding[] {
  return [...news, ...differences.map((message) => finding('summary-difference', 'advice', message)), ...left];
}
