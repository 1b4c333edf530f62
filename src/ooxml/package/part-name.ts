/**
 * Part names (ECMA-376 part 2, 9.1.1): absolute, `/`-separated, compared without regard to case.
 */

/** The part name of a zip entry, or null where there can be none (folders, and names that would lead out of the package). */
export function partName(entryName: string): string | null {
  // Some writers store Windows paths, or a leading slash.
  const name = entryName.replace(/\\/gu, '/').replace(/^\/+/u, '');
  const segments = name.split('/');
  const odd = segments.some(
    (segment) => segment === '' || segment === '.' || segment === '..' || segment.includes('\0'),
  );
  return odd ? null : `/${name}`;
}

/** The key under which a part is found. */
export function partKey(name: string): string {
  return name.toLowerCase();
}

/** The part that holds the relationships of `source` ('' for the package itself). */
export function relationshipsPart(source: string): string {
  const cut = source.lastIndexOf('/') + 1;
  return `${source.slice(0, cut) || '/'}_rels/${source.slice(cut)}.rels`;
}

/** The part that a relationship target means, seen from `source` ('' for the package itself). */
export function resolveTarget(source: string, target: string): string {
  const path = target.replace(/\\/gu, '/').replace(/[?#].*$/u, '');
  const base = path.startsWith('/') ? '' : source.slice(0, source.lastIndexOf('/') + 1);
  const resolved: string[] = [];
  for (const segment of `${base}${path}`.split('/')) {
    if (segment === '..') resolved.pop();
    else if (segment !== '' && segment !== '.') resolved.push(segment);
  }
  return `/${resolved.join('/')}`;
}

/** `target` as written from `source`: relative where both are in the same folder or below, else absolute. */
export function relativeTarget(source: string, target: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1) || '/';
  return target.startsWith(folder) ? target.slice(folder.length) : target;
}
