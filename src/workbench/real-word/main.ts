import { Command } from 'commander';
import { homedir, platform } from 'node:os';
import path from 'node:path';
import { exitOnWrongUse, portNumber, untilStopped } from '../server/command-line';
import { PROJECT } from '../server/routes';
import { CannotStart, serve } from '../server/server';
import { realWordBuild } from '../server/webpack';
import { readCertificates } from './certificates';
import { writeDevManifest } from './dev-manifest';
import { sideloadFor } from './sideload';

interface Options {
  readonly port: number;
  readonly open: boolean;
  readonly officeJs?: string;
}

const NO_WORD =
  '这台电脑上没有 Word：npm run start:word 只能在 Windows 和 macOS 上用。没有 Word 时请用工作台：npm start。\n' +
  'There is no Word for this system: npm run start:word needs Windows or macOS. Without Word, use the workbench: npm start.';

/** `npm run start:word`: the add-in in the real Word of this machine, until Ctrl+C. */
async function main(): Promise<void> {
  const options = new Command('npm run start:word --')
    .description('在这台电脑的 Word 里运行案例申报助手。Runs the add-in in the Word of this machine.')
    .option('--port <number>', '端口号 port', portNumber, 3000)
    .option('--office-js <url>', 'office.js 的地址（世纪互联等）address of office.js')
    .option('--no-open', '不打开 Word do not open Word')
    .helpOption('-h, --help', '显示帮助 show this help')
    .exitOverride(exitOnWrongUse)
    .parse()
    .opts<Options>();

  const sideload = sideloadFor(platform(), homedir());
  if (sideload === null) throw new CannotStart(NO_WORD);
  const certificates = await readCertificates();
  process.stderr.write('正在构建…… Building...\n');
  const close = await serve([realWordBuild(options.officeJs)], {
    port: options.port,
    server: { type: 'https', options: certificates },
    headers: { 'Cache-Control': 'no-cache' },
  });
  const url = `https://localhost:${options.port}`;
  const manifest = await writeDevManifest(url, path.join(PROJECT, 'node_modules/.cache/real-word'));
  untilStopped(async () => {
    await sideload.remove(manifest).catch(() => undefined);
    await close();
  });
  await sideload.place(manifest);
  process.stdout.write(
    `加载项已装进 Word，网页在 ${url}（按 Ctrl+C 停止并卸下）。“开始”选项卡上没有按钮时，请在 加载项 → 开发人员加载项 里选择。\n` +
      `The add-in is in Word, served from ${url} (Ctrl+C stops and removes it). If Home shows no buttons, choose it under Add-ins, Developer Add-ins.\n`,
  );
  if (options.open) {
    await sideload
      .openWord()
      .catch(() => process.stderr.write('没能打开 Word，请自己打开它。Please open Word yourself.\n'));
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
});
