import { escapeXml } from '../../ooxml/xml-text';

/** WordprocessingML as text, for blocks that are written from scratch. Order of elements as the schema wants it. */

export type Wml = string;

/** Properties of the first paragraph of a block that begins a page: no empty line is left, as a break of its own would. */
export const ON_NEW_PAGE: Wml = '<w:pageBreakBefore/>';

/** A paragraph in a style; `properties` are elements of w:pPr that come after w:pStyle. */
export function paragraph(styleId: string, content: Wml, properties: Wml = ''): Wml {
  return `<w:p><w:pPr><w:pStyle w:val="${escapeXml(styleId)}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** A run; “ ” — … of Chinese text take the Chinese font by the hint (ECMA-376 part 1, 17.3.2.26). */
export function run(text: string, characterStyleId?: string): Wml {
  const style = characterStyleId === undefined ? '' : `<w:rStyle w:val="${escapeXml(characterStyleId)}"/>`;
  return `<w:r><w:rPr>${style}<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/**
 * A blank that reaches to the right margin, wherever that is by now (17.3.3.23 ptab): margins may be set after the block was
 * written. What takes it for an ordinary tab, as LibreOffice does, goes to the stop that `rightTab` sets.
 */
export function tabToMargin(): Wml {
  return '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>';
}
