import { workerData } from 'node:worker_threads';
import { redcross2022 } from '../notice/redcross-2022';
import { forgetObservers } from '../ooxml/lean-nodes';
import { EXIT, failureOf } from './failure';
import { writeNote } from './output';
import type { ThreadData } from './thread-data';

/** The program: in its thread (see `main`), or without one. */
const data = workerData as ThreadData | null;
forgetObservers();
if (data?.kind === 'program') Object.assign(process.stdout, data.terminal);

process.on('uncaughtException', (error) => {
  writeNote(failureOf(error, 'case-author').message);
  process.exitCode = EXIT.unusable;
});

// Loaded only now: its help is laid out for the terminal. The code is set, not called: what was written must still get out.
void import('./program')
  .then(({ run }) => run(process.argv.slice(2), redcross2022))
  .then((code) => (process.exitCode = code));
