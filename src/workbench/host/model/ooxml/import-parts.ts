import { childElements, descendants } from '../../../../ooxml/dom';
import { R } from '../../../../ooxml/namespaces';
import type { Package, Relationship } from '../../../../ooxml/package/package';
import { relationshipsPart } from '../../../../ooxml/package/part-name';
import type { XmlElement } from '../../../../ooxml/xml';
import { OfficeError } from '../../office-error';
import type { WordDocument } from '../word-document';

/** Brings pictures and links that inserted blocks refer to, under new relationship ids. */
export function importParts(document: WordDocument, from: Package, blocks: readonly XmlElement[]): void {
  const relationships = new Map(from.relationships(from.mainPart).map((one) => [one.id, one]));
  const newIds = new Map<string, string>();
  for (const block of blocks) {
    for (const element of [block, ...descendants(block)]) {
      for (const { namespaceURI, name, value } of Array.from(element.attributes)) {
        const relationship = namespaceURI === R ? relationships.get(value) : undefined;
        if (!relationship) continue;
        const id = newIds.get(value) ?? bring(document, from, relationship);
        newIds.set(value, id);
        element.setAttributeNS(R, name, id);
      }
    }
  }
}

function bring({ pkg }: WordDocument, from: Package, { type, target, external }: Relationship): string {
  if (external) return relateExternal(pkg, type, target);
  const bytes = from.bytes(target);
  if (!bytes || from.relationships(target).length > 0) {
    throw new OfficeError('NotImplemented', `The workbench's Word cannot insert a package with ${target}.`);
  }
  const name = freeName(pkg, target);
  pkg.addPart(name, from.contentType(target) ?? 'application/octet-stream', bytes);
  return pkg.relate(pkg.mainPart, type, name);
}

/** A relationship to an address is written like one to a part, and then said to lead outside. */
function relateExternal(pkg: Package, type: string, address: string): string {
  const id = pkg.relate(pkg.mainPart, type, pkg.mainPart);
  const root = pkg.document(relationshipsPart(pkg.mainPart))?.documentElement;
  const relationship = root && [...childElements(root)].find((one) => one.getAttributeNS(null, 'Id') === id);
  relationship?.setAttributeNS(null, 'Target', address);
  relationship?.setAttributeNS(null, 'TargetMode', 'External');
  return id;
}

function freeName(pkg: Package, wanted: string): string {
  const taken = new Set(pkg.partNames.map((name) => name.toLowerCase()));
  const [, stem = wanted, extension = ''] = /^(.*?)(\.[^./]*)?$/.exec(wanted) ?? [];
  let name = wanted;
  for (let n = 1; taken.has(name.toLowerCase()); n += 1) name = `${stem}_${n}${extension}`;
  return name;
}
