import path from 'node:path';
import { checkAddress } from './address';
import type { ProductOptions } from './product';

/** The command cannot be carried out as it was given; the message says what to do. */
export class WrongUse extends Error {}

export const HELP = `用法：npm run build -- [--env 名称=值]……

  --env publicUrl=地址   网页将放在哪里，写进 dist/manifest.xml，例如 https://web.example.cn/case-author。
                         不写也行：地址留到安装时填（双击 install.html）。
  --env officeJs=地址    office.js 的地址。世纪互联运营的 Office 365 用
                         https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js
  --env sourceMaps       连同源代码映射（.map）一起做，供查错用
  --env outputPath=路径  不放在 dist/，放到这个文件夹（它原有的内容会清空）
  --help                 显示这一段
`;

/** Reads the arguments of `npm run build`; null asks for help. @throws WrongUse */
export function readOptions(args: readonly string[]): Omit<ProductOptions, 'mode'> | null {
  const options: { publicUrl?: string; officeJs?: string; sourceMaps?: boolean; outputPath?: string } = {};
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help' || word === '-h') return null;
    const setting = word === '--env' ? rest.shift() : /^--env=(.*)$/s.exec(word)?.[1];
    if (setting === undefined) throw new WrongUse(`不认识“${word}”。\n\n${HELP}`);
    const [, name, value = ''] = /^([^=]*)(?:=(.*))?$/s.exec(setting) ?? [];
    if (name === 'publicUrl') options.publicUrl = addressOf(value);
    else if (name === 'officeJs') options.officeJs = officeJsOf(value);
    else if (name === 'outputPath' && value !== '') options.outputPath = folderOf(value);
    else if (name === 'sourceMaps') options.sourceMaps = value !== 'false';
    else throw new WrongUse(`--env 没有“${name ?? ''}”这一项。\n\n${HELP}`);
  }
  return options;
}

function addressOf(value: string): string {
  const checked = checkAddress(value);
  if (!checked.ok) throw new WrongUse(`publicUrl：${checked.sentence}什么也没有构建。`);
  return checked.url;
}

/** The folder is emptied first: it must not be, or hold, the one from which the command is given. */
function folderOf(value: string): string {
  const folder = path.resolve(value);
  const inside = path.relative(folder, process.cwd());
  if (inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) return folder;
  throw new WrongUse(`outputPath：“${value}”里有这个项目自己，构建会把它清空。请换一个文件夹。什么也没有构建。`);
}

function officeJsOf(value: string): string {
  if (!/^https:\/\/[^/\s]+\/\S+\.js$/.test(value)) {
    throw new WrongUse(
      `officeJs：要写 office.js 的完整地址，从 https:// 到 office.js。现在是“${value}”。什么也没有构建。`,
    );
  }
  return value;
}
