import { childElements, isNamed, wAttribute, wChild, wChildren, wValue } from '../../../ooxml/dom';
import { R, W } from '../../../ooxml/namespaces';
import type { Package } from '../../../ooxml/package/package';
import { onOff } from '../../../ooxml/values';
import type { XmlElement } from '../../../ooxml/xml';
import { partRoot } from './part-root';
import { PX_PER_TWIP } from './units';

/** A stretch of the body that is shown on one sheet. */
export interface Section {
  readonly blocks: readonly XmlElement[];
  readonly page: PageSetup;
  readonly headers: readonly PageEdge[];
  readonly footers: readonly PageEdge[];
}

/** Lengths in px. */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the edge of the paper to the header and to the footer. */
  readonly header: number;
  readonly footer: number;
  /** Height of a line of the document grid; null when lines do not follow it. */
  readonly gridPitch: number | null;
}

/** A header or footer of a section. */
export interface PageEdge {
  readonly part: string;
  /** On which pages it stands; '' if on all of them. */
  readonly pages: string;
}

/** A4 with the margins of a new Chinese document of Word. */
const DEFAULT_PAGE = {
  w: 11_906,
  h: 16_838,
  top: 1440,
  right: 1800,
  bottom: 1440,
  left: 1800,
  header: 851,
  footer: 992,
};

/**
 * Splits the body at its section breaks. The w:sectPr of a section stands in its last paragraph, that of the last one
 * at the end of the body (ECMA-376 part 1, 17.6.17); a continuous section goes on on the sheet of the one before.
 */
export function sectionsOf(body: XmlElement, pkg: Package): Section[] {
  const sections: Section[] = [];
  const edges = new Edges(pkg);
  let blocks: XmlElement[] = [];
  const end = (properties: XmlElement | null): void => {
    const previous = sections[sections.length - 1];
    const inForce = edges.of(properties);
    if (previous && wValue(properties, 'type') === 'continuous') {
      sections[sections.length - 1] = { ...previous, blocks: [...previous.blocks, ...blocks] };
    } else {
      sections.push({ blocks, page: pageSetup(properties), ...inForce });
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

/** Headers and footers: a section that names none of a kind has that of the section before (17.10.5). */
class Edges {
  private readonly inForce = new Map<string, string>();
  private readonly hasEvenPages: boolean;

  constructor(private readonly pkg: Package) {
    const settings = partRoot(pkg, pkg.related(pkg.mainPart, 'settings'));
    this.hasEvenPages = isSet(settings, 'evenAndOddHeaders');
  }

  of(properties: XmlElement | null): { readonly headers: PageEdge[]; readonly footers: PageEdge[] } {
    for (const kind of ['header', 'footer']) {
      for (const reference of properties ? wChildren(properties, `${kind}Reference`) : []) {
        const part = this.partOf(reference.getAttributeNS(R, 'id'));
        if (part !== null) this.inForce.set(`${kind} ${wAttribute(reference, 'type') ?? 'default'}`, part);
      }
    }
    const hasTitlePage = isSet(properties, 'titlePg');
    const edges = (kind: string): PageEdge[] => {
      const found = PAGE_KINDS.flatMap(({ type, name }) => {
        const part = this.inForce.get(`${kind} ${type}`);
        const isShown = type === 'default' || (type === 'first' ? hasTitlePage : this.hasEvenPages);
        return part === undefined ? [] : [{ part, pages: isShown ? name : `${name}，未启用` }];
      });
      const [only] = found;
      // One that is alone stands on every page, unless the first or the even pages are said to have their own.
      return found.length === 1 && only && !hasTitlePage && !this.hasEvenPages ? [{ ...only, pages: '' }] : found;
    };
    return { headers: edges('header'), footers: edges('footer') };
  }

  private partOf(id: string | null): string | null {
    const target = this.pkg.relationships(this.pkg.mainPart).find((relationship) => relationship.id === id);
    return target === undefined || target.external ? null : target.target;
  }
}

const PAGE_KINDS = [
  { type: 'first', name: '首页' },
  { type: 'default', name: '其余页' },
  { type: 'even', name: '偶数页' },
];

function isSet(properties: XmlElement | null, name: string): boolean {
  const found = properties && wChild(properties, name);
  return found !== null && onOff(found);
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
    header: twips(margins, 'header'),
    footer: twips(margins, 'footer'),
    gridPitch: grid && type !== 'default' ? Number(wAttribute(grid, 'linePitch') ?? 312) * PX_PER_TWIP : null,
  };
}
