import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Tinypool } from 'tinypool';
import readCase, { type CaseOrFailure } from './read-case';

/** So few files are read before a worker thread has started. */
const FEW = 16;

/**
 * Reads files on all cores, each by itself, in the order given. A worker holds one file at a time, and only what the summary
 * needs comes back: memory does not grow with the number of files.
 */
export async function readCases(files: readonly string[]): Promise<CaseOrFailure[]> {
  if (files.length <= FEW) return files.map(readCase);
  const threads = Math.min(availableParallelism(), files.length);
  const pool = new Tinypool({
    filename: path.join(__dirname, 'read-case-thread.mjs'),
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    return await Promise.all(files.map((file) => pool.run(file) as Promise<CaseOrFailure>));
  } finally {
    await pool.destroy();
  }
}
