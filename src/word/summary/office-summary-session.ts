import type { Engine } from '../engine';
import { newDocument } from '../../form/blocks/new-document';
import { remarksDocument } from '../../form/blocks/remarks-document';
import type { SummaryContent } from '../../form/blocks/summary-block';
import { thisYear } from '../../form/summary/year-of-most';
import { insertBlock } from '../case/insertion';
import { sentenceFor } from '../host/errors';
import { openNewDocument } from '../document/open-new-document';
import { readOptionValues } from '../document/remembered';
import { inWorkers } from '../../batch/in-workers';
import { recallOffice, rememberOffice } from './office-memory';
import type { OpenOutcome, SummarySession } from '../../session/summary';
import { updateTable } from './update-table';

export function openSummarySession(engine: Engine): SummarySession {
  const { notice } = engine;
  return {
    read: (files, onRead, signal) =>
      inWorkers(files, { kind: 'read', notice }, { startWorker, onResult: onRead, signal }),
    insertTable: (content, where) => insertBlock(engine, { block: 'summary', ...where }, content),
    updateTable: (content) => updateTable(engine, content),
    format: async (files, onFormatted, signal) =>
      inWorkers(
        files,
        { kind: 'format', notice, options: await readOptionValues(notice) },
        { startWorker, onResult: onFormatted, signal },
      ),
    openFile: (file) => opened(async () => new Uint8Array(await file.arrayBuffer())),
    openTable: (content: SummaryContent) =>
      opened(() =>
        newDocument(notice, {
          blocks: ['summary'],
          values: {},
          options: {},
          summary: { year: thisYear(), ...content },
        }),
      ),
    recall: recallOffice,
    remember: rememberOffice,
    remarksFor: (units) => new Blob([remarksDocument(notice, units) as Uint8Array<ArrayBuffer>]),
  };
}

/** Part of this chunk, and yet not imported above: Node, where the tests run, has no `import.meta` in CommonJS. */
async function startWorker(): Promise<Worker> {
  const part = await import(/* webpackMode: "eager" */ '../../batch/start-worker');
  return part.startWorker();
}

async function opened(build: () => Uint8Array | Promise<Uint8Array>): Promise<OpenOutcome> {
  try {
    await openNewDocument(await build());
    return { kind: 'opened' };
  } catch (error) {
    return { kind: 'refused', message: sentenceFor(error) };
  }
}
