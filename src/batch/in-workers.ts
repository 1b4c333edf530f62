import type { FileJob, FileRequest, Ready, ResultOf } from './file-job';
import type { FailedCase } from '../session/summary';

/** Leaves a core to Word, which runs beside the pane. */
const WORKERS = 2;

/**
 * Milliseconds that a file may take. The largest real files take less than ten seconds; an old computer that is busy with
 * Word is some times slower, and a file that is beyond this never ends.
 */
const FILE_LIMIT = 60_000;

/** Milliseconds until a worker must have loaded its script, which is smaller than the pane's own. */
const START_LIMIT = 20_000;

/** Starts of a worker that may fail in a row: the network may have failed once. */
const STARTS = 2;

export interface JobControl<Job extends FileJob> {
  readonly startWorker: () => Worker | Promise<Worker>;
  /** Called once for each file, in whatever order. */
  readonly onResult: (index: number, result: ResultOf<Job> | FailedCase) => void;
  readonly signal: AbortSignal;
}

/**
 * Has workers do a job on files, one file at a time each. Resolves when all files are told, or at once when the signal stops
 * it. A worker that breaks or does not answer in time is replaced.
 */
export async function inWorkers<Job extends FileJob>(
  files: readonly File[],
  job: Job,
  { startWorker, onResult, signal }: JobControl<Job>,
): Promise<void> {
  const waiting = [...files.entries()];
  const end = new AbortController();
  const stopped = end.signal;
  signal.addEventListener(
    'abort',
    () => {
      end.abort();
    },
    { signal: stopped },
  );
  if (signal.aborted) end.abort();
  let told = 0;
  const tell = (index: number, result: ResultOf<Job> | FailedCase) => {
    onResult(index, result);
    // A worker that is still being started is not waited for.
    if (++told === files.length) end.abort();
  };
  const lane = async () => {
    let worker: Worker | null = null;
    try {
      while (waiting.length > 0 && !stopped.aborted) {
        worker ??= await startedWorker(startWorker, stopped);
        // The other worker may have taken the last file meanwhile; this one may never start, and leaves the files to it.
        const next = worker === null ? undefined : waiting.shift();
        if (worker === null || next === undefined) return;
        const [index, file] = next;
        const request: FileRequest = { job, file };
        const answer = messageFrom<ResultOf<Job>>(worker, FILE_LIMIT, stopped);
        worker.postMessage(request);
        const outcome = await answer;
        if (outcome.kind === 'stopped') return;
        if (outcome.kind === 'message') {
          tell(index, outcome.data);
          continue;
        }
        worker.terminate();
        worker = null;
        tell(index, { kind: 'failed', message: outcome.kind === 'late' ? LATE : BROKEN });
      }
    } finally {
      worker?.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(WORKERS, files.length) }, lane));
  if (stopped.aborted) return;
  for (const [index] of waiting) tell(index, { kind: 'failed', message: NOT_LOADED });
}

// Out of memory, for instance.
const BROKEN = '处理这份文件时程序中断了，可能是文件太大。请在 Word 里打开它，另存一份再试。';
const LATE = `这份文件 ${FILE_LIMIT / 1000} 秒还没有处理完，已跳过。请在 Word 里打开它，另存一份再试；仍不行就把这份文件反馈给开发者。`;
const NOT_LOADED = '程序的一部分没有加载成功，这份文件没有处理。请检查网络，然后再试一次。';

/** A worker whose script has run; null if none could be started, or if the signal stopped it. */
async function startedWorker(startWorker: () => Worker | Promise<Worker>, signal: AbortSignal): Promise<Worker | null> {
  for (let start = 0; start < STARTS && !signal.aborted; start++) {
    let worker: Worker;
    try {
      worker = await startWorker();
    } catch {
      // The page's policy forbids it, for instance (CSP level 3, worker-src; some browsers throw).
      continue;
    }
    const { kind } = await messageFrom<Ready>(worker, START_LIMIT, signal);
    if (kind === 'message') return worker;
    worker.terminate();
  }
  return null;
}

type Outcome<Data> =
  | { readonly kind: 'message'; readonly data: Data }
  | { readonly kind: 'broken' }
  | { readonly kind: 'late' }
  | { readonly kind: 'stopped' };

/** The next message of a worker, or why there is none within so many milliseconds. */
function messageFrom<Data>(worker: Worker, limit: number, signal: AbortSignal): Promise<Outcome<Data>> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve({ kind: 'stopped' });
      return;
    }
    const listening = new AbortController();
    const end = (outcome: Outcome<Data>) => {
      clearTimeout(timer);
      listening.abort();
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      end({ kind: 'late' });
    }, limit);
    const on = (target: EventTarget, type: string, outcomeOf: (event: Event) => Outcome<Data>) => {
      target.addEventListener(
        type,
        (event) => {
          end(outcomeOf(event));
        },
        { signal: listening.signal },
      );
    };
    on(worker, 'message', (event) => ({ kind: 'message', data: (event as MessageEvent<Data>).data }));
    on(worker, 'error', () => ({ kind: 'broken' }));
    on(worker, 'messageerror', () => ({ kind: 'broken' }));
    on(signal, 'abort', () => ({ kind: 'stopped' }));
  });
}
