import { longDocument } from '../builders/long-document';
import { report, tooSteep } from '../bench/report';
import { type Costs, costs, STAGES } from '../bench/stages';

const costing = (each: number): Costs => ({
  bare: each,
  parse: each,
  draft: each,
  plan: each,
  apply: each,
  verify: each,
  save: each,
});
const RACE = { ours: 2, bare: 1 };
const figures = (large: Costs, small = costing(1)) => ({
  start: RACE,
  sizes: [
    { paragraphs: 500, costs: small, process: RACE },
    { paragraphs: 5_000, costs: large, process: RACE },
  ],
  shapes: [{ name: '空段', ratio: 3, growth: 1.2 }],
  summaries: [
    { files: 250, process: RACE },
    { files: 1_000, process: { ours: 8, bare: 4 } },
  ],
  pane: null,
});

test('every stage of a document is measured', () => {
  const measured = costs(longDocument(20), 1);
  for (const stage of STAGES) expect([stage, measured[stage]]).toEqual([stage, expect.any(Number)]);
  expect(Math.min(...Object.values(measured))).toBeGreaterThan(0);
});

test('what grows faster than the documents do is named; what grows with them is not', () => {
  expect(tooSteep(figures(costing(12)))).toEqual([]);
  expect(tooSteep(figures({ ...costing(12), verify: 90 }))).toEqual(['verify：5000 段']);
  // Too small to matter, whatever it does.
  expect(tooSteep(figures({ ...costing(12), verify: 2 }, { ...costing(1), verify: 0.05 }))).toEqual([]);
  const steep = { ...figures(costing(12)), shapes: [{ name: '空段', ratio: 3, growth: 7 }] };
  expect(
    tooSteep({ ...steep, summaries: [steep.summaries[0]!, { files: 1_000, process: { ours: 30, bare: 4 } }] }),
  ).toEqual(['空段', '汇总 1000 份']);
});

test('the page gives ratios by the baseline, and how each grew', () => {
  const page = report(figures({ ...costing(12), verify: 36 }), { smaller: 250, larger: 2_000 });
  expect(page).toContain('| 5000 | 12 ms | 1.00 | 1.00 | 1.00 | 1.00 | 3.00 | 1.00 | 8.00 | 2.00 |');
  expect(page).toContain('| 500 → 5000 | 1.20 | 1.20 | 1.20 | 1.20 | 1.20 | 3.60 | 1.20 |');
});
