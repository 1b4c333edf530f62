import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import webpack, { type Configuration, type Stats } from 'webpack';
import { checkAddress } from './address';
import { builtCli } from './built-cli';
import { HELP, readOptions, WrongUse } from './options';
import { DIST, productConfig, PROJECT } from './product';
import { zipFolder } from './release-zip';

/** `npm run build`: the add-in in `dist/`, and the same files in one zip in `dist-release/`; the terminal's program. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) {
    process.stdout.write(HELP);
    return;
  }
  const stats = await build(productConfig({ ...options, mode: 'production' }));
  process.stdout.write(told(stats));
  if (stats.hasErrors()) {
    process.stderr.write('没有构建成：请先改正上面的错误。\n');
    process.exitCode = 1;
    return;
  }
  const folder = options.outputPath ?? DIST;
  process.stdout.write(`${pack(folder)}\n${nextStep(folder, options.publicUrl)}\n`);
  process.stdout.write(`${shown(builtCli())} 是终端程序，有 Node.js 就能运行：node ${shown(builtCli())} --help\n`);
}

function build(config: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (stats) resolve(stats);
      else reject(error ?? new Error('webpack told nothing'));
    });
  });
}

/** Errors and warnings, and what plugins have to say. */
function told(stats: Stats): string {
  const problems = stats.toString({ all: false, errors: true, warnings: true, colors: false });
  const { logging = {} } = stats.toJson({ all: false, logging: 'warn' });
  const remarks = Object.values(logging).flatMap(({ entries }) => entries.map(({ message }) => message ?? ''));
  return [problems, ...remarks, ''].filter((line, i, all) => line !== '' || i === all.length - 1).join('\n');
}

/** Writes the zip beside the folder; what was made, in a sentence. */
function pack(folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const name = `case-author-${version}`;
  const bytes = zipFolder(folder, name);
  const zip = path.join(`${folder}-release`, `${name}.zip`);
  mkdirSync(path.dirname(zip), { recursive: true });
  writeFileSync(zip, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const size = (bytes.length / 1024 / 1024).toFixed(1);
  return (
    `${shown(folder)}/ 里是要放到服务器上的全部文件；${shown(zip)} 是同样的文件（${size} MB），可以直接交给管理员。\n` +
    `SHA-256：${sha256}`
  );
}

function nextStep(folder: string, publicUrl: string | undefined): string {
  if (publicUrl === undefined) {
    return (
      '没有指定 publicUrl，所以地址还空着：装的时候双击 install.html，填上地址就得到 manifest.xml。\n' +
      '要现在就写定：npm run build -- --env publicUrl=https://服务器/文件夹'
    );
  }
  const checked = checkAddress(publicUrl);
  const remark = (checked.ok && checked.remark) || '';
  return `${shown(folder)}/manifest.xml 里的地址是 ${publicUrl}。${remark}怎样安装见 install.html。`;
}

/** A path as short as it can be said. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}

main().catch((error: unknown) => {
  if (!(error instanceof WrongUse)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
