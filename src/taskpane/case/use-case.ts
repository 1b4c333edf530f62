import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { FormFieldName, Notice } from '../../notice/notice';
import type { SurplusOutcome } from '../../session/form';
import type { WordSession } from '../../session/document';
import { type StatusMessage, usePane } from '../pane-context';
import { CaseStore } from './store/case-store';
import type { FieldView, PageView } from './store/case-view';
import type { Progress } from './store/progress';

const stores = new WeakMap<WordSession, CaseStore>();

/** The page may be left and come back: what the document has not got yet is still there. */
export function storeOf(session: WordSession, notice: Notice): CaseStore {
  const known = stores.get(session);
  if (known) return known;
  const store = new CaseStore(() => session.openCase(), notice);
  stores.set(session, store);
  return store;
}

export interface Case {
  readonly store: CaseStore;
  readonly notice: Notice;
}

const CaseContext = createContext<Case | null>(null);

export const CaseProvider = CaseContext.Provider;

export function useCase(): Case {
  const found = useContext(CaseContext);
  if (!found) throw new Error('useCase outside CaseProvider');
  return found;
}

export function usePage(store: CaseStore): PageView {
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

export function useProgress(): Progress {
  const { store } = useCase();
  return useSyncExternalStore(store.subscribe, store.progress);
}

/** One field; another field's keys draw nothing of it. */
export function useField(name: FormFieldName): FieldView | null {
  const { store } = useCase();
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.field(name), [store, name]),
  );
}

/** Whether words lie ready for a field that did not get into the document. */
export function useIsWaiting(name: FormFieldName): boolean {
  const { store } = useCase();
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.isWaiting(name), [store, name]),
  );
}

/** What the form calls a field. */
export function useLabel(name: FormFieldName): string {
  const { notice } = useCase();
  return notice.form.fields.find((field) => field.name === name)?.label ?? '';
}

/** Says in the status line what came of something that concerns the tray; tells whether it was done. */
export function useSurplus(): (
  asked: Promise<SurplusOutcome>,
  done: string,
  action?: StatusMessage['action'],
) => Promise<boolean> {
  const { say } = usePane();
  return useCallback(
    async (asked, done, action) => {
      const outcome = await asked;
      const isDone = outcome.kind === 'done';
      say(
        isDone ? { text: done, tone: 'info', ...(action && { action }) } : { text: outcome.message, tone: 'problem' },
      );
      return isDone;
    },
    [say],
  );
}
