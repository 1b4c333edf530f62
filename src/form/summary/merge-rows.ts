import type { SummaryRow } from './summary-row';
import { comparableName } from './comparable-name';
import { groupBy } from './group-by';

/** A table that was brought up to date. */
export interface MergedRows {
  /** The rows that were there, in their order, then the new ones. */
  readonly rows: readonly SummaryRow[];
  /** Positions in `rows` of those that are new. */
  readonly added: readonly number[];
  /** Positions of those that got something in a cell that was empty. */
  readonly completed: readonly number[];
  /** Where a cell says something else than the files; the cell stays as it is. One sentence each, for the office. */
  readonly differences: readonly string[];
}

/**
 * Brings the rows of a table up to date with those read from files, without losing anything that was typed into the table by
 * hand: what stands in a cell stays, rows that no file belongs to stay, empty cells are filled, new cases come at the end.
 * A row belongs to the file with the same name and unit, else to the only one with the same name.
 */
export function mergeRows(existing: readonly SummaryRow[], read: readonly SummaryRow[]): MergedRows {
  const partners = partnersOf(existing, read);
  const completed: number[] = [];
  const differences: string[] = [];
  const kept = existing.map((row, index) => {
    const partner = partners.get(index);
    if (!partner) return row;
    const merged = {
      category: row.category || partner.category,
      caseName: row.caseName,
      unit: row.unit || partner.unit,
    };
    if (merged.category !== row.category || merged.unit !== row.unit) completed.push(index);
    for (const [what, key] of [
      ['类别', 'category'],
      ['申报单位', 'unit'],
    ] as const)
      if (partner[key] !== '' && comparableName(partner[key]) !== comparableName(merged[key]))
        differences.push(
          `“${row.caseName}”的${what}，表里是“${merged[key]}”，文件里是“${partner[key]}”，表里的没有改，请核对。`,
        );
    return merged;
  });
  const taken = new Set(partners.values());
  const fresh = read.filter((row) => !taken.has(row));
  return {
    rows: [...kept, ...fresh],
    added: fresh.map((_, index) => kept.length + index),
    completed,
    differences,
  };
}

/** By position of an existing row: the row read from a file that it belongs to; each belongs to one at most. */
function partnersOf(existing: readonly SummaryRow[], read: readonly SummaryRow[]): Map<number, SummaryRow> {
  const partners = new Map<number, SummaryRow>();
  const free = new Set(read);
  const match = (keyOf: (row: SummaryRow) => string, onlyIfAlone: boolean): void => {
    const open = existing.flatMap((row, index) =>
      partners.has(index) || comparableName(row.caseName) === '' ? [] : [{ key: keyOf(row), index }],
    );
    const candidates = groupBy(free, keyOf);
    const rivals = groupBy(open, ({ key }) => key);
    for (const { key, index } of open) {
      const alike = (candidates.get(key) ?? []).filter((candidate) => free.has(candidate));
      const [first] = alike;
      const isAlone = alike.length === 1 && rivals.get(key)?.length === 1;
      if (!first || (onlyIfAlone && !isAlone)) continue;
      partners.set(index, first);
      free.delete(first);
    }
  };
  match(({ caseName, unit }) => `${comparableName(caseName)}\n${comparableName(unit)}`, false);
  match(({ caseName }) => comparableName(caseName), true);
  return partners;
}
