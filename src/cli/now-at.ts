import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData } from './thread-data';

/** Tells `main` which file is being worked on, for it to name if the memory runs out. */
export function nowAt(file: string): void {
  if ((workerData as ThreadData | null)?.kind === 'program') parentPort?.postMessage(file);
}
