import { childElements, isNamed, wAncestor, wAttribute, wChild, wChildren, wValue } from './dom';
import { W } from './namespaces';
import { readParagraphProperties, type ParagraphProperties } from './paragraph-properties';
import { readRunProperties, type RunProperties } from './run-properties';
import type { Styles } from './styles';
import { isOn } from './values';
import type { XmlElement, XmlNode } from './xml';

/** What the style of the table around a paragraph gives to it. */
export interface TableLayer {
  /** Two paragraphs with the same key get the same from their tables. */
  readonly key: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

/** A paragraph outside tables, or in a table whose style says nothing about text. */
const NOTHING: TableLayer = { key: '', paragraph: {}, run: {} };

/** Conditional parts of a table style (w:tblStylePr), later ones over earlier ones (17.7.6). */
const CONDITIONS = [
  'band1Vert',
  'band2Vert',
  'band1Horz',
  'band2Horz',
  'firstRow',
  'lastRow',
  'firstCol',
  'lastCol',
  'nwCell',
  'neCell',
  'swCell',
  'seCell',
] as const;

type Condition = (typeof CONDITIONS)[number];

/** Text formatting by table styles: that of the whole table and of header rows, bands and the like (17.7.6). */
export class TableStyles {
  private readonly layers = new Map<string, TableLayer>();
  private readonly cells = new WeakMap<XmlElement, ReadonlySet<Condition>>();
  private readonly tables = new WeakMap<XmlElement, string | null>();
  private readonly conditional = new Map<string, boolean>();

  constructor(private readonly styles: Styles) {}

  layerOf(paragraph: XmlElement): TableLayer {
    const cell = cellAround(paragraph);
    const table = cell === null ? null : wAncestor(cell, 'tbl');
    if (cell === null || table === null) return NOTHING;
    const styleId = this.styleOf(table);
    if (styleId === null) return NOTHING;
    const conditions = this.hasConditions(styleId) ? this.conditionsOf(cell, table) : new Set<Condition>();
    const key = [styleId, ...conditions].join(' ');
    let layer = this.layers.get(key);
    if (layer === undefined) this.layers.set(key, (layer = this.readLayer(key, styleId, conditions)));
    return layer;
  }

  /** Found once for each table: one without properties would be searched from end to end for each of its cells. */
  private styleOf(table: XmlElement): string | null {
    let styleId = this.tables.get(table);
    if (styleId === undefined) {
      styleId = this.styles.effectiveId(wValue(wChild(table, 'tblPr'), 'tblStyle'), 'table');
      this.tables.set(table, styleId);
    }
    return styleId;
  }

  private readLayer(key: string, styleId: string, conditions: ReadonlySet<Condition>): TableLayer {
    const paragraph: ParagraphProperties = {};
    const run: RunProperties = {};
    const lay = (properties: XmlElement): void => {
      Object.assign(paragraph, readParagraphProperties(wChild(properties, 'pPr')));
      Object.assign(run, readRunProperties(wChild(properties, 'rPr')));
    };
    const chain = this.styles.chain(styleId, 'table');
    chain.forEach(lay);
    for (const condition of CONDITIONS) {
      if (!conditions.has(condition)) continue;
      for (const style of chain) {
        wChildren(style, 'tblStylePr')
          .filter((part) => wAttribute(part, 'type') === condition)
          .forEach(lay);
      }
    }
    return Object.keys(paragraph).length + Object.keys(run).length === 0 ? NOTHING : { key, paragraph, run };
  }

  private hasConditions(styleId: string): boolean {
    let found = this.conditional.get(styleId);
    if (found === undefined) {
      found = this.styles
        .chain(styleId, 'table')
        .some((style) =>
          wChildren(style, 'tblStylePr').some((part) => wChild(part, 'pPr') !== null || wChild(part, 'rPr') !== null),
        );
      this.conditional.set(styleId, found);
    }
    return found;
  }

