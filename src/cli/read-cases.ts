import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parentPort, type ResourceLimits, Worker, workerData } from 'node:worker_threads';
import type { Notice } from '../notice/notice';
import { forgetObservers } from '../ooxml/lean-nodes';
import { isHeavy } from './heavy';
import { type CaseOrFailure, readCase } from './read-case';
import { HEAP, type ThreadData } from './thread-data';

/** So few files are read before a worker thread has started. */
const FEW = 16;

const THREAD_ENDED = '处理这份文件时程序中断了，可能是文件太大。请在 Word 里打开它，另存一份再试。';

/**
 * Reads files on all cores, each by itself; the answers are in the order given. A worker holds one file at a time, heavy ones are
 * read one after the other, and only what the summary needs comes back: memory does not grow with the number of files.
 */
export async function readCases(files: readonly string[], notice: Notice): Promise<CaseOrFailure[]> {
  const results: CaseOrFailure[] = [];
  const heavy = new Set(files.filter(isHeavy));
  const light = [...files.entries()].filter(([, file]) => !heavy.has(file));
  const lane = async (waiting: Iterable<[number, string]>, limits?: ResourceLimits) => {
    let thread: Thread | null = null;
    for (const [index, file] of waiting) {
      thread ??= startThread(notice, limits);
      const answer = await answerOf(thread, file);
      results[index] = answer ?? { file, failure: { code: 'thread-ended', message: THREAD_ENDED } };
      if (answer === null) thread = null;
    }
    await thread?.worker.terminate();
  };
  if (light.length <= FEW) for (const [index, file] of light) results[index] = readCase(file, notice);
  else {
    const waiting = light.values();
    await Promise.all(Array.from({ length: availableParallelism() }, () => lane(waiting)));
  }
  await lane(
    [...files.entries()].filter(([, file]) => heavy.has(file)),
    HEAP,
  );
  return results;
}

interface Thread {
  readonly worker: Worker;
  /** Out of memory, for instance. */
  readonly ended: Promise<null>;
}

/** The thread runs this very file, which as built is the whole program. A bound costs time where there is nothing to bound. */
function startThread(notice: Notice, resourceLimits: ResourceLimits = {}): Thread {
  const data: ThreadData = { kind: 'reader', notice };
  const worker = new Worker(__filename, { workerData: data, resourceLimits });
  const ended = new Promise<null>((resolve) => {
    for (const event of ['error', 'exit']) worker.once(event, () => resolve(null));
  });
  return { worker, ended };
}

async function answerOf({ worker, ended }: Thread, file: string): Promise<CaseOrFailure | null> {
  const answer = once(worker, 'message').then(([message]) => message as CaseOrFailure);
  worker.postMessage(file);
  return Promise.race([answer, ended]);
}

const data = workerData as ThreadData | null;
if (data?.kind === 'reader') {
  forgetObservers();
  parentPort?.on('message', (file: string) => parentPort?.postMessage(readCase(file, data.notice)));
}
