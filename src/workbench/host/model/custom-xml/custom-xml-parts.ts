import { descendants } from '../../../../ooxml/dom';
import type { Package } from '../../../../ooxml/package/package';
import { encodeXml } from '../../../../ooxml/xml-text';
import type { WordDocument } from '../word-document';
import { CustomXmlPart, parse } from './custom-xml-part';

const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** The custom XML parts of the document, in the order of the package. Word's built-in ones (properties) are not among them. */
export class CustomXmlParts {
  private readonly known = new Map<string, CustomXmlPart>();

  constructor(private readonly document: WordDocument) {}

  get all(): readonly CustomXmlPart[] {
    const { pkg } = this.document;
    const names = customXmlNames(pkg);
    for (const name of this.known.keys()) if (!names.includes(name)) this.known.delete(name);
    return names.map((name) => {
      const part = this.known.get(name) ?? new CustomXmlPart(this.document, name, itemId(pkg, name) ?? newId());
      this.known.set(name, part);
      return part;
    });
  }

  byId(id: string): CustomXmlPart | null {
    return this.all.find((part) => part.id.toLowerCase() === id.toLowerCase()) ?? null;
  }

  byNamespace(namespace: string): readonly CustomXmlPart[] {
    return this.all.filter((part) => part.namespace === namespace);
  }

  /**
   * Adds a part with its properties part, in which its id stands (22.5.2.1).
   * @param id for a part that comes with an id.
   * @throws OfficeError InvalidArgument if the text is no XML.
   */
  add(xml: string, id = newId()): CustomXmlPart {
    const { pkg } = this.document;
    const namespace = parse(this.document, xml).namespaceURI ?? '';
    const number = freeNumber(pkg);
    const name = `/customXml/item${number}.xml`;
    const properties = `/customXml/itemProps${number}.xml`;
    pkg.addPart(name, 'application/xml', encodeXml(xml));
    pkg.addPart(properties, PROPERTIES_TYPE, encodeXml(propertiesXml(id, namespace)));
    pkg.relate(pkg.mainPart, 'customXml', name);
    pkg.relate(name, 'customXmlProps', properties);
    const part = new CustomXmlPart(this.document, name, id);
    this.known.set(name, part);
    // An added part counts as changed although its bytes are as they were given.
    pkg.document(name);
    this.document.changedPart(name);
    this.document.bindings.partChanged(name);
    return part;
  }

  delete({ name }: CustomXmlPart): void {
    const { pkg } = this.document;
    const properties = pkg.related(name, 'customXmlProps');
    pkg.unrelate(pkg.mainPart, name);
    if (properties !== undefined) pkg.removePart(properties);
    pkg.removePart(name);
    this.known.delete(name);
    this.document.removedPart(name);
  }
}

/** Names of the custom XML parts of a package, in the order of its relationships. */
export function customXmlNames(pkg: Package): string[] {
  return pkg
    .relationships(pkg.mainPart)
    .flatMap(({ type, target, external }) =>
      !external && type.endsWith('/customXml') && pkg.bytes(target) ? [target] : [],
    );
}

/** The id in a part's properties. */
export function itemId(pkg: Package, name: string): string | null {
  const properties = pkg.related(name, 'customXmlProps');
  const root = properties === undefined ? undefined : pkg.document(properties)?.documentElement;
  if (!root) return null;
  for (const element of [root, ...descendants(root)]) {
    const id = element.getAttributeNS(DATA_STORE, 'itemID');
    if (id !== null) return id;
  }
  return null;
}

function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

function freeNumber(pkg: Package): number {
  let number = 1;
  while (pkg.bytes(`/customXml/item${number}.xml`) ?? pkg.bytes(`/customXml/itemProps${number}.xml`)) number += 1;
  return number;
}

function propertiesXml(id: string, namespace: string): string {
  const schema = namespace.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const reference = namespace === '' ? '' : `<ds:schemaRef ds:uri="${schema}"/>`;
  return `<ds:datastoreItem xmlns:ds="${DATA_STORE}" ds:itemID="${id}"><ds:schemaRefs>${reference}</ds:schemaRefs></ds:datastoreItem>`;
}