  private conditionsOf(cell: XmlElement, table: XmlElement): ReadonlySet<Condition> {
    const known = this.cells.get(cell);
    if (known !== undefined) return known;
    const look = readLook(table);
    const rows = gather(table, 'tr');
    rows.forEach((row, rowIndex) => {
      const cells = gather(row, 'tc');
      cells.forEach((tc, column) => {
        this.cells.set(tc, conditionsAt(look, { row: rowIndex, rows: rows.length, column, columns: cells.length }));
      });
    });
    return this.cells.get(cell) ?? new Set();
  }
}

/** Which conditional parts a table asks for (w:tblLook, 17.4.55). */
interface Look {
  readonly firstRow: boolean;
  readonly lastRow: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly rowBands: boolean;
  readonly columnBands: boolean;
}

function readLook(table: XmlElement): Look {
  const properties = wChild(table, 'tblPr');
  const look = properties === null ? null : wChild(properties, 'tblLook');
  // The attributes by name are newer than the bits of w:val; Word writes both.
  const bits = Number.parseInt((look === null ? null : wAttribute(look, 'val')) ?? '0', 16);
  const asks = (name: string, bit: number): boolean => {
    const value = look === null ? null : wAttribute(look, name);
    return value === null ? (bits & bit) !== 0 : isOn(value);
  };
  return {
    firstRow: asks('firstRow', 0x20),
    lastRow: asks('lastRow', 0x40),
    firstColumn: asks('firstColumn', 0x80),
    lastColumn: asks('lastColumn', 0x100),
    rowBands: look !== null && !asks('noHBand', 0x200),
    columnBands: look !== null && !asks('noVBand', 0x400),
  };
}

interface CellPlace {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** Bands are taken to be one row or column wide, as in all of Word's own styles. */
function conditionsAt(look: Look, { row, rows, column, columns }: CellPlace): ReadonlySet<Condition> {
  const found = new Set<Condition>();
  const top = look.firstRow && row === 0;
  const bottom = look.lastRow && row === rows - 1;
  const left = look.firstColumn && column === 0;
  const right = look.lastColumn && column === columns - 1;
  if (look.columnBands && !left && !right) {
    found.add((column - Number(look.firstColumn)) % 2 === 0 ? 'band1Vert' : 'band2Vert');
  }
  if (look.rowBands && !top && !bottom) {
    found.add((row - Number(look.firstRow)) % 2 === 0 ? 'band1Horz' : 'band2Horz');
  }
  if (top) found.add('firstRow');
  if (bottom) found.add('lastRow');
  if (left) found.add('firstCol');
  if (right) found.add('lastCol');
  if (top && left) found.add('nwCell');
  if (top && right) found.add('neCell');
  if (bottom && left) found.add('swCell');
  if (bottom && right) found.add('seCell');
  return found;
}

/** The cell that a paragraph stands in; a text box inside a cell is a story of its own. */
function cellAround(paragraph: XmlElement): XmlElement | null {
  for (let node: XmlNode | null = paragraph.parentNode; node !== null; node = node.parentNode) {
    if (isNamed(node, W, 'tc')) return node;
    if (isNamed(node, W, 'txbxContent') || isNamed(node, W, 'body')) return null;
  }
  return null;
}

/** What may stand between a table and its rows, or a row and its cells. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'del', 'moveFrom', 'moveTo']);

/** Rows of a table or cells of a row, those inside content controls included. */
function gather(parent: XmlElement, localName: 'tr' | 'tc'): XmlElement[] {
  const found: XmlElement[] = [];
  const open = [childElements(parent)];
  for (let level = open[0]; level !== undefined; level = open[open.length - 1]) {
    const step = level.next();
    if (step.done === true) {
      open.pop();
      continue;
    }
    const element = step.value;
    if (element.localName === localName) found.push(element);
    else if (WRAPPERS.has(element.localName)) open.push(childElements(element));
  }
  return found;
}
