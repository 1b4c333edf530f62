import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { formatDocument } from '../../src/format/format-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { nodeXml } from '../../src/ooxml/xml-node';
import { longDocument } from '../builders/long-document';
import { growth } from '../setup/growth';
import { bare } from './bare';
import { type Shape, SHAPES } from './documents';
import { measurePane } from './pane';
import { Processes } from './processes';
import { type Figures, report, type ShapeFigures, tooSteep } from './report';
import { costs } from './stages';

const HELP = `用法：npm run bench -- [--write] [--no-pane]

  量出各阶段的花费，与裸基线相比；约十分钟。机器闲着时量才准。有花费比文稿长得快的，退出码是 1。

  --write    写进 docs/benchmarks.md，不只是显示
  --no-pane  不构建窗格，不开浏览器
`;

const PAGE = path.join(__dirname, '../../docs/benchmarks.md');
const SIZES = [50, 500, 5_000, 20_000];
const FILES = [250, 1_000];
/** Of what a shape has many. */
const PACK = { smaller: 500, larger: 4_000 };

async function main(args: readonly string[]): Promise<void> {
  if (args.some((arg) => arg !== '--write' && arg !== '--no-pane')) {
    process.stdout.write(HELP);
    process.exitCode = args.includes('--help') ? 0 : 2;
    return;
  }
  const figures = await measure(!args.includes('--no-pane'));
  const page = await format(report(figures, PACK), { ...(await resolveConfig(PAGE)), parser: 'markdown' });
  process.stdout.write(page);
  if (args.includes('--write')) writeFileSync(PAGE, page);
  const steep = tooSteep(figures);
  if (steep.length === 0) return;
  process.stderr.write(`花费比文稿长得快：${steep.join('、')}\n`);
  process.exitCode = 1;
}

async function measure(withPane: boolean): Promise<Figures> {
  const processes = new Processes();
  try {
    tell('启动');
    const start = processes.start();
    const sizes = SIZES.map((paragraphs) => {
      tell(`${paragraphs} 段`);
      return { paragraphs, costs: costs(longDocument(paragraphs)), process: processes.format(paragraphs) };
    });
    const summaries = FILES.map((files) => {
      tell(`${files} 份`);
      return { files, process: processes.summary(files) };
    });
    const shapes: ShapeFigures[] = [];
    for (const shape of SHAPES) shapes.push(await measureShape(shape));
    if (withPane) tell('窗格');
    return { start, sizes, shapes, summaries, pane: withPane ? await measurePane() : null };
  } finally {
    processes.remove();
  }
}

async function measureShape({ name, of, options = {} }: Shape): Promise<ShapeFigures> {
  tell(name);
  const [smaller, larger] = [of(PACK.smaller), of(PACK.larger)];
  const formatted = (bytes: Uint8Array) => () => formatDocument(bytes, nodeXml, redcross2022, options);
  const ratio = await growth(() => bare(larger), formatted(larger), 2);
  const grown = await growth(formatted(smaller), formatted(larger), 3);
  return { name, ratio, growth: (grown * PACK.smaller) / PACK.larger };
}

/** What is being measured, to whoever waits. */
function tell(what: string): void {
  process.stderr.write(`${what}……\n`);
}

void main(process.argv.slice(2));
