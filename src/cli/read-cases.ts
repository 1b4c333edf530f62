import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Tinypool } from 'tinypool';
import readCase, { type CaseOrFailure } from './read-case';

/** So few files are read before a worker thread has started. */
const FEW = 16;

const THREAD_ENDED = '处理这份文件时程序中断了，可能是文件太大。请在 Word 里打开它，另存一份再试。';

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
    return await Promise.all(
      files.map(async (file): Promise<CaseOrFailure> => {
        try {
          return (await pool.run(file)) as CaseOrFailure;
        } catch {
          // Out of memory, for instance: the pool has another thread for the other files.
          return { file, failure: { code: 'thread-ended', message: THREAD_ENDED } };
        }
      }),
    );
  } finally {
    await pool.destroy();
  }
}
