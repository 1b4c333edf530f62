import type { Package } from './package';

/** Where links lead that leave the package, by id of the relationship. */
export type Addresses = ReadonlyMap<string, string>;

/** The addresses that the main part names. */
export function addressesOf(pkg: Package): Addresses {
  const outside = pkg.relationships(pkg.mainPart).filter(({ external }) => external);
  return new Map(outside.map(({ id, target }) => [id, target]));
}
