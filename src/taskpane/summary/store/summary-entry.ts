import { sentencesOf } from '../../../draft/finding';
import type { CaseFileState } from '../../../form/summary/case-file';
import { type SummaryRow, isNameless, rowOfCase } from '../../../form/summary/summary-row';
import { comparableName } from '../../../form/summary/comparable-name';
import type { FiledCase } from '../../../form/summary/filed-case';
import { type Duplicate, duplicatesAmong } from '../../../form/summary/duplicates';
import { type Aside, type HandedIn, asidesAmong, isReturned, isWanted } from '../../../form/summary/listing';
import type { Notice } from '../../../notice/notice';
import type { FailedCase, ReadCase, UnreadableCase } from '../../../session/summary';

/** A form that a unit handed in, or a file without one, with what the office has decided about it. */
export interface SummaryEntry {
  readonly id: number;
  readonly file: File;
  /** Name with the folders below the chosen one; numbered where two files would be called the same. Of one case only. */
  readonly name: string;
  /** null: not read yet. */
  readonly reading: Pick<ReadCase, 'kind' | 'digest' | 'read'> | UnreadableCase | FailedCase | null;
  /** Why it has no row in the table unless the office wants it there; null for a form that may be handed in. */
  readonly aside: Aside | null;
  /** Whether the office wants it in the table; null: it has not said. */
  readonly decided: boolean | null;
  /** Where the office has left it out as a duplicate: the file on the list that is kept instead. */
  readonly duplicateOf: string | null;
  /** Whether it is to have a row: as decided, else if it is a form; never without a name and a unit. */
  readonly included: boolean;
  readonly category: string;
}

/** Says of each file whether it is a form, which may depend on the others, and whether it is in the table then. */
export function withDefaults(cases: readonly SummaryEntry[]): readonly SummaryEntry[] {
  const asides = asidesAmong(cases.map((entry) => ({ file: entry.name, read: readOf(entry) })));
  return cases.map((entry, index) => {
    const aside = asides[index] ?? null;
    const included = !isWithoutName(entry) && isWanted({ ...entry, aside });
    return included === entry.included && isSameAside(aside, entry.aside) ? entry : { ...entry, aside, included };
  });
}

function isSameAside(one: Aside | null, other: Aside | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What could not be got at may be fine. */
function readOf({ reading }: SummaryEntry): HandedIn['read'] {
  if (reading?.kind === 'read') return reading.read;
  return reading?.kind === 'unreadable' ? 'unreadable' : null;
}

/** Whether the prefecture does not recommend it. */
export function isRefused({ reading }: SummaryEntry): boolean {
  return reading?.kind === 'read' && reading.read.isRefused === true;
}

export type CaseState = 'waiting' | 'unreadable' | 'no-form' | CaseFileState;

export function stateOf({ reading }: SummaryEntry): CaseState {
  if (reading === null) return 'waiting';
  if (reading.kind !== 'read') return 'unreadable';
  return reading.read.kind === 'form' ? reading.read.state : 'no-form';
}

/** What is to be put right or looked at; a sentence each. */
export function remarksOf({ reading, aside }: SummaryEntry): readonly string[] {
  // A narrative whose form came in a file of its own lacks nothing.
  if (reading === null || aside?.kind === 'narrative') return [];
  return reading.kind === 'read' ? sentencesOf(reading.read.remarks) : [reading.message];
}

/** What the unit is told of its file; a sentence each. That this computer could not get at it is no fault of theirs. */
export function unitRemarksOf({ reading }: SummaryEntry): readonly string[] {
  if (reading === null || reading.kind === 'failed') return [];
  return reading.kind === 'read' ? sentencesOf(reading.read.remarks) : [reading.remark];
}

/** What goes back to the units. */
export function returnedAmong(cases: readonly SummaryEntry[]): SummaryEntry[] {
  return cases.filter((entry) => unitRemarksOf(entry).length > 0 && isReturned({ ...entry, read: readOf(entry) }));
}

export function caseNameOf({ reading }: SummaryEntry): string {
  return reading?.kind === 'read' ? (reading.read.caseName ?? '') : '';
}

export function unitOf({ reading }: SummaryEntry): string {
  return reading?.kind === 'read' ? (reading.read.unit ?? '') : '';
}

/** Whether it was read, and names neither case nor unit: it can have no row in the table. */
export function isWithoutName(entry: SummaryEntry): boolean {
  return entry.reading?.kind === 'read' && isNameless({ caseName: caseNameOf(entry), unit: unitOf(entry) });
}

/** Whether it may have a row in the table. */
export function isListable(entry: SummaryEntry): boolean {
  return entry.reading?.kind === 'read' && !isWithoutName(entry);
}

/** Whether it has a row in the table. */
export function isListed({ included, reading }: SummaryEntry): boolean {
  return included && reading?.kind === 'read';
}

/** Whether it has none because it is no form, or because the office said so. A form without a name waits for the unit. */
export function isLeftOut({ included, aside, decided }: SummaryEntry): boolean {
  return !included && (aside !== null || decided === false);
}

/** The rows of the table that these have. */
export function rowsOf(entries: readonly SummaryEntry[], notice: Notice): SummaryRow[] {
  return entries.flatMap(({ reading, category }) =>
    reading?.kind === 'read' ? rowOfCase(reading.read, category, notice) : [],
  );
}

/** Several parts of the page ask for the duplicates of the same list, while files are read several times a second. */
const known = new WeakMap<readonly SummaryEntry[], readonly Duplicate[]>();

/** Among those that are listed: what is left out is settled. */
export function duplicatesOf(cases: readonly SummaryEntry[]): readonly Duplicate[] {
  const before = known.get(cases);
  if (before) return before;
  const duplicates = duplicatesAmong(filedAmong(cases));
  known.set(cases, duplicates);
  return duplicates;
}

/** Those that are listed, as duplicates are looked for. */
export function filedAmong(cases: readonly SummaryEntry[]): FiledCase[] {
  return cases.flatMap(({ name, file, reading, included }) =>
    included && reading?.kind === 'read'
      ? [
          {
            file: name,
            name: file.name,
            modified: file.lastModified,
            digest: reading.digest,
            read: reading.read,
          },
        ]
      : [],
  );
}

/** By which a category is remembered; null where the case has no name. */
export function memoryKey(entry: SummaryEntry): string | null {
  const name = comparableName(caseNameOf(entry));
  return name === '' ? null : `${name} ${comparableName(unitOf(entry))}`;
}

/** The prefecture that most of the forms name, as it is written first, with how many name it and how many another one. */
export function cityAmong(cases: readonly SummaryEntry[]): { name: string; forms: number; others: number } | null {
  const named = cases.flatMap(({ reading }) => (reading?.kind === 'read' ? (reading.read.city ?? []) : []));
  const counts = new Map<string, { name: string; forms: number }>();
  for (const name of named) {
    const key = comparableName(name);
    const forms = counts.get(key)?.forms ?? 0;
    counts.set(key, { name: counts.get(key)?.name ?? name, forms: forms + 1 });
  }
  const first = [...counts.values()].find(({ forms }) => forms * 2 > named.length);
  return first ? { ...first, others: named.length - first.forms } : null;
}
