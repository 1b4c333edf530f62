import { childElements } from '../../../ooxml/dom';
import type { Package } from '../../../ooxml/package/package';
import { relationshipsPart } from '../../../ooxml/package/part-name';

/** A relationship to an address is written like one to a part, and then said to lead outside. */
export function relateExternal(pkg: Package, type: string, address: string): string {
  const id = pkg.relate(pkg.mainPart, type, pkg.mainPart);
  const root = pkg.document(relationshipsPart(pkg.mainPart))?.documentElement;
  const relationship = root && [...childElements(root)].find((one) => one.getAttributeNS(null, 'Id') === id);
  relationship?.setAttributeNS(null, 'Target', address);
  relationship?.setAttributeNS(null, 'TargetMode', 'External');
  return id;
}
