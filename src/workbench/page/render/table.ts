import { childElements, wAttribute, wChild, wChildren, wValue } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { drawBlocks, LONG, paragraphsIn } from './blocks';
import { setChildren } from './children';
import { dressControl } from './control';
import type { Story } from './story';
import type { StripKind } from './stretch';
import { Strip } from './strip';
import { TableLook } from './table-look';
import { PX_PER_TWIP } from './units';

/**
 * Draws a table with its grid, merged cells, borders and shading. A long one is drawn as several tables under each other,
 * each when it comes near the window: a browser lays out a table as a whole or not at all.
 */
export function drawTable(table: XmlElement, story: Story): HTMLElement {
  let rows = rowsOf(table);
  if (paragraphsIn(table) < LONG || rows.length < 2) return drawRows(table, rows, rows, story);
  const kind: StripKind = {
    draw: (some) => [drawRows(table, some, rows, story)],
    forget: () => undefined,
    guess: () => ROW_HEIGHT,
    weight: paragraphsIn,
    // A cell that goes on from the row above cannot begin a table.
    canStart: (row) => !cellsOf(row).some((cell) => isMergedUp(cell)),
  };
  const strip = new Strip(kind, story.document);
  const holder = html('div', 'strip table-strip');
  const arrange = (): void => {
    rows = rowsOf(table);
    strip.arrange(rows);
    setChildren(holder, strip.elements);
  };
  arrange();
  story.document.setStrip(table, holder, arrange);
  return holder;
}

/** In px, padding included. */
const ROW_HEIGHT = 30;

/** Draws some rows of a table. @param all rows of it, to tell which are the first and the last. */
function drawRows(
  table: XmlElement,
  rows: readonly XmlElement[],
  all: readonly XmlElement[],
  story: Story,
): HTMLElement {
  const drawn = html('table', 'table');
  const properties = wChild(table, 'tblPr');
  const alignment = wValue(properties, 'jc');
  if (alignment === 'center') drawn.classList.add('centred');
  if (alignment === 'right' || alignment === 'end') drawn.classList.add('at-right');
  const indent = properties && wChild(properties, 'tblInd');
  if (indent && alignment === null) drawn.style.marginLeft = `${Number(wAttribute(indent, 'w') ?? 0) * PX_PER_TWIP}px`;

  const widths = columnWidths(table, all);
  if (widths.length > 0) {
    drawn.append(html('colgroup', '', ...widths.map(drawColumn)));
    drawn.style.width = `${widths.reduce((sum, width) => sum + width, 0)}px`;
  }

  const look = new TableLook(table, story.document.formatting.styles);
  // The cell that a vertical merge goes on from, by column of the grid.
  const above = new Map<number, HTMLTableCellElement>();
  const body = rows.map((row) => {
    const place = { firstRow: row === all[0], lastRow: row === all[all.length - 1] };
    return drawRow(row, above, (cell, drawnCell, at) => look.dress(drawnCell, cell, row, { ...place, ...at }), story);
  });
  drawn.append(html('tbody', '', ...body));
  return drawn;
}

type Dress = (
  cell: XmlElement,
  drawn: HTMLTableCellElement,
  place: { readonly firstColumn: boolean; readonly lastColumn: boolean },
) => void;

