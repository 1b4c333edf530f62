import { escapeXml } from '../../ooxml/xml-text';

/** WordprocessingML as text, for blocks that are written from scratch. Order of elements as the schema wants it. */

export type Wml = string;

/** Properties of the first paragraph of a block that begins a page: no empty line is left, as a break of its own would. */
export const ON_NEW_PAGE: Wml = '<w:pageBreakBefore/>';

/** A paragraph in a style; `properties` are elements of w:pPr that come behind w:pStyle. */
export function paragraph(styleId: string, content: Wml, properties: Wml = ''): Wml {
  return `<w:p><w:pPr><w:pStyle w:val="${escapeXml(styleId)}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** A run; “ ” — … of Chinese text take the Chinese font by the hint (ECMA-376 part 1, 17.3.2.26). */
export function run(text: string, characterStyleId?: string): Wml {
  const style = characterStyleId === undefined ? '' : `<w:rStyle w:val="${escapeXml(characterStyleId)}"/>`;
  return `<w:r><w:rPr>${style}<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function tab(): Wml {
  return '<w:r><w:tab/></w:r>';
}
