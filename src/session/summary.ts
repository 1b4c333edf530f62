import type { SummaryContent } from '../form/blocks/summary-block';
import type { CaseFile } from '../form/summary/case-file';
import type { ReturnedUnit } from '../form/summary/returned-units';
import type { InsertOutcome, InsertPlace } from './form';
import type { Finding } from '../draft/finding';

/** What the pane may ask for when an office gathers the cases of its units. Files are read here, none is sent anywhere. */
export interface SummarySession {
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
  /** 退回修改意见 for these units, in one document with a page of its own for each. */
  remarksFor(units: readonly ReturnedUnit[]): Blob;
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
  /** The office agreed to insert after what is selected. */
  readonly besideSelection: boolean;
}

export type CaseReading = ReadCase | UnreadableCase | FailedCase;

export interface ReadCase {
  readonly kind: 'read';
  /** The same for two files with the same bytes. */
  readonly digest: string;
  readonly read: CaseFile;
  /** The second form of the file and those after it. */
  readonly others: readonly CaseFile[];
}

export interface UnreadableCase {
  readonly kind: 'unreadable';
  /** A sentence: what is wrong with the file and what to do. */
  readonly message: string;
  /** What is to be told to those who wrote it. */
  readonly remark: string;
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
      /** With a place for each: which they are, which of them may be one that was there, and which rows no file belongs to. */
      readonly news: readonly Finding[];
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
      /** Why the copy is as the file was, in a few words: there is nothing in it that is formatted; null if there is. */
      readonly nothing: string | null;
      /** What is not as the notice wants it; a sentence each. */
      readonly left: readonly string[];
      /** What is for the author to decide; a sentence each. With advice only, the copy is as the notice wants it. */
      readonly advice: readonly string[];
    }
  | UnreadableCase
  | FailedCase;

/** What an office has entered before, kept on its machine and in no document. */
export interface OfficeMemory {
  /** 填报单位. */
  readonly unit: string;
  /** The categories that the office uses, in its order: the notice has none. */
  readonly categories: readonly string[];
  /** Category by the key of a case. */
  readonly assigned: Readonly<Record<string, string>>;
}

export const NOTHING_REMEMBERED: OfficeMemory = { unit: '', categories: [], assigned: {} };
