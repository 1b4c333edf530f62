import { writeFlatOpc } from './flat-opc';
import { CONTENT_TYPES, R, RELATIONSHIPS } from '../namespaces';
import { relationshipsPart, relativeTarget } from './part-name';
import { RELATIONSHIPS_TYPE } from './relationships';
import { encodeXml, escapeXml } from '../xml-text';
import { pack, writeZip } from './zip';

/** A part that is written from scratch. */
export interface NewPart {
  /** Absolute, for instance `/word/document.xml`. */
  readonly name: string;
  readonly contentType: string;
  readonly xml: string;
  /** The part that refers to it; '' for the package itself. */
  readonly owner: string;
  /** Last word of the relationship's type: `officeDocument`, `styles`, ... */
  readonly relationship: string;
  /** Id of the relationship, where the owner's XML names it. */
  readonly id?: string;
}

/** Parts as a .docx file. The same parts give the same bytes. */
export function docxOf(parts: readonly NewPart[]): Uint8Array {
  const files = [contentTypes(parts), ...withRelationships(parts)];
  return writeZip(files.map(({ name, content }) => pack(name.slice(1), encodeXml(content))));
}

/** An address that the XML of a part names by an id. */
export interface NewLink {
  readonly owner: string;
  readonly id: string;
  readonly address: string;
}

/** Parts as one Flat OPC document, as `insertOoxml` takes it. */
export function flatOpcOf(parts: readonly NewPart[], links: readonly NewLink[] = []): string {
  return writeFlatOpc(withRelationships(parts, links));
}

interface WrittenPart {
  readonly name: string;
  readonly contentType: string;
  readonly content: string;
}

function withRelationships(parts: readonly NewPart[], links: readonly NewLink[] = []): WrittenPart[] {
  const owners = [...new Set([...parts, ...links].map(({ owner }) => owner))];
  return [
    ...owners.map((owner) => relationshipsOf(owner, parts, links)),
    ...parts.map(({ name, contentType, xml }) => ({ name, contentType, content: xml })),
  ];
}

function relationshipsOf(owner: string, parts: readonly NewPart[], links: readonly NewLink[]): WrittenPart {
  const entries = parts
    .filter((part) => part.owner === owner)
    .map(
      ({ relationship, name, id }, index) =>
        `<Relationship Id="${id ?? `rId${index + 1}`}" Type="${R}/${relationship}" Target="${relativeTarget(owner, name)}"/>`,
    );
  const outside = links
    .filter((link) => link.owner === owner)
    .map(
      ({ id, address }) =>
        `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`,
    );
  return {
    name: relationshipsPart(owner),
    contentType: RELATIONSHIPS_TYPE,
    content: `<Relationships xmlns="${RELATIONSHIPS}">${[...entries, ...outside].join('')}</Relationships>`,
  };
}

function contentTypes(parts: readonly NewPart[]): WrittenPart {
  const overrides = parts.map(({ name, contentType }) => `<Override PartName="${name}" ContentType="${contentType}"/>`);
  return {
    name: '/[Content_Types].xml',
    contentType: 'application/xml',
    content:
      `<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  };
}
