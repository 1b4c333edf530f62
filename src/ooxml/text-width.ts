import { wAttribute, wChild, wChildren } from './dom';
import type { XmlElement } from './xml';

/** Word's new page: A4 with these margins, in twips, where a section does not say. */
const USUAL = { w: 11906, left: 1800, right: 1800, gutter: 0 } as const;

/** Between the columns of a section that does not say, in twips (ECMA-376 part 1, 17.6.4). */
const USUAL_SPACE = 720;

/** Twips between the margins of a section; where it has several columns, those of the first. Never negative. */
export function textWidthOf(section: XmlElement | null): number {
  const size = section && wChild(section, 'pgSz');
  const margins = section && wChild(section, 'pgMar');
  const page = twips(size, 'w', USUAL.w);
  const sides = (['left', 'right', 'gutter'] as const).map((side) => twips(margins, side, USUAL[side]));
  const width = sides.reduce((rest, side) => rest - side, page);
  return Math.max(0, columnOf(section && wChild(section, 'cols'), width));
}

function columnOf(columns: XmlElement | null, width: number): number {
  if (columns === null) return width;
  const [first] = wChildren(columns, 'col');
  if (first) return twips(first, 'w', width);
  const count = Math.max(1, twips(columns, 'num', 1));
  return Math.floor((width - (count - 1) * twips(columns, 'space', USUAL_SPACE)) / count);
}

function twips(element: XmlElement | null, name: string, usual: number): number {
  const value = Number((element && wAttribute(element, name)) ?? NaN);
  return Number.isFinite(value) ? value : usual;
}
