/** Starts a worker that reads and formats files. webpack makes a chunk of it, on our own origin. */
export function startWorker(): Worker {
  return new Worker(new URL('./file-worker.ts', import.meta.url));
}
