import type { Notice } from '../notice/notice';

/** What a thread of the program is started with. */
export type ThreadData =
  | {
      readonly kind: 'program';
      /** What a thread cannot ask itself; undefined where the output is no terminal. */
      readonly terminal: { readonly columns: number | undefined; readonly isTTY: boolean | undefined };
    }
  /** Reads the files that it is sent; see `read-cases`. */
  | { readonly kind: 'reader'; readonly notice: Notice };

/**
 * The memory that a thread may take in MB. A file of as much as `ooxml/package/limits` lets through takes two thirds of it; the
 * whole process stays below 600 MB.
 */
export const HEAP = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 48 };
