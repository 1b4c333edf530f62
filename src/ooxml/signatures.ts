import type { Package } from './package/package';

/** From the package to the origin of its digital signatures (ECMA-376 part 2, 12.2.4.2). */
const ORIGIN = 'digital-signature/origin';

/** Whether a package is signed: whatever is changed in it, its signatures do not hold any more. */
export function isSigned(pkg: Package): boolean {
  return pkg.related('', ORIGIN) !== undefined;
}

/** Takes the signatures out, with their certificates. Returns whether there were any. */
export function removeSignatures(pkg: Package): boolean {
  const origin = pkg.related('', ORIGIN);
  if (origin === undefined) return false;
  for (const signature of targetsOf(pkg, origin)) {
    for (const certificate of targetsOf(pkg, signature)) pkg.removePart(certificate);
    pkg.removePart(signature);
  }
  pkg.unrelate('', origin);
  pkg.removePart(origin);
  return true;
}

function targetsOf(pkg: Package, part: string): string[] {
  return pkg.relationships(part).flatMap(({ external, target }) => (external ? [] : target));
}
