import { useCallback, useMemo, useRef, useState } from 'react';

/** Something read from the document: the last value stays on show while a newer one is on its way. */
export interface Resource<T> {
  readonly value: T | null;
  /** Why the last reading failed, in the words of whoever failed; null if it did not. */
  readonly failure: string | null;
  readonly loading: boolean;
  /** Reads unless the value is up to date. Changes its identity when the value goes stale, so effects may depend on it. */
  readonly ensure: () => void;
  readonly reload: () => void;
  /** The document has changed: the value is stale. */
  readonly invalidate: () => void;
}

interface State<T> {
  readonly value: T | null;
  readonly failure: string | null;
  readonly loading: boolean;
}

export function useResource<T>(read: () => Promise<T>): Resource<T> {
  const [state, setState] = useState<State<T>>({ value: null, failure: null, loading: false });
  const [version, setVersion] = useState(0);
  const readVersion = useRef(-1);
  /** Only the answer to the latest question counts. */
  const ticket = useRef(0);

  const load = useCallback(() => {
    const mine = ++ticket.current;
    setState((previous) => ({ ...previous, failure: null, loading: true }));
    read().then(
      (value) => {
        if (mine === ticket.current) setState({ value, failure: null, loading: false });
      },
      (error: unknown) => {
        if (mine === ticket.current)
          setState((previous) => ({ ...previous, failure: reasonOf(error), loading: false }));
      },
    );
  }, [read]);

  const ensure = useCallback(() => {
    if (readVersion.current === version) return;
    readVersion.current = version;
    load();
  }, [load, version]);

  const invalidate = useCallback(() => setVersion((previous) => previous + 1), []);

  return useMemo(() => ({ ...state, ensure, reload: load, invalidate }), [state, ensure, load, invalidate]);
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
