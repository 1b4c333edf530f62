import type { FileRequest, Ready } from './file-job';
import { formatFile } from './format-file';
import { readFile } from './read-file';

/** Runs in a worker: answers each file with what came of it. */
addEventListener('message', ({ data: { job, file } }: MessageEvent<FileRequest>) => {
  const result = job.kind === 'read' ? readFile(file) : formatFile(file, job.options);
  void result.then((answer) => {
    // A formatted document may be large: it is handed over, not copied.
    const transfer = answer.kind === 'formatted' ? [answer.bytes.buffer as ArrayBuffer] : [];
    postMessage(answer, { transfer });
  });
});
postMessage('ready' satisfies Ready);
