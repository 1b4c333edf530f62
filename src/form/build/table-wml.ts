import type { Wml } from './wml';

/** The whole text width as w:type="pct" counts it: fiftieths of a percent. */
export const WHOLE = 5000;

/** Twips between the margins of GB/T 9704 on A4 (156 mm): for tab stops and grids, which know no percent. */
export const TEXT_WIDTH = 8844;

export const BORDERS: Wml = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')}</w:tblBorders>`;

/** In twips: some air above and below the words, at the sides what Word gives by itself. */
export const CELL_MARGINS: Wml =
  '<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

/** A cell over one or several columns of these widths. */
export function cell(widths: readonly number[], align: 'center' | 'top', content: Wml): Wml {
  const width = widths.reduce((sum, part) => sum + part, 0);
  const span = widths.length > 1 ? `<w:gridSpan w:val="${String(widths.length)}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="pct"/>${span}<w:vAlign w:val="${align}"/></w:tcPr>${content}</w:tc>`;
}
