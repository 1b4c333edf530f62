import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

/** `npm start`, as the README has it, on a port of its own. */
export interface RunningWorkbench {
  readonly url: string;
  readonly process: ChildProcess;
  /** What was written to standard output so far. */
  output(): string;
}

/** Starts the workbench and waits for the line with its address. @throws Error with all output if it ends before. */
export async function startWorkbench(port?: number): Promise<RunningWorkbench> {
  const chosen = port ?? (await freePort());
  const child = npm(['start', '--', '--port', String(chosen), '--no-open']);
  let output = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`npm start ended (${code}):\n${output}${errors}`)));
  });
  return { url, process: child, output: () => output };
}

/** Runs npm in a process group of its own, so that `stop` reaches the server as Ctrl+C in a terminal would. */
export function npm(args: readonly string[]): ReturnType<typeof spawnPiped> {
  // `npm test` tells where npm is; without it (plain `npx jest`) the one on the path is used.
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('npm-cli.js') ? spawnPiped(process.execPath, [cli, ...args]) : spawnPiped('npm', args);
}

function spawnPiped(command: string, args: readonly string[]) {
  return spawn(command, args, {
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function stop(workbench: RunningWorkbench, signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Promise<void> {
  const ended = new Promise((resolve) => workbench.process.once('close', resolve));
  if (workbench.process.pid !== undefined) {
    // A negative id is the group: npm, its shell and the server.
    process.kill(process.platform === 'win32' ? workbench.process.pid : -workbench.process.pid, signal);
  }
  await ended;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
