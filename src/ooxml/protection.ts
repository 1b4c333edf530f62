import { childElements, wAttribute, wChild } from './dom';
import type { Package } from './package/package';
import { isSigned } from './package/signatures';
import { isOn, onOff } from './values';
import type { XmlElement } from './xml';

/** Kinds of w:documentProtection/@w:edit (ISO/IEC 29500-1, 17.15.1.29). */
const RESTRICTIONS = ['readOnly', 'comments', 'forms', 'trackedChanges'] as const;

/** Why a document is not to be changed as it is. */
export type Protection = 'final' | 'signed' | (typeof RESTRICTIONS)[number];

/** null where it may be changed. */
export function protectionOf(pkg: Package): Protection | null {
  if (isMarkedFinal(pkg)) return 'final';
  if (isSigned(pkg)) return 'signed';
  const protection = setting(pkg, 'documentProtection');
  // Without w:enforcement the restriction is only prepared, not in force.
  if (!protection || !isOn(wAttribute(protection, 'enforcement') ?? '0')) return null;
  const edit = wAttribute(protection, 'edit');
  return RESTRICTIONS.find((kind) => kind === edit) ?? null;
}

/** Whether changes are being tracked, as the file says (w:trackRevisions); for Word without `changeTrackingMode`. */
export function tracksRevisions(pkg: Package): boolean {
  const element = setting(pkg, 'trackRevisions');
  return element !== null && onOff(element);
}

function setting(pkg: Package, name: string): XmlElement | null {
  const root = rootOf(pkg, pkg.related(pkg.mainPart, 'settings'));
  return root ? wChild(root, name) : null;
}

/** Word marks a document as final by the custom property _MarkAsFinal ([MS-OE376] 2.1.1838). */
function isMarkedFinal(pkg: Package): boolean {
  const root = rootOf(pkg, pkg.related('', 'custom-properties'));
  if (!root) return false;
  for (const property of childElements(root)) {
    if (property.getAttributeNS(null, 'name') === '_MarkAsFinal') {
      return property.textContent?.trim().toLowerCase() === 'true';
    }
  }
  return false;
}

function rootOf(pkg: Package, part: string | undefined): XmlElement | null {
  return part === undefined ? null : (pkg.document(part)?.documentElement ?? null);
}
