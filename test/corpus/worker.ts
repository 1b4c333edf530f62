import { checkFile } from './check';

/** One of the processes that check files: takes a job, answers with its result, until the runner hangs up. */
process.on('message', ({ file, schemas }: { file: string; schemas: string | null }) => {
  process.send?.(checkFile(file, schemas));
});
