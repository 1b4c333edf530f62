import type { CaseFile } from './case-file';

/** The year that most of these forms are of, the latest of several; this year where none says. What a table of them proposes. */
export function yearOfMost(cases: readonly Pick<CaseFile, 'year'>[]): number {
  const counts = new Map<number, number>();
  for (const { year } of cases) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([one, often], [other, oftener]) => oftener - often || other - one);
  return most?.[0] ?? thisYear();
}

/** What a new form is of, unless somebody says otherwise: the notice is older than most of them. */
export function thisYear(): number {
  return new Date().getFullYear();
}
