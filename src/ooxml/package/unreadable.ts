/** Why a file cannot be opened. Stable: part of the terminal's JSON output. */
export type UnreadableCode =
  | 'empty'
  | 'not-a-document'
  | 'old-doc'
  | 'password'
  | 'truncated'
  | 'damaged-zip'
  | 'encrypted-zip'
  | 'unsupported-compression'
  | 'too-large'
  | 'duplicate-parts'
  | 'unsafe-name'
  | 'no-content-types'
  | 'no-main-part'
  | 'spreadsheet'
  | 'presentation'
  | 'not-word'
  | 'no-body'
  | 'wrong-part'
  | 'malformed-xml'
  | 'doctype'
  | 'encoding'
  | 'too-deep';

/** A file that cannot be opened. `message` is one Chinese sentence for the author: what is wrong and what to do. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: UnreadableCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'UnreadableFile';
  }
}
