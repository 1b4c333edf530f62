import { newDocument } from '../../form/build/new-document';
import { type ReturnedCase, remarksDocument } from '../../form/build/remarks-document';
import type { SummaryContent } from '../../form/build/summary-block';
import { redcross2022 } from '../../notice/redcross-2022';
import type { XmlEngine } from '../../ooxml/xml';
import { insertBlock } from '../case/insert-block';
import { sentenceFor } from '../errors';
import { openNewDocument } from '../open-new-document';
import { readOptionValues } from '../remembered';
import { inWorkers } from './in-workers';
import { recallOffice, rememberOffice } from './office-memory';
import type { OpenOutcome, SummaryDesk } from './summary-desk';
import { updateTable } from './update-table';

export function openSummaryDesk(xml: XmlEngine): SummaryDesk {
  return {
    read: (files, onRead, signal) => inWorkers(files, { kind: 'read' }, { startWorker, onResult: onRead, signal }),
    insertTable: (content, where) => insertBlock(xml, { block: 'summary', ...where }, content),
    updateTable: (content) => updateTable(xml, content),
    format: async (files, onFormatted, signal) =>
      inWorkers(files, { kind: 'format', options: readOptionValues() }, { startWorker, onResult: onFormatted, signal }),
    openFile: (file) => opened(async () => new Uint8Array(await file.arrayBuffer())),
    openTable: (content: SummaryContent) =>
      opened(() => newDocument(redcross2022, { blocks: ['summary'], values: {}, options: {}, summary: content })),
    recall: recallOffice,
    remember: rememberOffice,
    openRemarks: (cases: readonly ReturnedCase[]) => opened(() => remarksDocument(redcross2022, cases)),
  };
}

/** Part of this chunk, and yet not imported above: Node, where the tests run, has no `import.meta` in CommonJS. */
async function startWorker(): Promise<Worker> {
  const part = await import(/* webpackMode: "eager" */ './start-worker');
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
