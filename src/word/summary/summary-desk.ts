import type { ReturnedCase } from '../../form/build/remarks-document';
import type { SummaryContent } from '../../form/build/summary-block';
import type { CaseFile } from '../../form/summary/case-file';
import type { InsertOutcome, InsertPlace } from '../case/case-desk';
import type { Finding } from '../session';
import type { OfficeMemory } from './office-memory';

/** What the pane may ask for when an office gathers the cases of its units. Files are read here, none is sent anywhere. */
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
  /** Puts annex 2 with its rows into the open document. Never rejects. */
  insertTable(content: SummaryContent, where: TablePlace): Promise<InsertOutcome>;
  /**
   * Brings the annex 2 of the open document up to date. What stands in its cells stays, rows that no file belongs to stay, and
   * so does their order; empty cells are filled, new cases come at the end. Never rejects.
   */
  updateTable(content: SummaryContent): Promise<UpdateOutcome>;
  /** Opens annex 2 with its rows as a new document. Never rejects. */
  openTable(content: SummaryContent): Promise<OpenOutcome>;
  /** Opens 退回修改意见 as a new document. Never rejects. */
  openRemarks(cases: readonly ReturnedCase[]): Promise<OpenOutcome>;
  /**
   * Formats copies of files off the main thread, by the options of the open document; the files themselves are not touched.
   * Tells as `read` does.
   */
  format(
    files: readonly File[],
    onFormatted: (index: number, result: FormattedFile) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** Opens a file as a new document. Never rejects. */
  openFile(file: Blob): Promise<OpenOutcome>;
  /** What the office has entered before. */
  recall(): OfficeMemory;
  remember(memory: OfficeMemory): void;
}

export interface TablePlace {
  readonly place: InsertPlace;
  /** The office agreed to insert behind what is selected. */
  readonly besideSelection: boolean;
}

export type CaseReading =
  /** `digest` is the same for two files with the same bytes. */
  { readonly kind: 'read'; readonly digest: string; readonly read: CaseFile } | UnreadableCase | FailedCase;

export interface UnreadableCase {
  readonly kind: 'unreadable';
  /** A sentence: what is wrong with the file and what to do. */
  readonly message: string;
}

/** The file may be fine: it could not be got at, or this program failed. */
export interface FailedCase {
  readonly kind: 'failed';
  /** A sentence: what happened and what to do. */
  readonly message: string;
}

export type UpdateOutcome =
  | {
      readonly kind: 'updated';
      /** Rows that are new. */
      readonly added: number;
      /** Rows that got something in a cell that was empty. */
      readonly completed: number;
      /** Where a cell says something else than the files; it was left as it is. One sentence each. */
      readonly differences: readonly string[];
      /** What is not as it should be, and what to do. */
      readonly left: readonly Finding[];
    }
  /** The document holds no annex 2. Nothing was changed. */
  | { readonly kind: 'absent' }
  /** Nothing was changed; `message` says why and what to do. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Stopped half way; `message` says what is in the document now and what to do. */
  | { readonly kind: 'interrupted'; readonly message: string };

export type OpenOutcome =
  | { readonly kind: 'opened' }
  /** A sentence: what happened and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

export type FormattedFile =
  | {
      readonly kind: 'formatted';
      /** The copy. A blob, which the browser may keep on the disk: hundreds of copies do not fit into a pane's memory. */
      readonly file: Blob;
      /** What is not as the notice wants it; a sentence each. */
      readonly left: readonly string[];
      /** What is for the author to decide; a sentence each. With advice only, the copy is as the notice wants it. */
      readonly advice: readonly string[];
    }
  | UnreadableCase
  | FailedCase;
