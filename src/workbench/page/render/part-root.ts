import type { Package } from '../../../ooxml/package/package';
import { UnreadableFile } from '../../../ooxml/package/unreadable';
import type { XmlElement } from '../../../ooxml/xml';

/** The root element of a part, or null if it is missing or cannot be parsed: the document is shown without it then. */
export function partRoot(pkg: Package, part: string | undefined): XmlElement | null {
  if (part === undefined) return null;
  try {
    return pkg.document(part)?.documentElement ?? null;
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
