import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Notice } from '../../notice/notice';
import type { WordSession } from '../../word/session';
import { FormatRun } from './format-run';
import { duplicatesOf, isListed } from './gathered-case';
import { GatherStore, type GatherView } from './gather-store';

/** What an office has at hand. */
export interface Desk {
  readonly store: GatherStore;
  readonly formatting: FormatRun;
}

const desks = new WeakMap<WordSession, Desk>();

/** The page may be left and come back: the list is still there. */
export function deskOf(session: WordSession): Desk {
  const known = desks.get(session);
  if (known) return known;
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const store = new GatherStore(() => session.openSummary(), today);
  const desk = { store, formatting: new FormatRun(() => store.openDesk()) };
  desks.set(session, desk);
  return desk;
}

/** The pages within the page. */
export type GatherPage =
  /** `from`: the file whose details were on show; its row gets the focus. */
  | { readonly kind: 'list'; readonly from: number | null }
  | { readonly kind: 'case'; readonly id: number; readonly focusCategory: boolean }
  | { readonly kind: 'duplicates' | 'categories' | 'table' | 'remarks' | 'format' };

export interface Gather extends Desk {
  readonly notice: Notice;
  readonly page: GatherPage;
  readonly show: (page: GatherPage) => void;
}

const GatherContext = createContext<Gather | null>(null);

export const GatherProvider = GatherContext.Provider;

export function useGather(): Gather & { readonly view: GatherView } {
  const found = useContext(GatherContext);
  if (!found) throw new Error('useGather outside GatherProvider');
  const view = useSyncExternalStore(found.store.subscribe, found.store.snapshot);
  return { ...found, view };
}

/** The rows that the table would have now. */
export function useListed() {
  const { view } = useGather();
  return useMemo(() => view.cases.filter(isListed), [view.cases]);
}

export function useDuplicates() {
  const { view } = useGather();
  return duplicatesOf(view.cases);
}
