import { isMainThread } from 'node:worker_threads';
import { redcross2022 } from '../notice/redcross-2022';
import { EXIT, failureOf } from './failure';
import { run } from './program';
import { writeNote } from './output';

function main(): void {
  // `case-author outline x.docx | head`: the reader has seen enough and closed the pipe. That is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exitCode = EXIT.unusable;
    });
  }

  process.on('uncaughtException', (error) => {
    writeNote(failureOf(error, 'case-author').message);
    process.exitCode = EXIT.unusable;
  });

  // Set, not called: what has been written to a pipe must still get out.
  void run(process.argv.slice(2), redcross2022).then((code) => (process.exitCode = code));
}

// As built, the worker threads of `read-cases` load this file as well.
if (isMainThread) main();
