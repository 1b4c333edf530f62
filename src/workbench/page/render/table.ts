import { childElements, wAttribute, wChild, wChildren, wValue } from '../../../ooxml/dom';
import type { Package } from '../../../ooxml/package';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { drawBlocks } from './blocks';
import type { Story } from './story';
import { PX_PER_TWIP } from './units';

/** Draws a table with its grid, merged cells, borders and shading. */
export function drawTable(table: XmlElement, story: Story): HTMLElement {
  const drawn = html('table', 'table');
  const properties = wChild(table, 'tblPr');
  if (wValue(properties, 'jc') === 'center') drawn.classList.add('centred');
  if (!hasBorders(table, story.pkg)) drawn.classList.add('without-borders');

  const widths = gridWidths(table);
  if (widths.length > 0) {
    drawn.append(html('colgroup', '', ...widths.map(drawColumn)));
    drawn.style.width = `${widths.reduce((sum, width) => sum + width, 0)}px`;
  }

  // The cell that a vertical merge goes on from, by column of the grid.
  const above = new Map<number, HTMLTableCellElement>();
  drawn.append(html('tbody', '', ...inside(table, 'tr').map((row) => drawRow(row, above, story))));
  return drawn;
}

function drawRow(row: XmlElement, above: Map<number, HTMLTableCellElement>, story: Story): HTMLElement {
  const drawn = html('tr');
  const properties = wChild(row, 'trPr');
  drawn.style.height = `${Number(wValue(properties, 'trHeight') ?? 0) * PX_PER_TWIP}px`;

  let column = Number(wValue(properties, 'gridBefore') ?? 0);
  for (const cell of inside(row, 'tc')) {
    const cellProperties = wChild(cell, 'tcPr');
    const span = Number(wValue(cellProperties, 'gridSpan') ?? 1);
    const merged = cellProperties !== null && wChild(cellProperties, 'vMerge') !== null;
    const start = above.get(column);
    // A w:vMerge without a value goes on with the cell above (ECMA-376 part 1, 17.4.84).
    if (merged && wValue(cellProperties, 'vMerge') !== 'restart' && start) {
      start.rowSpan += 1;
    } else {
      const drawnCell = drawCell(cell, span, story);
      drawn.append(drawnCell);
      if (merged) above.set(column, drawnCell);
      else above.delete(column);
    }
    column += span;
  }
  return drawn;
}

function drawCell(cell: XmlElement, span: number, story: Story): HTMLTableCellElement {
  const drawn = html('td', '', ...drawBlocks(cell, story));
  drawn.colSpan = span;
  const properties = wChild(cell, 'tcPr');
  const shading = properties && wChild(properties, 'shd');
  const fill = shading && wAttribute(shading, 'fill');
  if (fill && /^[\dA-F]{6}$/i.test(fill)) drawn.style.backgroundColor = `#${fill}`;
  const vertical = wValue(properties, 'vAlign');
  if (vertical === 'center') drawn.style.verticalAlign = 'middle';
  if (vertical === 'bottom') drawn.style.verticalAlign = 'bottom';
  return drawn;
}

/** Borders come from the table itself, from one of its cells, or from its style. */
function hasBorders(table: XmlElement, pkg: Package): boolean {
  const properties = wChild(table, 'tblPr');
  const own = properties && wChild(properties, 'tblBorders');
  if (own) return showsLine(own);
  const cells = inside(table, 'tr').flatMap((row) => inside(row, 'tc'));
  if (cells.some((cell) => showsLine(borders(wChild(cell, 'tcPr'), 'tcBorders')))) return true;
  return styleHasBorders(wValue(properties, 'tblStyle'), pkg);
}

function styleHasBorders(first: string | null, pkg: Package): boolean {
  const part = pkg.related(pkg.mainPart, 'styles');
  const root = part === undefined ? null : (pkg.document(part)?.documentElement ?? null);
  const styles = new Map(root ? wChildren(root, 'style').map((style) => [wAttribute(style, 'styleId'), style]) : []);
  const seen = new Set<string>();
  for (let id = first; id !== null && !seen.has(id);) {
    seen.add(id);
    const style = styles.get(id);
    if (!style) return false;
    const own = borders(wChild(style, 'tblPr'), 'tblBorders');
    if (own) return showsLine(own);
    id = wValue(style, 'basedOn');
  }
  return false;
}

function borders(properties: XmlElement | null, name: 'tblBorders' | 'tcBorders'): XmlElement | null {
  return properties && wChild(properties, name);
}

function showsLine(all: XmlElement | null): boolean {
  if (all === null) return false;
  return [...childElements(all)].some((border) => !['nil', 'none', null].includes(wAttribute(border, 'val')));
}

function gridWidths(table: XmlElement): number[] {
  const grid = wChild(table, 'tblGrid');
  return grid ? wChildren(grid, 'gridCol').map((column) => Number(wAttribute(column, 'w') ?? 0) * PX_PER_TWIP) : [];
}

function drawColumn(width: number): HTMLElement {
  const drawn = html('col');
  drawn.style.width = `${width}px`;
  return drawn;
}

/** Rows of a table or cells of a row, also those inside controls, custom XML and revision wrappers. */
function inside(container: XmlElement, name: 'tr' | 'tc'): XmlElement[] {
  return [...childElements(container)].flatMap((element) => {
    if (element.localName === name) return [element];
    return WRAPPERS.has(element.localName) ? inside(element, name) : [];
  });
}

const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'del']);
