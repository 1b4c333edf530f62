import { insertInOrder, wAttribute, wChild } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { Package } from '../ooxml/package';
import { type ParagraphProperties, readParagraphProperties } from '../ooxml/paragraph-properties';
import { readRunProperties, type RunProperties } from '../ooxml/run-properties';
import { Styles } from '../ooxml/styles';
import type { XmlDocument, XmlElement } from '../ooxml/xml';
import { paragraphDifferences, styleTextDifferences } from './differences';
import { renamed, type Style } from './style';
import { styleElement } from './style-xml';

const STYLES_PART = '/word/styles.xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';

/** The styles that a document already has, as far as they are of our making. */
export class ResidentStyles {
  private readonly styles: Styles;

  constructor(private readonly pkg: Package) {
    this.styles = new Styles(stylesDocument(pkg));
  }

  /**
   * The style under a name that is free, or that means this very look. An author may have changed a style of ours; it is
   * theirs then, and the notice's look comes under another name.
   */
  named<Kind extends Style>(style: Kind): Kind {
    let candidate = style;
    for (let attempt = 2; this.isTaken(candidate); attempt++) candidate = renamed(style, attempt);
    return candidate;
  }

  /** The id under which the document has the style, or null. Word and WPS may have given it another id. */
  idOf(style: Style): string | null {
    const resident = this.styles.byName(style.name, style.type);
    return resident !== undefined && this.means(resident, style) ? wAttribute(resident, 'styleId') : null;
  }

  missing(styles: readonly Style[]): Style[] {
    return styles.filter((style) => this.idOf(style) === null);
  }

  private isTaken(style: Style): boolean {
    const types = ['paragraph', 'character', 'table', 'numbering'] as const;
    return types.some((type) => {
      const resident = this.styles.byName(style.name, type);
      return resident !== undefined && !(type === style.type && this.means(resident, style));
    });
  }

  /** Compared by what it does, not by how it is written: Word leaves out what the document's defaults say already. */
  private means(resident: XmlElement, style: Style): boolean {
    const chain = this.styles.chain(wAttribute(resident, 'styleId'), style.type);
    const text = chain.reduce<RunProperties>(
      (under, level) => ({ ...under, ...readRunProperties(wChild(level, 'rPr')) }),
      style.type === 'paragraph' ? readRunProperties(this.styles.defaultRun) : {},
    );
    if (styleTextDifferences(text, style).length > 0) return false;
    if (style.type === 'character') return true;
    const paragraph = chain.reduce<ParagraphProperties>(
      (under, level) => ({ ...under, ...readParagraphProperties(wChild(level, 'pPr')) }),
      readParagraphProperties(this.styles.defaultParagraph),
    );
    return (
      paragraphDifferences(paragraph, style.paragraph).length === 0 &&
      (paragraph.outlineLevel ?? 9) === (style.paragraph.outlineLevel ?? 9) &&
      !chain.some((level) => hasNumbering(level))
    );
  }

  /** Adds the styles that are missing; returns the id of each style in this document, by name. */
  ensure(styles: readonly Style[]): { readonly ids: ReadonlyMap<string, string>; readonly added: readonly string[] } {
    const ids = new Map<string, string>();
    const added: string[] = [];
    for (const style of styles) {
      const resident = this.idOf(style);
      if (resident === null) added.push(style.name);
      ids.set(style.name, resident ?? this.add(style));
    }
    return { ids, added };
  }

  private add(style: Style): string {
    const { document, name } = ensureStylesPart(this.pkg);
    const root = document.documentElement;
    if (root === null) throw new Error(`${name} has no root`);
    let styleId = style.styleId;
    for (let attempt = 2; this.styles.byId(styleId) !== undefined; attempt++) {
      styleId = `${style.styleId}n${String(attempt)}`;
    }
    insertInOrder(root, styleElement(document, style, styleId));
    this.pkg.touch(name);
    return styleId;
  }
}

/** The styles that have to be imported before the plan can be carried out. */
export function missingStyles(pkg: Package, styles: readonly Style[]): Style[] {
  return new ResidentStyles(pkg).missing(styles);
}

function hasNumbering(style: XmlElement): boolean {
  const pPr = wChild(style, 'pPr');
  return pPr !== null && wChild(pPr, 'numPr') !== null;
}

function stylesDocument(pkg: Package): XmlDocument | undefined {
  const part = pkg.related(pkg.mainPart, 'styles');
  return part === undefined ? undefined : pkg.document(part);
}

function ensureStylesPart(pkg: Package): { document: XmlDocument; name: string } {
  const name = pkg.related(pkg.mainPart, 'styles') ?? createStylesPart(pkg);
  const document = pkg.document(name);
  if (document === undefined) throw new Error(`${name} is missing`);
  return { document, name };
}

function createStylesPart(pkg: Package): string {
  let name = STYLES_PART;
  for (let attempt = 2; pkg.bytes(name) !== undefined; attempt++) name = `/word/styles${String(attempt)}.xml`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${W}"/>`;
  pkg.addPart(name, STYLES_TYPE, new TextEncoder().encode(xml));
  pkg.relate(pkg.mainPart, 'styles', name);
  return name;
}
