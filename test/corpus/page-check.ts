import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WorkbenchPage } from '../e2e/page';
import { same } from './content';
import { readFileText, type DocumentText } from './file-text';
import { readShownText } from './shown-text';

/** What came of one file on the workbench's page. */
export interface PageResult {
  readonly file: string;
  /** Paragraphs with text, of all stories. */
  readonly paragraphs: number;
  /** What must hold and does not; empty for a file that is fine. */
  readonly failures: readonly string[];
  /** Milliseconds until the document was open and its beginning drawn. */
  readonly opened: number;
  /** Milliseconds until all of it was drawn. */
  readonly drawn: number;
}

/** Opens a document in the workbench: all of its text must be shown, nothing thrown, and saving must change nothing. */
export async function checkOnPage(workbench: WorkbenchPage, file: string): Promise<PageResult> {
  const bytes = new Uint8Array(readFileSync(file));
  const failures: string[] = [];
  let paragraphs = 0;
  let opened = 0;
  let drawn = 0;
  workbench.errors.length = 0;
  try {
    const started = Date.now();
    await workbench.openDocument(bytes, path.basename(file));
    opened = Date.now() - started;
    const shown = await readShownText(workbench.page);
    drawn = Date.now() - started;
    const written = readFileText(bytes);
    paragraphs = Object.values(written).reduce((sum: number, texts: readonly string[]) => sum + texts.length, 0);
    failures.push(
      ...differences(written, shown),
      ...changedParts(bytes, await workbench.download()),
      ...workbench.errors,
    );
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  }
  return { file, paragraphs, failures, opened, drawn };
}

/** Where the page shows something else than the file says. */
export function differences(written: DocumentText, shown: DocumentText): string[] {
  return (Object.keys(written) as (keyof DocumentText)[]).flatMap((story) => {
    const [want, got] = [written[story], shown[story]];
    const index = want.findIndex((text, i) => text !== got[i]);
    const first = index < 0 ? want.length : index;
    if (index < 0 && want.length === got.length) return [];
    return [
      `${story} ${first} of ${want.length}: ${JSON.stringify(want[first])} is shown as ${JSON.stringify(got[first])}`,
    ];
  });
}

/** Parts that saving an unedited document has changed. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names].filter((name) => !same(was[name], is[name])).map((name) => `part changed: ${name}`);
}
