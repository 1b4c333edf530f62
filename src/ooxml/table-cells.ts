import { childElements, wChild, wValue } from './dom';
import { W } from './namespaces';
import type { XmlElement } from './xml';

/** A cell as a reader sees it: cells merged downwards are one. */
export interface TableCell {
  /** 0-based row and grid column of its first corner. */
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** The w:p in it, nested tables and controls included. */
  readonly paragraphs: readonly XmlElement[];
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
  readonly paragraphs: XmlElement[];
}

/** The cells of a table, row by row (ECMA-376 part 1, 17.4.17 gridSpan, 17.4.84 vMerge). */
export function cellsOf(table: XmlElement): TableCell[] {
  const cells: OpenCell[] = [];
  const above = new Map<number, OpenCell>();
  rowsOf(table).forEach((rowElement, row) => {
    let column = Number(wValue(wChild(rowElement, 'trPr'), 'gridBefore') ?? 0);
    for (const element of within(rowElement, 'tc')) {
      const properties = wChild(element, 'tcPr');
      const columnSpan = Math.max(1, Number(wValue(properties, 'gridSpan') ?? 1));
      const merge = properties && wChild(properties, 'vMerge');
      const goesOn = merge !== null && wValue(properties, 'vMerge') !== 'restart' ? above.get(column) : undefined;
      const paragraphs = within(element, 'p');
      if (goesOn) {
        goesOn.rowSpan = row - goesOn.row + 1;
        goesOn.paragraphs.push(...paragraphs);
      } else {
        const cell = { row, column, columnSpan, rowSpan: 1, paragraphs };
        cells.push(cell);
        if (merge) above.set(column, cell);
        else above.delete(column);
      }
      column += columnSpan;
    }
  });
  return cells;
}

function rowsOf(table: XmlElement): XmlElement[] {
  return within(table, 'tr');
}

/** Elements of a name, looked for through controls and revision marks; not inside one another. */
function within(container: XmlElement, localName: string): XmlElement[] {
  return [...childElements(container)].flatMap((element) => {
    if (element.namespaceURI === W && element.localName === localName) return [element];
    // What a cell holds besides its own paragraphs: tables in it, and what stands around blocks.
    return PASSED.has(element.localName) || localName === 'p' ? within(element, localName) : [];
  });
}

const PASSED = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);
