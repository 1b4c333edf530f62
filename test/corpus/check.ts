import { readFileSync } from 'node:fs';
import { readDraft } from '../../src/draft/read';
import { formatDocument } from '../../src/format/format-document';
import { readCaseFiles } from '../../src/form/summary/case-file';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package, UnreadableFile } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { lossesBetween, readContent, same, touchedParts } from './content';
import { newViolations } from './schema';
import { scoreRoles, type RoleScore } from './truth';

/** What came of one document. */
export interface Checked {
  readonly paragraphs: number;
  /** What must hold and does not; empty for a document that is fine. */
  readonly failures: readonly string[];
  /** The sentence with which it was refused. */
  readonly refusal: string | null;
  /** Paragraphs that are not as planned after formatting. */
  readonly deviations: number;
  readonly milliseconds: number;
  /** The formatted document, for LibreOffice; null if there is none. */
  readonly formatted: Uint8Array | null;
}

/** What came of one file: of real documents none is to be refused. */
export interface FileResult extends Omit<Checked, 'refusal'> {
  readonly file: string;
  readonly roles: RoleScore | null;
}

export function checkFile(file: string, schemas: string | null): FileResult {
  const input = readFileSync(file);
  const { refusal, failures, ...checked } = checkDocument(input, schemas);
  const roles = refusal === null ? scoreRoles(file, readDraft(Package.open(input, nodeXml))) : null;
  return { ...checked, file, failures: refusal === null ? failures : [refusal], roles };
}

/** Takes one document through outline, reading and format and checks all that must hold for any. Never throws. */
export function checkDocument(input: Uint8Array, schemas: string | null): Checked {
  const started = Date.now();
  const failures: string[] = [];
  let refusal: string | null = null;
  let paragraphs = 0;
  let deviations = 0;
  let formatted: Uint8Array | null = null;
  let milliseconds = 0;
  try {
    paragraphs = readDraft(Package.open(input, nodeXml)).paragraphs.length;
    readCaseFiles(input, nodeXml, redcross2022);

    const first = formatDocument(input, nodeXml, redcross2022, {});
    milliseconds = Date.now() - started;
    formatted = first.bytes;
    deviations = first.deviations.length;

    const [before, after] = [readContent(input), readContent(first.bytes)];
    failures.push(...lossesBetween(before, after));
    failures.push(...touchedParts(before, after).map((name) => `part changed: ${name}`));
    if (schemas !== null) failures.push(...(newViolations(before, after, schemas) ?? []));

    const second = formatDocument(first.bytes, nodeXml, redcross2022, {});
    if (!same(first.bytes, second.bytes)) {
      const again = readContent(second.bytes);
      const changed = [...again.parts.keys()].filter((name) => !same(after.parts.get(name), again.parts.get(name)));
      failures.push(`second run changes ${changed.join(', ') || 'the zip'}`);
    }
  } catch (error) {
    if (error instanceof UnreadableFile && isSentence(error.message)) refusal = error.message;
    else failures.push(told(error));
  }
  return { paragraphs, failures, refusal, deviations, milliseconds, formatted };
}

/** Chinese, with an end, and nothing that only a developer understands. */
function isSentence(message: string): boolean {
  return /^[^a-z]*\p{Script=Han}.*。$/su.test(message) && !message.includes('反馈给开发者');
}

function told(error: unknown): string {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = stack.split('\n').find((line) => line.includes('/src/'));
  return `${message} ${place?.trim() ?? ''}`;
}
