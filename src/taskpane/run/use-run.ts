import { useCallback, useReducer } from 'react';
import type { FormatOutcome, FormatRequest, Progress, WordSession } from '../../word/session';
import { reasonOf } from '../use-resource';

export type Scope = FormatRequest['scope'];

/** What a run came to; `failed` is an error that the session could not put into an outcome. */
export type RunEnd =
  Exclude<FormatOutcome, { kind: 'ask-tracking' }> | { readonly kind: 'failed'; readonly message: string };

export type Run =
  /** `returned`: the author comes from a run. */
  | { readonly kind: 'idle'; readonly returned: boolean }
  | { readonly kind: 'running'; readonly scope: Scope; readonly progress: Progress }
  | { readonly kind: 'asking'; readonly scope: Scope; readonly message: string }
  /** `earlier`: when the ribbon command ran (ISO 8601), if it was not the pane that started the run. */
  | { readonly kind: 'ended'; readonly scope: Scope; readonly end: RunEnd; readonly earlier: string | null };

export interface RunControl {
  readonly run: Run;
  readonly start: (scope: Scope, acceptTracking?: boolean) => void;
  /** Shows what a run from the ribbon came to, unless a run of the pane's own is under way. */
  readonly showEarlier: (at: string, outcome: FormatOutcome) => void;
  /** Back to what the document is. */
  readonly close: () => void;
}

const START: Progress = { step: 'reading', fraction: 0 };

/** One formatting run at a time, from the click to its report. */
export function useRun(session: WordSession, documentChanged: () => void): RunControl {
  const [run, setRun] = useReducer((previous: Run, next: (previous: Run) => Run) => next(previous), {
    kind: 'idle',
    returned: false,
  });

  const start = useCallback(
    (scope: Scope, acceptTracking = false) => {
      setRun(() => ({ kind: 'running', scope, progress: START }));
      const onProgress = (progress: Progress): void =>
        setRun((previous) => (previous.kind === 'running' ? { ...previous, progress } : previous));
      const ended = (outcome: FormatOutcome | RunEnd): void => {
        // Whatever came of it, what was read before the run is stale.
        documentChanged();
        setRun(() => after(scope, outcome, null));
      };
      session.format({ scope, acceptTracking }, onProgress).then(ended, (error: unknown) => {
        ended({ kind: 'failed', message: reasonOf(error) });
      });
    },
    [session, documentChanged],
  );

  const showEarlier = useCallback(
    (at: string, outcome: FormatOutcome) =>
      setRun((previous) => (previous.kind === 'running' ? previous : after('document', outcome, at))),
    [],
  );

  const close = useCallback(() => setRun(() => ({ kind: 'idle', returned: true })), []);

  return { run, start, showEarlier, close };
}

function after(scope: Scope, outcome: FormatOutcome | RunEnd, earlier: string | null): Run {
  return outcome.kind === 'ask-tracking'
    ? { kind: 'asking', scope, message: outcome.message }
    : { kind: 'ended', scope, end: outcome, earlier };
}
