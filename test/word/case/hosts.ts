import { PROFILES, type ProfileName } from '../../../src/workbench/host/profile';
import { QUIRK_NAMES, valuesOf } from '../../../src/workbench/host/quirk-list';
import type { Quirks } from '../../../src/workbench/host/quirks';
import { pairwise } from '../matrix/pairwise';

export interface Host {
  readonly name: string;
  readonly profile: ProfileName;
  readonly quirks: Partial<Quirks>;
}

export const PROFILE_NAMES = Object.keys(PROFILES) as ProfileName[];

const AS_THEY_ARE: readonly Host[] = PROFILE_NAMES.map((profile) => ({
  name: `${profile} as it is`,
  profile,
  quirks: {},
}));

/** Every two answers of the switches meet in a row, the kind of Word being one of the questions. */
const ROWS: readonly Host[] = pairwise({
  profile: PROFILE_NAMES,
  ...Object.fromEntries(QUIRK_NAMES.map((name) => [name, valuesOf(name)])),
}).map(({ profile, ...quirks }, row) => ({
  name: `row ${row + 1}, ${String(profile)}`,
  profile: profile as ProfileName,
  quirks,
}));

/** So many documents share the rows. */
const SHARE = 3;

/**
 * The hosts for one of several documents, known by its number: every kind of Word as it is, and a third of the rows. Three
 * documents that follow each other meet every row once, in a third of the time.
 */
export function hostsFor(document: number): readonly Host[] {
  return [...AS_THEY_ARE, ...ROWS.filter((_, row) => row % SHARE === document % SHARE)];
}