function drawRow(row: XmlElement, above: Map<number, HTMLTableCellElement>, dress: Dress, story: Story): HTMLElement {
  const drawn = html('tr');
  const properties = wChild(row, 'trPr');
  drawn.style.height = `${Number(wValue(properties, 'trHeight') ?? 0) * PX_PER_TWIP}px`;

  let column = Number(wValue(properties, 'gridBefore') ?? 0);
  if (column > 0) drawn.append(gap(column));
  const cells = cellsOf(row);
  for (const [index, cell] of cells.entries()) {
    const cellProperties = wChild(cell, 'tcPr');
    const span = Number(wValue(cellProperties, 'gridSpan') ?? 1);
    const merged = cellProperties !== null && wChild(cellProperties, 'vMerge') !== null;
    const start = above.get(column);
    if (isMergedUp(cell) && start) {
      start.rowSpan += 1;
      // The text of a merged cell is not shown by Word; what is in the file all the same shall not be lost from sight.
      if (cell.textContent !== '') start.append(...drawBlocks(cell, story));
    } else {
      const drawnCell = drawCell(cell, span, story);
      dress(cell, drawnCell, { firstColumn: index === 0, lastColumn: index === cells.length - 1 });
      drawn.append(drawnCell);
      if (merged) above.set(column, drawnCell);
      else above.delete(column);
    }
    column += span;
  }
  return drawn;
}

/** A w:vMerge without a value goes on with the cell above (ECMA-376 part 1, 17.4.84). */
function isMergedUp(cell: XmlElement): boolean {
  const properties = wChild(cell, 'tcPr');
  return properties !== null && wChild(properties, 'vMerge') !== null && wValue(properties, 'vMerge') !== 'restart';
}

function gap(columns: number): HTMLTableCellElement {
  const drawn = html('td', 'gap');
  drawn.colSpan = columns;
  return drawn;
}

function drawCell(cell: XmlElement, span: number, story: Story): HTMLTableCellElement {
  const drawn = html('td', '', ...drawBlocks(cell, story));
  drawn.colSpan = span;
  const control = controlAround(cell);
  if (control) dressControl(drawn, control).classList.add('control-cell');
  const properties = wChild(cell, 'tcPr');
  const vertical = wValue(properties, 'vAlign');
  if (vertical === 'center') drawn.style.verticalAlign = 'middle';
  if (vertical === 'bottom') drawn.style.verticalAlign = 'bottom';
  const direction = wValue(properties, 'textDirection');
  if (direction !== null && /^tb/.test(direction)) drawn.style.writingMode = 'vertical-rl';
  if (direction === 'btLr') drawn.style.writingMode = 'sideways-lr';
  return drawn;
}

/** The content control that holds just this cell. */
function controlAround(cell: XmlElement): XmlElement | null {
  const content = cell.parentNode;
  return content?.nodeName.endsWith(':sdtContent') ? (content.parentNode as XmlElement) : null;
}

/** Widths of the grid in px; of the widest row where the table has no grid. */
function columnWidths(table: XmlElement, rows: readonly XmlElement[]): number[] {
  const grid = wChild(table, 'tblGrid');
  const widths = grid ? wChildren(grid, 'gridCol').map((column) => Number(wAttribute(column, 'w') ?? 0)) : [];
  if (widths.some((width) => width > 0)) return widths.map((width) => width * PX_PER_TWIP);
  const [first] = rows;
  const cells = first ? cellsOf(first) : [];
  const cellWidths = cells.map((cell) => {
    const properties = wChild(cell, 'tcPr');
    const width = properties && wChild(properties, 'tcW');
    return width && wAttribute(width, 'type') === 'dxa' ? Number(wAttribute(width, 'w') ?? 0) : 0;
  });
  return cellWidths.every((width) => width > 0) ? cellWidths.map((width) => width * PX_PER_TWIP) : [];
}

function drawColumn(width: number): HTMLElement {
  const drawn = html('col');
  drawn.style.width = `${width}px`;
  return drawn;
}

function rowsOf(table: XmlElement): XmlElement[] {
  return inside(table, 'tr');
}

function cellsOf(row: XmlElement): XmlElement[] {
  return inside(row, 'tc');
}

/** Rows of a table or cells of a row, also those inside controls, custom XML and revision wrappers. */
function inside(container: XmlElement, name: 'tr' | 'tc'): XmlElement[] {
  return [...childElements(container)].flatMap((element) => {
    if (element.localName === name) return [element];
    return WRAPPERS.has(element.localName) ? inside(element, name) : [];
  });
}

const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'del', 'moveFrom', 'moveTo']);
