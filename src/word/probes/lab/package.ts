import { flatOpcOf } from '../../../ooxml/package/new-package';
import { MAIN_PART, wordParts } from '../../../ooxml/package/word-parts';

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
  /** Addresses of links by the id that the body names them by (r:id). */
  readonly links?: Readonly<Record<string, string>>;
}

/** The smallest package that holds the content. */
export function labPackage({ body, styles, numbering, glossary, links = {} }: LabContent): string {
  const content = {
    body: body.join(''),
    styles: styles?.join(''),
    numbering: numbering?.join(''),
    glossary: glossary && { docParts: glossary.join('') },
  };
  const outside = Object.entries(links).map(([id, address]) => ({ owner: MAIN_PART, id, address }));
  return flatOpcOf(wordParts(content), outside);
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
