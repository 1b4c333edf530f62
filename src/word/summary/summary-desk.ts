import type { ReturnedCase } from '../../form/build/remarks-document';
import type { SummaryContent } from '../../form/build/summary-block';
import type { CaseFile } from '../../form/summary/case-file';

/** What the pane may ask for when an office gathers the cases of its units. Nothing of it changes the open document. */
export interface SummaryDesk {
  /**
   * Reads files off the main thread and tells each as soon as it is read, in whatever order. Resolves when all are told, or
   * when the signal stops it: what was not told then is not told any more. A file that cannot be read is told as such.
   */
  read(
    files: readonly File[],
    onRead: (index: number, result: CaseReading) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** Opens annex 2 with its rows as a new document. Never rejects. */
  openTable(content: SummaryContent): Promise<OpenOutcome>;
  /** Opens 退回修改意见 as a new document. Never rejects. */
  openRemarks(cases: readonly ReturnedCase[]): Promise<OpenOutcome>;
}

export type CaseReading =
  /** `digest` is the same for two files with the same bytes. */
  | { readonly kind: 'read'; readonly digest: string; readonly read: CaseFile }
  /** A sentence: what is wrong with the file and what to do. */
  | { readonly kind: 'unreadable'; readonly message: string };

export type OpenOutcome =
  | { readonly kind: 'opened' }
  /** A sentence: what happened and what to do. */
  | { readonly kind: 'refused'; readonly message: string };
