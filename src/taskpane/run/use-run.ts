import { useCallback, useReducer, useRef } from 'react';
import type { FormatOutcome, FormatRequest, Progress, WordSession } from '../../session/document';
import { reasonOf } from '../use-resource';

export type Scope = FormatRequest['scope'];

/** What a run came to; `failed` is an error that the session could not put into an outcome. */
export type RunEnd =
  Exclude<FormatOutcome, { kind: 'ask-tracking' }> | { readonly kind: 'failed'; readonly message: string };

export type Run =
  /** `returned`: the author comes from a run. */
  | { readonly kind: 'idle'; readonly returned: boolean }
  /** `stopping`: the author wants it to end, and it has not ended yet. */
  | { readonly kind: 'running'; readonly scope: Scope; readonly progress: Progress; readonly stopping: boolean }
  | { readonly kind: 'asking'; readonly request: FormatRequest; readonly message: string }
  /**
   * `earlier`: when the ribbon command ran (ISO 8601), if it was not the pane that started the run; `outdated`: the document is another
   * since.
   */
  | {
      readonly kind: 'ended';
      readonly scope: Scope;
      readonly end: RunEnd;
      readonly earlier: string | null;
      readonly outdated: boolean;
    };

export interface RunControl {
  readonly run: Run;
  readonly start: (request: FormatRequest) => void;
  /** Asks the run that is under way to stop where it may. */
  readonly stop: () => void;
  /** Shows what a run from the ribbon came to, unless a run of the pane's own is under way. */
  readonly showEarlier: (at: string, outcome: FormatOutcome) => void;
  /** The document has changed after the run. */
  readonly outdate: () => void;
  /** Back to what the document is. */
  readonly close: () => void;
}

const START: Progress = { step: 'reading', fraction: 0, slow: false };

/** One formatting run at a time, from the click to its report. */
export function useRun(session: WordSession, documentChanged: () => void): RunControl {
  const [run, setRun] = useReducer((previous: Run, next: (previous: Run) => Run) => next(previous), {
    kind: 'idle',
    returned: false,
  });

  const asked = useRef<AbortController | null>(null);

  const start = useCallback(
    (request: FormatRequest) => {
      const { scope } = request;
      const stop = new AbortController();
      asked.current = stop;
      setRun(() => ({ kind: 'running', scope, progress: START, stopping: false }));
      const onProgress = (progress: Progress): void =>
        setRun((previous) => (previous.kind === 'running' ? { ...previous, progress } : previous));
      const ended = (outcome: FormatOutcome | RunEnd): void => {
        // Whatever came of it, what was read before the run is stale.
        documentChanged();
        setRun(() => after(request, outcome, null));
      };
      session.format(request, onProgress, stop.signal).then(ended, (error: unknown) => {
        ended({ kind: 'failed', message: reasonOf(error) });
      });
    },
    [session, documentChanged],
  );

  const stop = useCallback(() => {
    asked.current?.abort();
    setRun((previous) => (previous.kind === 'running' ? { ...previous, stopping: true } : previous));
  }, []);

  const showEarlier = useCallback(
    (at: string, outcome: FormatOutcome) =>
      setRun((previous) =>
        previous.kind === 'running' ? previous : after({ scope: 'document', acceptTracking: false }, outcome, at),
      ),
    [],
  );

  const close = useCallback(() => setRun(() => ({ kind: 'idle', returned: true })), []);

  const outdate = useCallback(
    () => setRun((previous) => (previous.kind === 'ended' ? { ...previous, outdated: true } : previous)),
    [],
  );

  return { run, start, stop, showEarlier, outdate, close };
}

function after(request: FormatRequest, outcome: FormatOutcome | RunEnd, earlier: string | null): Run {
  return outcome.kind === 'ask-tracking'
    ? { kind: 'asking', request, message: outcome.message }
    : { kind: 'ended', scope: request.scope, end: outcome, earlier, outdated: false };
}
