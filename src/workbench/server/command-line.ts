import { InvalidArgumentError } from 'commander';

/** For `--port`. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('端口号须是 1 到 65535 的整数。A port is a whole number from 1 to 65535.');
  }
  return port;
}

/** Wrong use ends with 2, as in the terminal program. */
export function exitOnWrongUse({ exitCode }: { readonly exitCode: number }): never {
  return process.exit(exitCode === 0 ? 0 : 2);
}

/** Runs `stop` once, when the program is told to end, and then ends it. */
export function untilStopped(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    void stop().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  whenParentIsGone(end);
}

/**
 * npm runs a script in a shell. Whoever ends npm by a signal ends that shell too, and it does not pass the signal on:
 * without this the server would live on and keep its port. (On Windows the parent's id never changes.)
 */
function whenParentIsGone(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
}
