import { Command, InvalidArgumentError } from 'commander';
import { CannotStart, serveWorkbench } from './server';

interface Options {
  readonly port: number;
  readonly open: boolean;
}

/** `npm start`: the workbench, until Ctrl+C. */
async function main(): Promise<void> {
  const options = new Command('npm start --')
    .description('工作台：在没有 Word 的机器上运行案例申报助手。A page that plays Word for the add-in.')
    .option('--port <number>', '端口号 port', portNumber, 3000)
    .option('--no-open', '不打开浏览器 do not open a browser')
    .helpOption('-h, --help', '显示帮助 show this help')
    // Wrong use ends with 2, as in the terminal program.
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .parse()
    .opts<Options>();

  process.stderr.write('正在构建工作台…… Building the workbench...\n');
  const server = await serveWorkbench(options.port, options.open);
  process.stdout.write(`工作台已就绪（按 Ctrl+C 停止）Ready: ${server.url}\n`);

  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  whenParentIsGone(stop);
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

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('端口号须是 1 到 65535 的整数。A port is a whole number from 1 to 65535.');
  }
  return port;
}

main().catch((error: unknown) => {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
});
