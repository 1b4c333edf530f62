import { type Finding, finding } from '../../draft/finding';
import type { Package } from '../../ooxml/package/package';
import type { PageMargins } from '../../notice/options';
import { childElements, ensureChild, isNamed, wAttribute, wChild, wSetAttribute } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';

/** Word keeps margins in tenths of a point: 28 mm are 79.4 pt, 1588 twips. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 720) / 25.4) * 2;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** A margin in points, as Word's API wants it. */
export function marginPoints(millimetres: number): number {
  return twips(millimetres) / 20;
}

/**
 * Sets the margins of the upright sections; landscape ones, which hold wide tables, keep theirs. Header, footer and gutter
 * stay. Returns whether anything changed.
 */
export function setPageMargins(pkg: Package, margins: PageMargins): boolean {
  let changed = false;
  for (const section of sections(pkg)) {
    if (isLandscape(section)) continue;
    const element = ensureChild(section, 'pgMar');
    for (const side of SIDES) {
      const wanted = String(twips(margins[side]));
      if (wAttribute(element, side) === wanted) continue;
      wSetAttribute(element, side, wanted);
      changed = true;
    }
    // The schema wants all seven.
    for (const [side, usual] of [
      ['header', 851],
      ['footer', 992],
      ['gutter', 0],
    ] as const) {
      if (wAttribute(element, side) === null) wSetAttribute(element, side, usual);
    }
  }
  return changed;
}

/**
 * Which sections have other margins, by their position among all; `count` is how many there are. Landscape ones are none of
 * them, see `setPageMargins`.
 */
export function otherMargins(
  pkg: Package,
  margins: PageMargins,
): { readonly sections: readonly number[]; readonly count: number } {
  const all = [...sections(pkg)];
  const other = all.flatMap((section, index) => {
    const is = wChild(section, 'pgMar');
    const same = SIDES.every((side) => is !== null && wAttribute(is, side) === String(twips(margins[side])));
    return same || isLandscape(section) ? [] : [index];
  });
  return { sections: other, count: all.length };
}

function isLandscape(section: XmlElement): boolean {
  const size = wChild(section, 'pgSz');
  return size !== null && wAttribute(size, 'orient') === 'landscape';
}

function* sections(pkg: Package): Generator<XmlElement, void, undefined> {
  const root = pkg.document(pkg.mainPart)?.documentElement;
  const body = root == null ? null : wChild(root, 'body');
  if (body === null) return;
  for (const block of childElements(body)) {
    if (isNamed(block, W, 'sectPr')) yield block;
    const pPr = isNamed(block, W, 'p') ? wChild(block, 'pPr') : null;
    const section = pPr === null ? null : wChild(pPr, 'sectPr');
    if (section !== null) yield section;
  }
}

/** In centimetres, as the boxes of Word's dialog have them. */
export function marginsInWords({ top, bottom, left, right }: PageMargins): string {
  const inCentimetres = (millimetres: number) => (millimetres / 10).toFixed(1);
  return `上 ${inCentimetres(top)}、下 ${inCentimetres(bottom)}、左 ${inCentimetres(left)}、右 ${inCentimetres(right)} 厘米`;
}

export function marginsSet(margins: PageMargins): Finding {
  return finding('page-margins-set', 'advice', `页边距改成了${marginsInWords(margins)}。`);
}
