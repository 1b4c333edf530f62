import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { type CaseFile, readCaseFiles } from '../form/summary/case-file';
import type { Notice } from '../notice/notice';
import { nodeXml } from '../ooxml/xml-node';
import { failureOf } from './failure';
import { readInput } from './files';

/** A file as read, or the sentence that says why it could not be. */
export type CaseOrFailure =
  | {
      readonly file: string;
      /** ms since 1970. */
      readonly modified: number;
      readonly digest: string;
      /** A case for each form in it; at least one. */
      readonly cases: readonly CaseFile[];
    }
  | { readonly file: string; readonly failure: { readonly code: string; readonly message: string } };

/** Reads one file for the summary; runs in a worker thread as well. Never throws. */
export function readCase(file: string, notice: Notice): CaseOrFailure {
  try {
    const bytes = readInput(file);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const modified = statSync(file).mtimeMs;
    return { file, modified, digest, cases: readCaseFiles(bytes, nodeXml, notice) };
  } catch (error) {
    const { code, message } = failureOf(error, file);
    // The file is told beside it.
    return { file, failure: { code, message: message.slice(`${file}：`.length) } };
  }
}
