import { Command } from 'commander';
import { exitOnWrongUse, portNumber, untilStopped } from './command-line';
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
    .exitOverride(exitOnWrongUse)
    .parse()
    .opts<Options>();

  process.stderr.write('正在构建工作台…… Building the workbench...\n');
  const server = await serveWorkbench(options.port, options.open);
  process.stdout.write(`工作台已就绪（按 Ctrl+C 停止）Ready: ${server.url}\n`);
  untilStopped(() => server.close());
}

main().catch((error: unknown) => {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
});
