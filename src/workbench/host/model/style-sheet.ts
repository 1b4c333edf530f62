import { wAttribute, wChild, wChildren, wValue } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { Package } from '../../../ooxml/package/package';
import type { XmlElement } from '../../../ooxml/xml';
import { BUILT_IN_STYLES, builtInByName } from './builtin-styles';

export type StyleType = 'paragraph' | 'character' | 'table' | 'numbering';

/** The styles of the document (word/styles.xml). */
export class StyleSheet {
  private foundPart: string | undefined;

  constructor(
    private readonly pkg: Package,
    private readonly changedPart: (part: string) => void,
  ) {}

  /** w:styles; null in a document without styles. */
  get root(): XmlElement | null {
    const { part } = this;
    return (part === undefined ? undefined : this.pkg.document(part))?.documentElement ?? null;
  }

  /** w:styles, made if the document has none. */
  ensureRoot(): XmlElement {
    if (!this.root) {
      const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';
      this.pkg.addPart('/word/styles.xml', type, new TextEncoder().encode(`<w:styles xmlns:w="${W}"/>`));
      this.pkg.relate(this.pkg.mainPart, 'styles', '/word/styles.xml');
    }
    if (!this.root) throw new Error('The styles part was not made');
    return this.root;
  }

  get all(): readonly XmlElement[] {
    return this.root ? wChildren(this.root, 'style') : [];
  }

  byId(id: string): XmlElement | undefined {
    return this.all.find((style) => styleId(style) === id);
  }

  /**
   * Finds a style by the name that Word shows (a built-in one in Chinese), by w:name or by one of its aliases. Word
   * never looks at w:styleId here: in a Chinese file `heading 1` has the id `1`.
   */
  byName(name: string): XmlElement | undefined {
    const english = BUILT_IN_STYLES.find((style) => style.chinese === name)?.name ?? name;
    return this.all.find((style) => hasName(style, english)) ?? this.all.find((style) => aliases(style).includes(name));
  }

  byBuiltIn(id: string): XmlElement | undefined {
    const builtIn = BUILT_IN_STYLES.find((style) => style.id === id);
    return builtIn && this.all.find((style) => hasName(style, builtIn.name));
  }

  defaultOf(type: StyleType): XmlElement | undefined {
    return this.all.find((style) => typeOf(style) === type && isTrue(wAttribute(style, 'default')));
  }

  /** The w:style that a paragraph names, or the default one. */
  ofParagraph(paragraph: XmlElement): XmlElement | undefined {
    const id = wValue(wChild(paragraph, 'pPr'), 'pStyle');
    return (id === null ? undefined : this.byId(id)) ?? this.defaultOf('paragraph');
  }

  changed(): void {
    if (this.part !== undefined) this.changedPart(this.part);
  }

  private get part(): string | undefined {
    this.foundPart ??= this.pkg.related(this.pkg.mainPart, 'styles');
    return this.foundPart;
  }
}

export function styleId(style: XmlElement): string {
  return wAttribute(style, 'styleId') ?? '';
}

export function typeOf(style: XmlElement): StyleType {
  const type = wAttribute(style, 'type');
  return type === 'character' || type === 'table' || type === 'numbering' ? type : 'paragraph';
}

/** What `style` shows: the Chinese name of a built-in style, else w:name. */
export function displayName(style: XmlElement): string {
  const name = wValue(style, 'name') ?? '';
  return isCustom(style) ? name : (builtInByName(name)?.chinese ?? name);
}

/** What `styleBuiltIn` shows: `Other` for a style that is not built in. */
export function builtInId(style: XmlElement): string {
  const name = wValue(style, 'name') ?? '';
  return (isCustom(style) ? undefined : builtInByName(name)?.id) ?? 'Other';
}

export function isCustom(style: XmlElement): boolean {
  return isTrue(wAttribute(style, 'customStyle'));
}

function hasName(style: XmlElement, name: string): boolean {
  const own = wValue(style, 'name') ?? '';
  return own === name || (!isCustom(style) && own.toLowerCase() === name.toLowerCase());
}

function aliases(style: XmlElement): string[] {
  return (wValue(style, 'aliases') ?? '').split(',').map((alias) => alias.trim());
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
