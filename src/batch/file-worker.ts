import type { FileRequest, Ready } from './file-job';
import { formatFile } from './format-file';
import { readFile } from './read-file';

/** Runs in a worker: answers each file with what came of it. */
addEventListener('message', ({ data: { job, file } }: MessageEvent<FileRequest>) => {
  const result = job.kind === 'read' ? readFile(file, job.notice) : formatFile(file, job.notice, job.options);
  void result.then((answer) => postMessage(answer));
});
postMessage('ready' satisfies Ready);
