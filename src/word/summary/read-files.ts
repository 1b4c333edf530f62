import type { CaseReading } from './summary-desk';

/** Leaves a core to Word, which runs beside the pane. */
const WORKERS = 2;

/** Reads files in workers, one file at a time each. Resolves when all are told, or at once when the signal stops it. */
export async function readFiles(
  files: readonly File[],
  startWorker: () => Worker,
  onRead: (index: number, result: CaseReading) => void,
  signal: AbortSignal,
): Promise<void> {
  const waiting = files.entries();
  const lane = async () => {
    let worker: Worker | null = null;
    try {
      for (const [index, file] of waiting) {
        if (signal.aborted) return;
        worker ??= startWorker();
        const result = await answer(worker, file, signal);
        if (result === 'stopped') return;
        if (result === 'broken') {
          // Out of memory, for instance; the next file gets a new worker.
          worker.terminate();
          worker = null;
        }
        onRead(index, result === 'broken' ? BROKEN : result);
      }
    } finally {
      worker?.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(WORKERS, files.length) }, lane));
}

const BROKEN: CaseReading = {
  kind: 'unreadable',
  message: '读取这份文件时程序中断了，可能是文件太大。请在 Word 里打开它，另存一份再试。',
};

function answer(worker: Worker, file: File, signal: AbortSignal): Promise<CaseReading | 'broken' | 'stopped'> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const end = (result: CaseReading | 'broken' | 'stopped') => {
      done.abort();
      resolve(result);
    };
    const until = { signal: done.signal };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<CaseReading>) => {
        end(data);
      },
      until,
    );
    worker.addEventListener(
      'error',
      () => {
        end('broken');
      },
      until,
    );
    signal.addEventListener(
      'abort',
      () => {
        end('stopped');
      },
      until,
    );
    worker.postMessage(file);
  });
}
