import { withoutBlanks } from '../../text/blanks';
import type { FieldValue } from './case-file';

/** What one of several forms says in a field in which they differ. */
export interface Difference {
  readonly label: string;
  /** Short: long words are cut to what stands where the forms part; '' if nothing is written. */
  readonly text: string;
}

/** So many characters of a field are told, so many of them before the place where the forms part. */
const SHOWN = 18;
const BEFORE = 4;

/** Of several forms, for each: what it says in the fields that are not the same in all, in the order of the form. */
export function differencesIn(forms: readonly (readonly FieldValue[])[]): Difference[][] {
  const labels = new Map(forms.flatMap((fields) => fields.map(({ name, label }) => [name, label] as const)));
  const told: Difference[][] = forms.map(() => []);
  for (const [name, label] of labels) {
    const values = forms.map((fields) => oneLine(fields.find((field) => field.name === name)?.value ?? ''));
    if (new Set(values.map(withoutBlanks)).size < 2) continue;
    const parted = whereTheyPart(values);
    values.forEach((value, index) => told[index]?.push({ label, text: excerpt(value, parted) }));
  }
  return told;
}

function oneLine(value: string): string {
  return value.replace(/\s*\n\s*/gu, ' ').trim();
}

/** UTF-16 units that all begin with. */
function whereTheyPart([first = '', ...others]: readonly string[]): number {
  let at = 0;
  while (at < first.length && others.every((other) => other[at] === first[at])) at += 1;
  return at;
}

function excerpt(value: string, parted: number): string {
  if (value.length <= SHOWN) return value;
  const start = Math.max(0, Math.min(parted - BEFORE, value.length - SHOWN));
  const end = start + SHOWN;
  return `${start > 0 ? '…' : ''}${value.slice(start, end)}${end < value.length ? '…' : ''}`;
}
