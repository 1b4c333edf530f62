import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { HEAP, type ThreadData } from './thread-data';

/**
 * What may be much for the memory is done in a thread that has a bound: a file that is too much for it ends with a sentence, where
 * Node by itself would break off and print its stack. A thread takes a moment to start; what is light is done without one.
 */
async function main(): Promise<void> {
  // `case-author outline x.docx | head`: the reader has seen enough and closed the pipe. That is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exitCode = UNUSABLE;
    });
  }
  const args = process.argv.slice(2);
  const { isHeavy } = await import('./heavy');
  if (args.some(isHeavy)) startThread(args);
  else await import('./start');
}

function startThread(argv: readonly string[]): void {
  const { columns, isTTY } = process.stdout;
  const data: ThreadData = { kind: 'program', terminal: { columns, isTTY } };
  const thread = new Worker(__filename, { argv: [...argv], workerData: data, resourceLimits: HEAP });
  let file = '';
  thread.on('message', (name: string) => (file = `${name}：`));
  thread.on('error', (error: NodeJS.ErrnoException) => {
    const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    process.stderr.write(`${file}${isMemory ? OUT_OF_MEMORY : `程序出错（${error.message}）。请反馈给开发者。`}\n`);
    process.exitCode = UNUSABLE;
  });
  thread.on('exit', (code) => (process.exitCode ??= code));
}

const OUT_OF_MEMORY =
  '处理到这里内存不够，程序停下了；这份文件和排在后面的都没有处理。请把文稿拆成几份，或者一次只处理一份，再试。';

/** `EXIT.unusable`, which stands among what is loaded later. */
const UNUSABLE = 2;

// As built, the threads load this file as well.
const { kind } = (workerData ?? { kind: null }) as ThreadData | { readonly kind: null };
if (isMainThread) void main();
else if (kind === 'program') void import('./start');
else void import('./read-cases');
