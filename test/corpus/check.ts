import { readFileSync } from 'node:fs';
import { readDraft } from '../../src/draft/read';
import { formatDocument } from '../../src/format/format-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { lossesBetween, readContent, same, touchedParts } from './content';
import { newViolations } from './schema';
import { scoreRoles, type RoleScore } from './truth';

/** What came of one file. */
export interface FileResult {
  readonly file: string;
  readonly paragraphs: number;
  /** What must hold and does not; empty for a file that is fine. */
  readonly failures: readonly string[];
  readonly roles: RoleScore | null;
  /** Paragraphs that are not as planned after formatting. */
  readonly deviations: number;
  readonly milliseconds: number;
  /** The formatted document, for LibreOffice; null if there is none. */
  readonly formatted: Uint8Array | null;
}

/** Takes one document through outline and format and checks all that must hold. */
export function checkFile(file: string, schemas: string | null): FileResult {
  const started = Date.now();
  const failures: string[] = [];
  let roles: RoleScore | null = null;
  let paragraphs = 0;
  let deviations = 0;
  let formatted: Uint8Array | null = null;
  let milliseconds = 0;
  try {
    const input = readFileSync(file);
    const draft = readDraft(Package.open(input, nodeXml));
    paragraphs = draft.paragraphs.length;
    roles = scoreRoles(file, draft);

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
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    failures.push(
      `${message} ${
        (stack ?? '')
          .split('\n')
          .find((line) => line.includes('/src/'))
          ?.trim() ?? ''
      }`,
    );
  }
  return { file, paragraphs, failures, roles, deviations, milliseconds, formatted };
}
