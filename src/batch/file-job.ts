import type { Notice } from '../notice/notice';
import type { OptionValues } from '../notice/options';
import type { CaseReading, FormattedFile } from '../session/summary';

/** What a worker is to do with a file. */
export type FileJob =
  | { readonly kind: 'read'; readonly notice: Notice }
  | { readonly kind: 'format'; readonly notice: Notice; readonly options: OptionValues };

export type ResultOf<Job extends FileJob> = Job extends { readonly kind: 'read' } ? CaseReading : FormattedFile;

/** What a worker is sent: one file at a time. */
export interface FileRequest {
  readonly job: FileJob;
  readonly file: File;
}

/** A worker's first message, sent when its script has been loaded and run. */
export type Ready = 'ready';
