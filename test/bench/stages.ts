import { readDraft } from '../../src/draft/read';
import { applyPlan } from '../../src/format/apply';
import { planFormat } from '../../src/format/plan-format';
import { verify } from '../../src/format/verify';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { bare } from './bare';

/** Of formatting, in their order, after the baseline. */
export const STAGES = ['bare', 'parse', 'draft', 'plan', 'apply', 'verify', 'save'] as const;
export type Stage = (typeof STAGES)[number];
/** Milliseconds of this process's processor time, so that other programs do not count. */
export type Costs = Readonly<Record<Stage, number>>;

/** One round takes so long at least: small documents are done over and over. */
const ROUND = 200;

/** The least that each stage costs, of some rounds: compiling and collected garbage count as little as can be. */
export function costs(bytes: Uint8Array, rounds = 4): Costs {
  const best = all(Infinity);
  for (let round = 0; round < rounds; round += 1) {
    const sums = all(0);
    let passes = 0;
    const start = clock();
    do {
      pass(bytes, sums);
      passes += 1;
    } while (clock() - start < ROUND);
    for (const stage of STAGES) best[stage] = Math.min(best[stage], sums[stage] / passes);
  }
  return best;
}

/** Once through all stages. */
function pass(bytes: Uint8Array, sums: Record<Stage, number>): void {
  const timed = <T>(stage: Stage, work: () => T): T => {
    const start = clock();
    const result = work();
    sums[stage] += clock() - start;
    return result;
  };
  timed('bare', () => bare(bytes));
  const pkg = timed('parse', () => Package.open(bytes, nodeXml));
  const draft = timed('draft', () => readDraft(pkg));
  const plan = timed('plan', () => planFormat(draft, redcross2022));
  timed('apply', () => applyPlan(draft, plan));
  const after = readDraft(pkg);
  timed('verify', () => verify(after, plan));
  timed('save', () => pkg.save());
}

function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function all(value: number): Record<Stage, number> {
  return { bare: value, parse: value, draft: value, plan: value, apply: value, verify: value, save: value };
}
