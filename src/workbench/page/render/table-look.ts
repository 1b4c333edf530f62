import { wAttribute, wChild, wChildren, wValue } from '../../../ooxml/dom';
import type { Styles } from '../../../ooxml/styles';
import type { XmlElement } from '../../../ooxml/xml';
import { PX_PER_PT, PX_PER_TWIP } from './units';

type Side = 'top' | 'right' | 'bottom' | 'left';
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/** Where a cell stands in its table. */
export interface CellPlace {
  readonly firstRow: boolean;
  readonly lastRow: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
}

/** Lines, fill and padding of a table's cells: by the cell itself, the table, and its style (ISO/IEC 29500-1, 17.4, 17.7.6). */
export class TableLook {
  /** Property elements of the table, the nearest first: its own, then those of its style and the styles under that. */
  private readonly tableProperties: readonly XmlElement[];
  private readonly styleChain: readonly XmlElement[];

  constructor(table: XmlElement, styles: Styles) {
    const own = wChild(table, 'tblPr');
    const styleId = styles.effectiveId(wValue(own, 'tblStyle'), 'table');
    this.styleChain = [...styles.chain(styleId, 'table')].reverse();
    this.tableProperties = [own, ...this.styleChain.map((style) => wChild(style, 'tblPr'))].filter(
      (each) => each !== null,
    );
  }

  dress(drawn: HTMLTableCellElement, cell: XmlElement, row: XmlElement, place: CellPlace): void {
    const own = wChild(cell, 'tcPr');
    const conditional = this.conditional(own, row);
    for (const side of SIDES) {
      drawn.style.setProperty(`border-${side}`, this.line(side, own, conditional, place));
      const margin = this.margin(side, own);
      if (margin !== null) drawn.style.setProperty(`padding-${side}`, `${margin}px`);
    }
    const fill = [own, ...conditional, ...this.styleChain.map((style) => wChild(style, 'tcPr'))]
      .map(fillOf)
      .find((each) => each !== null);
    if (fill && fill !== 'auto') drawn.style.backgroundColor = `#${fill}`;
  }

  private line(side: Side, own: XmlElement | null, conditional: readonly XmlElement[], place: CellPlace): string {
    const isEdge = { top: place.firstRow, bottom: place.lastRow, left: place.firstColumn, right: place.lastColumn }[
      side
    ];
    const inner = side === 'top' || side === 'bottom' ? 'insideH' : 'insideV';
    const candidates = [
      ...[own, ...conditional].map((properties) => border(properties, 'tcBorders', side)),
      ...this.tableProperties.map((properties) => border(properties, 'tblBorders', isEdge ? side : inner)),
    ];
    return cssLine(candidates.find((each) => each !== null) ?? null);
  }

  /** In px; null where nothing says any. */
  private margin(side: Side, own: XmlElement | null): number | null {
    const of = (properties: XmlElement | null, name: string): string | null => {
      const margins = properties && wChild(properties, name);
      const margin = margins && LOGICAL[side].map((each) => wChild(margins, each)).find((each) => each !== null);
      return margin ? wAttribute(margin, 'w') : null;
    };
    const value = [of(own, 'tcMar'), ...this.tableProperties.map((each) => of(each, 'tblCellMar'))].find(
      (each) => each !== null,
    );
    return value == null ? null : Number(value) * PX_PER_TWIP;
  }

  /**
   * What the style says for header rows, bands and the like. Word writes into rows and cells which of those they are
   * (w:cnfStyle, 17.3.1.8 and 17.4.7), so nothing is counted here.
   */
  private conditional(own: XmlElement | null, row: XmlElement): XmlElement[] {
    const conditions = new Set([...conditionsOf(own), ...conditionsOf(wChild(row, 'trPr'))]);
    if (conditions.size === 0) return [];
    return this.styleChain.flatMap((style) =>
      wChildren(style, 'tblStylePr')
        .filter((part) => conditions.has(wAttribute(part, 'type') ?? ''))
        .reverse()
        .flatMap((part) => wChild(part, 'tcPr') ?? []),
    );
  }
}

/** Names of conditions by their place among the digits of w:cnfStyle. */
const CONDITIONS = [
  'firstRow',
  'lastRow',
  'firstCol',
  'lastCol',
  'band1Vert',
  'band2Vert',
  'band1Horz',
  'band2Horz',
  'neCell',
  'nwCell',
  'seCell',
  'swCell',
];

function conditionsOf(properties: XmlElement | null): string[] {
  const digits = wValue(properties, 'cnfStyle') ?? '';
  return CONDITIONS.filter((_, index) => digits[index] === '1');
}

/** Transitional files say left and right, strict ones start and end. */
const LOGICAL: Readonly<Record<Side, readonly string[]>> = {
  top: ['top'],
  right: ['right', 'end'],
  bottom: ['bottom'],
  left: ['left', 'start'],
};

function border(properties: XmlElement | null, name: 'tblBorders' | 'tcBorders', side: string): XmlElement | null {
  const borders = properties && wChild(properties, name);
  if (!borders) return null;
  const names = side in LOGICAL ? LOGICAL[side as Side] : [side];
  return names.map((each) => wChild(borders, each)).find((each) => each !== null) ?? null;
}

/** Where there is no line, a faint one shows the cells, as Word's gridlines do. */
const GRIDLINE = '1px dotted #d2d0ce';

const LINE_STYLES: Readonly<Record<string, string>> = {
  dashed: 'dashed',
  dashSmallGap: 'dashed',
  dotDash: 'dashed',
  dotDotDash: 'dashed',
  dotted: 'dotted',
  double: 'double',
  thinThickSmallGap: 'double',
  thickThinSmallGap: 'double',
  triple: 'double',
};

function cssLine(line: XmlElement | null): string {
  const kind = line && wAttribute(line, 'val');
  if (line === null || kind === null || kind === 'nil' || kind === 'none') return GRIDLINE;
  const style = LINE_STYLES[kind] ?? 'solid';
  // Sizes are in eighths of a point.
  const width = (Number(wAttribute(line, 'sz') ?? 4) / 8) * PX_PER_PT;
  const colour = wAttribute(line, 'color') ?? 'auto';
  return `${Math.max(style === 'double' ? 3 : 1, Math.round(width))}px ${style} ${colour === 'auto' ? '#000' : `#${colour}`}`;
}

function fillOf(properties: XmlElement | null): string | null {
  const shading = properties && wChild(properties, 'shd');
  const fill = shading && wAttribute(shading, 'fill');
  return fill && /^(?:auto|[\dA-F]{6})$/i.test(fill) ? fill : null;
}
