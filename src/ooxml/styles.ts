import { wAttribute, wChild, wChildren, wValue } from './dom';
import { W } from './namespaces';
import { isOn } from './values';
import type { ParagraphStyles } from './numbering';
import type { XmlDocument, XmlElement } from './xml';

/** w:type of a style (17.18.83). */
export type StyleType = 'paragraph' | 'character' | 'table' | 'numbering';

/** The styles of a document (`styles.xml`, ISO/IEC 29500-1, 17.7). Reads the part once: make a new one after changes. */
export class Styles implements ParagraphStyles {
  private readonly ids = new Map<string, XmlElement>();
  /** By type and id: a broken file may have two styles of one id. */
  private readonly typed = new Map<string, XmlElement>();
  private readonly defaults = new Map<string, string>();
  private readonly chains = new Map<string, readonly XmlElement[]>();
  /** `w:pPr` and `w:rPr` of the document defaults. */
  readonly defaultParagraph: XmlElement | null;
  readonly defaultRun: XmlElement | null;

  constructor(private readonly document: XmlDocument | undefined) {
    const root = document?.documentElement ?? null;
    const defaults = root === null ? null : wChild(root, 'docDefaults');
    this.defaultParagraph = grandchild(defaults, 'pPrDefault', 'pPr');
    this.defaultRun = grandchild(defaults, 'rPrDefault', 'rPr');
    for (const style of root === null ? [] : wChildren(root, 'style')) {
      const id = wAttribute(style, 'styleId');
      if (id === null) continue;
      const type = typeOf(style);
      this.ids.set(id, style);
      this.typed.set(`${type} ${id}`, style);
      if (isOn(wAttribute(style, 'default') ?? '0') && !this.defaults.has(type)) this.defaults.set(type, id);
    }
  }

  /** The `w:style` element with that id, of any type. */
  byId(styleId: string): XmlElement | undefined {
    return this.ids.get(styleId);
  }

  /** The `w:style` element with that name; names are compared without regard to case, as Word does for its own. */
  byName(name: string, type: StyleType): XmlElement | undefined {
    const wanted = name.toLowerCase();
    for (const style of this.typed.values()) {
      if (typeOf(style) === type && wValue(style, 'name')?.toLowerCase() === wanted) return style;
    }
    return undefined;
  }

  /** Whether any style or the defaults say something of a property, or something that passes a test. */
  mention(property: string, passes: (element: XmlElement) => boolean = () => true): boolean {
    const root = this.document?.documentElement ?? null;
    return root !== null && Array.from(root.getElementsByTagNameNS(W, property)).some(passes);
  }

  /** The style's name (`heading 1`), never localised, unlike ids; null for an unknown id or a style without a name. */
  nameOf(styleId: string): string | null {
    return wValue(this.ids.get(styleId) ?? null, 'name');
  }

  /** The id in force: `styleId` if there is such a style of that type, else the type's default style, if any. */
  effectiveId(styleId: string | null, type: StyleType): string | null {
    if (styleId !== null && this.typed.has(`${type} ${styleId}`)) return styleId;
    return this.defaults.get(type) ?? null;
  }

  /** The style and those it is based on, base first. A circle, a base of another type or `LONGEST_CHAIN` ends the chain. */
  chain(styleId: string | null, type: StyleType): readonly XmlElement[] {
    const key = `${type} ${styleId ?? ''}`;
    let chain = this.chains.get(key);
    if (chain === undefined) this.chains.set(key, (chain = this.followBases(styleId, type)));
    return chain;
  }

  paragraphChain(styleId: string | null): readonly XmlElement[] {
    return this.chain(styleId, 'paragraph');
  }

  private followBases(styleId: string | null, type: StyleType): XmlElement[] {
    const chain: XmlElement[] = [];
    let id = this.effectiveId(styleId, type);
    while (id !== null && chain.length < LONGEST_CHAIN) {
      const style = this.typed.get(`${type} ${id}`);
      if (style === undefined || chain.includes(style)) break;
      chain.push(style);
      id = wValue(style, 'basedOn');
    }
    return chain.reverse();
  }
}

/** Real chains have some ten links at most; a file made to cost time and memory could have as many as it has styles. */
const LONGEST_CHAIN = 100;

/** A style without a type is a paragraph style (17.7.4.17). */
function typeOf(style: XmlElement): string {
  return wAttribute(style, 'type') ?? 'paragraph';
}

function grandchild(parent: XmlElement | null, between: string, name: string): XmlElement | null {
  const middle = parent === null ? null : wChild(parent, between);
  return middle === null ? null : wChild(middle, name);
}
