import { childElements, isNamed, wAttribute, wChild, wValue } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { PX_PER_TWIP } from './units';

/** A stretch of the body that is shown on one sheet. */
export interface Section {
  readonly blocks: readonly XmlElement[];
  /** In px. */
  readonly page: PageSetup;
}

export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** Height of a line of the document grid in px; null when lines do not follow it. */
  readonly gridPitch: number | null;
}

/** A4 with the margins of a new Chinese document of Word. */
const DEFAULT_PAGE = { w: 11_906, h: 16_838, top: 1440, right: 1800, bottom: 1440, left: 1800 };

/**
 * Splits the body at its section breaks. The w:sectPr of a section stands in its last paragraph, that of the last one
 * at the end of the body (ECMA-376 part 1, 17.6.17); a continuous section goes on on the sheet of the one before.
 */
export function sectionsOf(body: XmlElement): Section[] {
  const sections: Section[] = [];
  let blocks: XmlElement[] = [];
  const end = (properties: XmlElement | null): void => {
    const previous = sections[sections.length - 1];
    if (previous && wValue(properties, 'type') === 'continuous') {
      sections[sections.length - 1] = { blocks: [...previous.blocks, ...blocks], page: previous.page };
    } else {
      sections.push({ blocks, page: pageSetup(properties) });
    }
    blocks = [];
  };
  for (const block of childElements(body)) {
    if (isNamed(block, W, 'sectPr')) {
      end(block);
      continue;
    }
    blocks.push(block);
    const properties = isNamed(block, W, 'p') ? wChild(block, 'pPr') : null;
    const sectionBreak = properties && wChild(properties, 'sectPr');
    if (sectionBreak) end(sectionBreak);
  }
  if (blocks.length > 0) end(null);
  return sections;
}

function pageSetup(properties: XmlElement | null): PageSetup {
  const size = properties && wChild(properties, 'pgSz');
  const margins = properties && wChild(properties, 'pgMar');
  const grid = properties && wChild(properties, 'docGrid');
  const twips = (element: XmlElement | null, name: keyof typeof DEFAULT_PAGE): number => {
    const value = Number((element && wAttribute(element, name)) ?? NaN);
    // A negative margin means "exactly", instead of "at least", above or below a header (17.6.11).
    return Math.abs(Number.isFinite(value) ? value : DEFAULT_PAGE[name]) * PX_PER_TWIP;
  };
  const type = grid ? (wAttribute(grid, 'type') ?? 'default') : 'default';
  return {
    width: twips(size, 'w'),
    height: twips(size, 'h'),
    top: twips(margins, 'top'),
    right: twips(margins, 'right'),
    bottom: twips(margins, 'bottom'),
    left: twips(margins, 'left'),
    gridPitch: grid && type !== 'default' ? Number(wAttribute(grid, 'linePitch') ?? 312) * PX_PER_TWIP : null,
  };
}
