import type { SummaryRow } from '../../form/summary/summary-row';
import { comparableName } from '../../form/summary/comparable-name';
import { type Duplicate, duplicatesAmong } from '../../form/summary/duplicates';
import type { CaseReading } from '../../word/summary/summary-desk';

/** A file that a unit handed in, with what the office has decided about it. */
export interface GatheredCase {
  readonly id: number;
  readonly file: File;
  /** Name with the folders below the chosen one; numbered where two files would be called the same. */
  readonly name: string;
  /** null: not read yet. */
  readonly reading: CaseReading | null;
  /** Whether the office wants it in the table. */
  readonly included: boolean;
  readonly category: string;
}

export type CaseState = 'waiting' | 'unreadable' | 'ready' | 'not-ready';

export function stateOf({ reading }: GatheredCase): CaseState {
  if (reading === null) return 'waiting';
  if (reading.kind !== 'read') return 'unreadable';
  return reading.read.ready ? 'ready' : 'not-ready';
}

/** What is to be put right or looked at; a sentence each. */
export function remarksOf({ reading }: GatheredCase): readonly string[] {
  if (reading === null) return [];
  return reading.kind === 'read' ? reading.read.remarks : [reading.message];
}

/** Whether there is something to be told to the unit: that this computer could not get at a file is no fault of theirs. */
export function isReturned(gathered: GatheredCase): boolean {
  return gathered.reading?.kind !== 'failed' && remarksOf(gathered).length > 0;
}

export function caseNameOf({ reading }: GatheredCase): string {
  return reading?.kind === 'read' ? (reading.read.caseName ?? '') : '';
}

export function unitOf({ reading }: GatheredCase): string {
  return reading?.kind === 'read' ? (reading.read.unit ?? '') : '';
}

/** Whether it has a row in the table. */
export function isListed({ included, reading }: GatheredCase): boolean {
  return included && reading?.kind === 'read';
}

export function rowOf(gathered: GatheredCase): SummaryRow {
  return { category: gathered.category, caseName: caseNameOf(gathered), unit: unitOf(gathered) };
}

/** Several parts of the page ask for the duplicates of the same list, while files are read several times a second. */
const known = new WeakMap<readonly GatheredCase[], readonly Duplicate[]>();

/** Among those that are listed: what is left out is settled. */
export function duplicatesOf(cases: readonly GatheredCase[]): readonly Duplicate[] {
  const before = known.get(cases);
  if (before) return before;
  const duplicates = duplicatesAmong(
    cases.flatMap(({ name, reading, included }) =>
      included && reading?.kind === 'read' ? [{ file: name, digest: reading.digest, read: reading.read }] : [],
    ),
  );
  known.set(cases, duplicates);
  return duplicates;
}

/** By which a category is remembered; null where the case has no name. */
export function memoryKey(gathered: GatheredCase): string | null {
  const name = comparableName(caseNameOf(gathered));
  return name === '' ? null : `${name} ${comparableName(unitOf(gathered))}`;
}
