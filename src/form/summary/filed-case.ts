import type { CaseFile } from './case-file';

/** A file among many. */
export interface FiledCase {
  /** What tells it from the others. */
  readonly file: string;
  /** As the unit called it, without folders. */
  readonly name: string;
  /** When the file was written last, ms since 1970; null if that is not known. */
  readonly modified: number | null;
  /** The same for two files with the same bytes. */
  readonly digest: string;
  readonly read: CaseFile;
}
