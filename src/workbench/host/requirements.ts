import { OfficeError } from './office-error';

/** A requirement set of Word's API with its version, as the typings write it: `WordApi 1.3`. */
export type ApiSet = `${'WordApi' | 'WordApiDesktop' | 'WordApiHiddenDocument'} ${number}.${number}`;

/** Requirement sets that a host has: name to highest version. The sets of the common API have names of their own. */
export type RequirementSets = Readonly<Record<string, string>>;

export function supports(sets: RequirementSets, wanted: ApiSet): boolean {
  const space = wanted.lastIndexOf(' ');
  const has = sets[wanted.slice(0, space)];
  return has !== undefined && compareVersions(has, wanted.slice(space + 1)) >= 0;
}

/**
 * @param member for the message, for instance `Document.changeTrackingMode`.
 * @throws OfficeError ApiNotFound, in the words of Word's own message.
 */
export function demand(sets: RequirementSets, wanted: ApiSet, member: string): void {
  if (supports(sets, wanted)) return;
  throw new OfficeError(
    'ApiNotFound',
    `The method or property ${member} is part of the ${wanted} requirement set, which is not available in your version of Word.`,
  );
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
