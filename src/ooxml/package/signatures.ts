import type { Package } from './package';

/** From the package to the origin of its digital signatures, from there to each, and to its certificates (ECMA-376 part 2, 12.2.4). */
const ORIGIN = 'digital-signature/origin';
const SIGNATURE = 'digital-signature/signature';
const CERTIFICATE = 'digital-signature/certificate';

/** Whether a package is signed: whatever is changed in it, its signatures do not hold any more. */
export function isSigned(pkg: Package): boolean {
  return pkg.related('', ORIGIN) !== undefined;
}

/** Takes the signatures out, with their certificates. Returns whether there were any. */
export function removeSignatures(pkg: Package): boolean {
  const origin = pkg.related('', ORIGIN);
  if (origin === undefined) return false;
  for (const signature of targetsOf(pkg, origin, SIGNATURE)) {
    for (const certificate of targetsOf(pkg, signature, CERTIFICATE)) pkg.removePart(certificate);
    pkg.removePart(signature);
  }
  pkg.unrelate('', origin);
  pkg.removePart(origin);
  return true;
}

/** A damaged or a made-up file may lead to anything from there, the document itself included. */
function targetsOf(pkg: Package, part: string, typeSuffix: string): string[] {
  const found = pkg.relationships(part).filter(({ external, type }) => !external && type.endsWith(`/${typeSuffix}`));
  return found.map(({ target }) => target);
}
