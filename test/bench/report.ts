import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { PaneFigures } from './pane';
import type { Race } from './processes';
import { type Costs, STAGES } from './stages';

/** All that was measured. */
export interface Figures {
  readonly start: Race;
  readonly sizes: readonly { readonly paragraphs: number; readonly costs: Costs; readonly process: Race }[];
  readonly shapes: readonly ShapeFigures[];
  readonly summaries: readonly { readonly files: number; readonly process: Race }[];
  readonly pane: PaneFigures | null;
}

export interface ShapeFigures {
  readonly name: string;
  /** The cost of formatting the larger document, by the bare baseline. */
  readonly ratio: number;
  /** What one of it costs in the larger document, by what it costs in the smaller one. */
  readonly growth: number;
}

/** A cost that grows with the square would be as many times as much as the sizes are apart: 4, 8 or 10. */
const TOO_STEEP = 1.6;

/** Below this share of the baseline a stage is what happens to it: the garbage of the others, memory that is far away. */
const WORTH_A_LOOK = 0.2;

const NAMES = ['解压和解析', '读懂', '计划', '排版', '核对', '保存'];
const OURS = STAGES.filter((stage) => stage !== 'bare');

/** Markdown: Chinese, as the other documents are. */
export function report(figures: Figures, pack: { readonly smaller: number; readonly larger: number }): string {
  const { sizes, start, shapes, summaries, pane } = figures;
  return `# 基准

\`npm run bench -- --write\` 量出并写成这一页。数字是比值，除以同一份文件的“裸基线”：用同样的库（fflate、slimdom）解压、解析正文、写回、压缩，别的什么也不做。
阶段按处理器时间，取几轮中最少的；整个进程按钟表时间，取几次中最短的，机器忙时会偏大。

${new Date().toISOString().slice(0, 10)}，${cpus()[0]?.model.trim() ?? ''} × ${availableParallelism()}，内存 ${(totalmem() / 2 ** 30).toFixed(0)} GiB，${platform()} ${release()}，Node.js ${process.version}。量的最后十五分钟机器的平均负载是 ${(loadavg()[2] ?? 0).toFixed(1)}（它自己占 1）。

## 排版一份文稿

${table(
  ['段数', '裸基线', ...NAMES, '合计', '整个进程'],
  sizes.map(({ paragraphs, costs, process: race }) => [
    String(paragraphs),
    milliseconds(costs.bare),
    ...OURS.map((stage) => ratio(costs[stage] / costs.bare)),
    ratio(OURS.reduce((sum, stage) => sum + costs[stage], 0) / costs.bare),
    ratio(race.ours / race.bare),
  ]),
)}

“整个进程”是 \`node dist-cli/case-author.js format\`，与做裸基线的进程相比：它读两遍文稿（排版前、核对时），保存后再打开一遍，确认文字一个不少；
解压后超过 2 MB 的在内存有上限的线程里做，为此多花一些回收内存的时间。

每段的花费，与小一号的文稿相比：1 是正比，等于两个段数之比是平方。花费不到裸基线两成的阶段，多是别的阶段留下的内存要回收，不算数。

${table(
  ['段数', '裸基线', ...NAMES],
  sizes
    .slice(1)
    .map(({ paragraphs, costs }, index) => [
      `${sizes[index]?.paragraphs ?? ''} → ${paragraphs}`,
      ...STAGES.map((stage) => ratio(growthOf(sizes, index, stage) ?? costs[stage])),
    ]),
)}

## 别的长法

排版一份这样的文稿（${pack.larger} 个，或段），与裸基线相比；每个的花费，与 ${pack.smaller} 个的文稿相比。英文名是 \`test/drafts\` 里的凌乱文稿，正文重复多遍。

${table(
  ['什么多', '比值', '每个的花费'],
  shapes.map((shape) => [shape.name, ratio(shape.ratio), ratio(shape.growth)]),
)}

## 汇总

整个进程 \`summary\`，与裸基线的进程（不分线程）处理同样的文件相比。

${table(
  ['份数', '比值', '每份的花费，与前一行相比'],
  summaries.map(({ files, process: race }, index) => {
    const before = summaries[index - 1];
    const each = before && race.ours / files / (before.process.ours / before.files);
    return [String(files), ratio(race.ours / race.bare), each === undefined ? '' : ratio(each)];
  }),
)}

## 启动

\`--version\` 是空的 Node.js 进程的 ${ratio(start.ours / start.bare)} 倍（${milliseconds(start.ours)}）。
${pane === null ? '' : paneSection(pane)}`;
}

function paneSection({ firstScreenKiB, ours, bare }: PaneFigures): string {
  return `
## 窗格

首屏脚本（连同检查浏览器的 guard.js）压缩后 ${firstScreenKiB.toFixed(1)} KiB。发布的 \`taskpane.html\` 在本机的 Chromium 里打开（没有 Word，office.js 是空的），与去掉脚本的同一页相比：

${table(
  ['', '窗格', '去掉脚本', '比值'],
  [
    ['画出第一行字', milliseconds(ours.painted), milliseconds(bare.painted), ratio(ours.painted / bare.painted)],
    ['首屏脚本运行完', milliseconds(ours.loaded), milliseconds(bare.loaded), ratio(ours.loaded / bare.loaded)],
  ],
)}
`;
}

/** What a paragraph costs at a size by what it costs at the next smaller one. */
function growthOf(sizes: Figures['sizes'], smaller: number, stage: (typeof STAGES)[number]): number | undefined {
  const [one, other] = [sizes[smaller], sizes[smaller + 1]];
  return one && other && other.costs[stage] / other.paragraphs / (one.costs[stage] / one.paragraphs);
}

/** What grows faster than the documents do. */
export function tooSteep({ sizes, shapes, summaries }: Figures): string[] {
  const stages = sizes
    .slice(1)
    .flatMap(({ costs, paragraphs }, index) =>
      STAGES.filter(
        (stage) => (growthOf(sizes, index, stage) ?? 0) > TOO_STEEP && costs[stage] > WORTH_A_LOOK * costs.bare,
      ).map((stage) => `${stage}：${paragraphs} 段`),
    );
  const files = summaries.slice(1).filter(({ files: count, process: race }, index) => {
    const before = summaries[index];
    return before && race.ours / count > (TOO_STEEP * before.process.ours) / before.files;
  });
  return [
    ...stages,
    ...shapes.filter(({ growth }) => growth > TOO_STEEP).map(({ name }) => name),
    ...files.map(({ files: count }) => `汇总 ${count} 份`),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function ratio(value: number): string {
  return value.toFixed(2);
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}
