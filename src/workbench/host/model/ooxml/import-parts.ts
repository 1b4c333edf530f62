import { descendants } from '../../../../ooxml/dom';
import { R, W } from '../../../../ooxml/namespaces';
import type { Package, Relationship } from '../../../../ooxml/package/package';
import type { XmlElement } from '../../../../ooxml/xml';
import { OfficeError } from '../../office-error';
import { unlink } from '../link';
import { relateExternal } from '../relate-external';
import type { WordDocument } from '../word-document';

/** Brings pictures and links that inserted blocks refer to, under new relationship ids; or no links (quirk `insertedLinks`). */
export function importParts(document: WordDocument, from: Package, blocks: readonly XmlElement[]): void {
  if (document.quirks.insertedLinks === 'lost') blocks.flatMap(linksIn).forEach(unlink);
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

const linksIn = (block: XmlElement) => Array.from(block.getElementsByTagNameNS(W, 'hyperlink'));

function freeName(pkg: Package, wanted: string): string {
  const taken = new Set(pkg.partNames.map((name) => name.toLowerCase()));
  const [, stem = wanted, extension = ''] = /^(.*?)(\.[^./]*)?$/.exec(wanted) ?? [];
  let name = wanted;
  for (let n = 1; taken.has(name.toLowerCase()); n += 1) name = `${stem}_${n}${extension}`;
  return name;
}
