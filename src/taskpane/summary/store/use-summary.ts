import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Notice } from '../../../notice/notice';
import type { WordSession } from '../../../session/document';
import { FormatRun } from './format-run';
import { duplicatesOf, isListed } from './summary-entry';
import { SummaryStore, type SummaryView } from './summary-store';
import { groupKey } from './settle-duplicates';

/** What an office has at hand. */
export interface Desk {
  readonly store: SummaryStore;
  readonly formatting: FormatRun;
}

const desks = new WeakMap<WordSession, Desk>();

/** The page may be left and come back: the list is still there. */
export function deskOf(session: WordSession, notice: Notice): Desk {
  const known = desks.get(session);
  if (known) return known;
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const store = new SummaryStore(() => session.openSummary(), today, notice);
  const desk = { store, formatting: new FormatRun(() => store.openDesk()) };
  desks.set(session, desk);
  return desk;
}

/** The pages within the page. */
export type SummaryPage =
  /** `from`: the file whose details were on show; its row gets the focus. */
  | { readonly kind: 'list'; readonly from: number | null }
  | { readonly kind: 'case'; readonly id: number }
  | { readonly kind: 'duplicates' | 'categories' | 'table' | 'remarks' | 'format' };

export interface Gather extends Desk {
  readonly notice: Notice;
  readonly page: SummaryPage;
  readonly show: (page: SummaryPage) => void;
}

const SummaryContext = createContext<Gather | null>(null);

export const SummaryProvider = SummaryContext.Provider;

export function useSummary(): Gather & { readonly view: SummaryView } {
  const found = useContext(SummaryContext);
  if (!found) throw new Error('useSummary outside SummaryProvider');
  const view = useSyncExternalStore(found.store.subscribe, found.store.snapshot);
  return { ...found, view };
}

/** The rows that the table would have now. */
export function useListed() {
  const { view } = useSummary();
  return useMemo(() => view.cases.filter(isListed), [view.cases]);
}

export function useDuplicates() {
  const { view } = useSummary();
  return useMemo(
    () => duplicatesOf(view.cases).filter(({ files }) => !view.settled.has(groupKey(files))),
    [view.cases, view.settled],
  );
}
