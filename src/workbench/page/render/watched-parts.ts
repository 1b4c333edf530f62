import type { Package } from '../../../ooxml/package/package';
import { partRoot } from './part-root';

/** Kinds of parts that are shown, by the end of the relationship's type: what decides the looks, and what stands around the body. */
const LOOKS = ['styles', 'numbering', 'theme', 'settings'];
const EDGES = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

interface WatchedPart {
  readonly document: Document;
  readonly kind: 'body' | 'look' | 'edge';
}

/** The parsed parts whose changes are to be seen. */
export function watchedParts(pkg: Package): WatchedPart[] {
  const related = pkg.relationships(pkg.mainPart).flatMap(({ type, target, external }) => {
    const name = type.slice(type.lastIndexOf('/') + 1);
    const kind = LOOKS.includes(name) ? ('look' as const) : EDGES.includes(name) ? ('edge' as const) : null;
    return kind === null || external ? [] : [{ part: target, kind }];
  });
  return [{ part: pkg.mainPart, kind: 'body' as const }, ...related].flatMap(({ part, kind }) => {
    const document = partRoot(pkg, part)?.ownerDocument;
    // In the browser the XML is the browser's own.
    return document instanceof Document ? [{ document, kind }] : [];
  });
}
