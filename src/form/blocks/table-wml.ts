import type { Wml } from './wml';

/** The whole text width as w:type="pct" counts it: fiftieths of a percent. */
export const WHOLE = 5000;

const BORDERS: Wml = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')}</w:tblBorders>`;

/** In twips: some air above and below the words, at the sides what Word gives by itself. */
const CELL_MARGINS: Wml =
  '<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

/** The right margin as a tab stop, for programs that know no `tabToMargin`; `textWidth` in twips. */
export function rightTab(textWidth: number): Wml {
  return `<w:tabs><w:tab w:val="right" w:pos="${String(textWidth)}"/></w:tabs>`;
}

/** A ruled table over the whole text width (twips: a grid knows no percent), with columns of these widths (as `WHOLE` counts). */
export function ruledTable(textWidth: number, widths: readonly number[], rows: readonly Wml[]): Wml {
  const grid = widths.map((width) => `<w:gridCol w:w="${String(Math.round((textWidth * width) / WHOLE))}"/>`);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${String(WHOLE)}" w:type="pct"/><w:jc w:val="center"/>${BORDERS}` +
    `<w:tblLayout w:type="fixed"/>${CELL_MARGINS}</w:tblPr><w:tblGrid>${grid.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** A cell over one or several columns of these widths. */
export function cell(widths: readonly number[], align: 'center' | 'top', content: Wml): Wml {
  const width = widths.reduce((sum, part) => sum + part, 0);
  const span = widths.length > 1 ? `<w:gridSpan w:val="${String(widths.length)}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="pct"/>${span}<w:vAlign w:val="${align}"/></w:tcPr>${content}</w:tc>`;
}
