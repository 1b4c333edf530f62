import { createHash } from 'node:crypto';
import { type CaseFile, readCaseFile } from '../form/summary/case-file';
import { redcross2022 } from '../notice/redcross-2022';
import { nodeXml } from '../ooxml/xml-node';
import { failureOf } from './failure';
import { readInput } from './files';

/** A file as read, or the sentence that says why it could not be. */
export type CaseOrFailure =
  | { readonly file: string; readonly digest: string; readonly read: CaseFile }
  | { readonly file: string; readonly failure: { readonly code: string; readonly message: string } };

/** Reads one file for the summary; runs in a worker thread as well. Never throws. */
export default function readCase(file: string): CaseOrFailure {
  try {
    const bytes = readInput(file);
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { file, digest, read: readCaseFile(bytes, nodeXml, redcross2022) };
  } catch (error) {
    const { code, message } = failureOf(error, file);
    // The file is told beside it.
    return { file, failure: { code, message: message.slice(`${file}：`.length) } };
  }
}
