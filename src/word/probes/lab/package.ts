import { writeFlatOpc } from '../../../ooxml/package/flat-opc';
import { R, RELATIONSHIPS, W } from '../../../ooxml/namespaces';

/** What a package for `insertOoxml` holds, as XML texts. */
export interface LabContent {
  /** Blocks of the body. */
  readonly body: readonly string[];
  /** w:style elements. */
  readonly styles?: readonly string[];
  /** w:abstractNum and w:num elements. */
  readonly numbering?: readonly string[];
  /** w:docPart elements of the glossary. */
  readonly glossary?: readonly string[];
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONSHIP_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** The smallest package that holds the content. */
export function labPackage({ body, styles = [], numbering = [], glossary = [] }: LabContent): string {
  const parts = [
    { name: 'styles.xml', type: 'styles', kind: 'styles', root: 'styles', content: styles },
    { name: 'numbering.xml', type: 'numbering', kind: 'numbering', root: 'numbering', content: numbering },
    {
      name: 'glossary/document.xml',
      type: 'glossaryDocument',
      kind: 'document.glossary',
      root: 'glossaryDocument',
      content: glossary.length > 0 ? ['<w:docParts>', ...glossary, '</w:docParts>'] : [],
    },
  ].filter(({ content }) => content.length > 0);
  return writeFlatOpc([
    {
      name: '/_rels/.rels',
      contentType: RELATIONSHIP_TYPE,
      content: relationships([['officeDocument', 'word/document.xml']]),
    },
    {
      name: '/word/_rels/document.xml.rels',
      contentType: RELATIONSHIP_TYPE,
      content: relationships(parts.map(({ type, name }) => [type, name])),
    },
    {
      name: '/word/document.xml',
      contentType: `${MAIN}.document.main+xml`,
      content: element('document', ['<w:body>', ...body, '</w:body>']),
    },
    ...parts.map(({ name, kind, root, content }) => ({
      name: `/word/${name}`,
      contentType: `${MAIN}.${kind}+xml`,
      content: element(root, content),
    })),
  ]);
}

/** A paragraph; `properties` stand in its w:pPr, `look` in the w:rPr of its only run. */
export function paragraph(text: string, properties = '', look = ''): string {
  return paragraphOf(run(text, look), properties);
}

export function paragraphOf(content: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

export function run(text: string, look = ''): string {
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph style of ours. Its id is not its name, as in Chinese templates. */
export function paragraphStyle(name: string, properties: string): string {
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="CaseAuthorProbe"><w:name w:val="${name}"/><w:qFormat/>` +
    `<w:pPr>${properties}</w:pPr></w:style>`
  );
}

/** The w:pPr that uses it. */
export const STYLED = '<w:pStyle w:val="CaseAuthorProbe"/>';

function element(name: string, content: readonly string[]): string {
  return `<w:${name} xmlns:w="${W}">${content.join('')}</w:${name}>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${R}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${list.join('')}</Relationships>`;
}
