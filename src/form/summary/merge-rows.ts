import { distance } from 'fastest-levenshtein';
import type { SummaryColumn } from '../../notice/columns';
import type { Notice } from '../../notice/notice';
import { type SummaryRow, isNameless, rowWith, summaryText } from './summary-row';
import { caseKey, comparableName } from './comparable-name';
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
  /** New rows that may be one that was there and was renamed since; each is told of at most one. */
  readonly alike: readonly AlikeRows[];
  /** Positions of rows that no file belongs to, nor perhaps a new row: typed by hand, or of a case that was left out since. */
  readonly unclaimed: readonly number[];
}

/** Positions in the rows of a table that was brought up to date. */
export interface AlikeRows {
  readonly added: number;
  /** One to which no file belongs. */
  readonly existing: number;
}

/**
 * Brings the rows of a table up to date with those read from files, without losing anything that was typed into the table by
 * hand: what stands in a cell stays, rows that no file belongs to stay, empty cells are filled, new cases come at the end.
 * A row belongs to the file with the same name and unit, else to the only one with the same name; one without a name to the only
 * one of its unit, and a file without a name to the only row of its unit.
 */
export function mergeRows(existing: readonly SummaryRow[], read: readonly SummaryRow[], notice: Notice): MergedRows {
  const columns = notice.summary.columns.filter(({ content }) => content !== 'number');
  const partners = partnersOf(existing, read);
  const completed: number[] = [];
  const differences: string[] = [];
  const kept = existing.map((row, index) => {
    const partner = partners.get(index);
    if (!partner) return row;
    const textOf = (of: SummaryRow) => (column: SummaryColumn) => summaryText(of, column, notice);
    const [here, there] = [textOf(row), textOf(partner)];
    const merged = rowWith((column) => here(column) || there(column), notice);
    const now = textOf(merged);
    if (columns.some((column) => now(column) !== here(column))) completed.push(index);
    // Two rows that belong together may be of different units, and have the same name or none.
    for (const column of columns)
      if (there(column) !== '' && comparableName(there(column)) !== comparableName(now(column)))
        differences.push(
          `“${merged.caseName}”的${column.label}，表里是“${now(column)}”，文件里是“${there(column)}”，表里的没有改，请核对。`,
        );
    return merged;
  });
  const taken = new Set(partners.values());
  const fresh = read.filter((row) => !taken.has(row));
  const unclaimed = [...kept.entries()].filter(([index, row]) => !partners.has(index) && !isNameless(row));
  const alike = fresh.flatMap((row, index) => {
    const existing = mostAlike(row, unclaimed);
    return existing === null ? [] : [{ added: kept.length + index, existing }];
  });
  return {
    rows: [...kept, ...fresh],
    added: fresh.map((_, index) => kept.length + index),
    completed,
    differences,
    alike,
    unclaimed: unclaimed.flatMap(([index]) => (alike.some(({ existing }) => existing === index) ? [] : [index])),
  };
}

/** At most this share of a name's characters is another in the name that it had before: 救护培训进校园, 急救培训进校园活动. */
const MOST_OTHER = 0.5;

/** Position of the row of the same unit whose name is most like it; null if none is. */
function mostAlike(row: SummaryRow, rows: readonly (readonly [number, SummaryRow])[]): number | null {
  let found: { readonly index: number; readonly share: number } | null = null;
  for (const [index, other] of rows) {
    const share = shareOfOther(row, other);
    if (share !== null && (found === null || share < found.share)) found = { index, share };
  }
  return found?.index ?? null;
}

/** Of two rows that may be one case under two names: which share of the name is another; null where they may not. */
function shareOfOther(row: SummaryRow, other: SummaryRow): number | null {
  const [name, rival, unit] = [nameOf(row), nameOf(other), unitOf(row)];
  if (name === '' || rival === '' || unit === '' || unitOf(other) !== unit) return null;
  const share = distance(name, rival) / Math.max(name.length, rival.length);
  const isWithin = name.includes(rival) || rival.includes(name);
  return share <= MOST_OTHER || isWithin ? share : null;
}

/** By position of an existing row: the row read from a file that it belongs to; each belongs to one at most. */
function partnersOf(existing: readonly SummaryRow[], read: readonly SummaryRow[]): Map<number, SummaryRow> {
  const partners = new Map<number, SummaryRow>();
  const free = new Set(read);
  const openRows = () => [...existing.entries()].filter(([index, row]) => !partners.has(index) && !isNameless(row));
  const pair = (index: number, row: SummaryRow): void => {
    partners.set(index, row);
    free.delete(row);
  };
  const ofCase = groupBy(free, caseKey);
  for (const [index, row] of openRows()) {
    const partner = ofCase.get(caseKey(row))?.find((candidate) => free.has(candidate));
    if (partner) pair(index, partner);
  }
  const pairLonely = (
    keyOf: (row: SummaryRow) => string,
    rows: readonly (readonly [number, SummaryRow])[],
    cases: readonly SummaryRow[],
  ): void => {
    const candidates = groupBy(cases, keyOf);
    for (const [key, [first, ...rivals]] of groupBy(rows, ([, row]) => keyOf(row))) {
      const [candidate, ...others] = candidates.get(key) ?? [];
      if (key !== '' && first && candidate && rivals.length + others.length === 0) pair(first[0], candidate);
    }
  };
  pairLonely(nameOf, openRows(), [...free]);
  // What may be one case under two names is told, and belongs to nobody else.
  const [open, left] = [openRows(), [...free]];
  const rows = open.filter(([, row]) => left.every((one) => shareOfOther(row, one) === null));
  const cases = left.filter((one) => open.every(([, row]) => shareOfOther(row, one) === null));
  for (const isNamed of [true, false])
    pairLonely(
      unitOf,
      rows.filter(([, row]) => (nameOf(row) !== '') === isNamed),
      cases.filter((one) => (nameOf(one) !== '') !== isNamed),
    );
  return partners;
}

function nameOf({ caseName }: SummaryRow): string {
  return comparableName(caseName);
}

function unitOf({ unit }: SummaryRow): string {
  return comparableName(unit);
}
