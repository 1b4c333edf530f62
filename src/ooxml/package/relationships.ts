import { childElements } from '../dom';
import { RELATIONSHIPS } from '../namespaces';
import type { XmlDocument } from '../xml';

/** A link from a part (or the package) to another part or to an address outside. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** An absolute part name, or the address as written if `external`. */
  readonly target: string;
  readonly external: boolean;
}

export const EMPTY_RELATIONSHIPS = `<Relationships xmlns="${RELATIONSHIPS}"/>`;
export const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** The relationships of a .rels part; `resolve` makes a part name of an internal target. */
export function readRelationships(document: XmlDocument, resolve: (target: string) => string): Relationship[] {
  const found: Relationship[] = [];
  const root = document.documentElement;
  if (root === null) return found;
  for (const element of childElements(root)) {
    const target = element.getAttributeNS(null, 'Target');
    if (element.localName !== 'Relationship' || target === null) continue;
    const external = element.getAttributeNS(null, 'TargetMode') === 'External';
    found.push({
      id: element.getAttributeNS(null, 'Id') ?? '',
      type: element.getAttributeNS(null, 'Type') ?? '',
      target: external ? target : resolve(target),
      external,
    });
  }
  return found;
}

/** Adds a relationship to a part of the package and returns its new id. */
export function addRelationship(document: XmlDocument, type: string, target: string): string {
  const root = document.documentElement;
  if (root === null) throw new Error('A relationships part has no root');
  const taken = new Set<string | null>();
  for (const element of childElements(root)) taken.add(element.getAttributeNS(null, 'Id'));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const element = document.createElementNS(RELATIONSHIPS, 'Relationship');
  element.setAttributeNS(null, 'Id', `rId${number}`);
  element.setAttributeNS(null, 'Type', type);
  element.setAttributeNS(null, 'Target', target);
  root.appendChild(element);
  return `rId${number}`;
}

export function removeRelationship(document: XmlDocument, id: string): void {
  const root = document.documentElement;
  for (const element of root === null ? [] : [...childElements(root)]) {
    if (element.getAttributeNS(null, 'Id') === id) root?.removeChild(element);
  }
}
