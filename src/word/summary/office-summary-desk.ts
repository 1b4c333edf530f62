import { newDocument } from '../../form/build/new-document';
import { type ReturnedCase, remarksDocument } from '../../form/build/remarks-document';
import type { SummaryContent } from '../../form/build/summary-block';
import { redcross2022 } from '../../notice/redcross-2022';
import type { XmlEngine } from '../../ooxml/xml';
import { insertBlock } from '../case/insert-block';
import { sentenceFor } from '../errors';
import { openNewDocument } from '../open-new-document';
import { readFiles } from './read-files';
import type { OpenOutcome, SummaryDesk } from './summary-desk';
import { updateTable } from './update-table';

export function openSummaryDesk(xml: XmlEngine): SummaryDesk {
  return {
    async read(files, onRead, signal) {
      const { startWorker } = await import('./start-worker');
      await readFiles(files, startWorker, onRead, signal);
    },
    insertTable: (content, where) => insertBlock(xml, { block: 'summary', ...where }, content),
    updateTable: (content) => updateTable(xml, content),
    format: () => Promise.reject(new Error('not built')),
    openFile: () => Promise.reject(new Error('not built')),
    openTable: (content: SummaryContent) =>
      opened(() => newDocument(redcross2022, { blocks: ['summary'], values: {}, options: {}, summary: content })),
    openRemarks: (cases: readonly ReturnedCase[]) => opened(() => remarksDocument(redcross2022, cases)),
  };
}

async function opened(build: () => Uint8Array): Promise<OpenOutcome> {
  try {
    await openNewDocument(build());
    return { kind: 'opened' };
  } catch (error) {
    return { kind: 'refused', message: sentenceFor(error) };
  }
}
