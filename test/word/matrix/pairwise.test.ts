import { QUIRK_NAMES, valuesOf } from '../../../src/workbench/host/quirk-list';
import { metBy, pairsOf, pairwise } from './pairwise';

const SMALL = { a: ['1', '2'], b: ['1', '2', '3'], c: ['1', '2'], d: ['1', '2', '3'] };

test('the pairs of all questions are counted', () => {
  // ab 6, ac 4, ad 6, bc 6, bd 9, cd 6
  expect(pairsOf(SMALL)).toHaveLength(37);
});

test.each([
  ['a few questions', SMALL],
  ['the switches of the host', Object.fromEntries(QUIRK_NAMES.map((name) => [name, valuesOf(name)]))],
])('every two answers of %s meet in a row', (_, factors) => {
  const rows = pairwise(factors);
  const met = new Set(rows.flatMap((row) => metBy(row, factors)));
  expect(pairsOf(factors).filter((pair) => !met.has(pair.join('\n')))).toEqual([]);
  for (const row of rows) {
    for (const [name, answers] of Object.entries(factors)) expect(answers).toContain(row[name]);
  }
});

test('far fewer rows are needed than there are combinations', () => {
  expect(pairwise(SMALL).length).toBeLessThanOrEqual(12);
});
