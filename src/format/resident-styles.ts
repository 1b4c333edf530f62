import { ensureProperties, insertInOrder, ownerDocument, wAttribute, wElement } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { Package } from '../ooxml/package/package';
import { Formatting, type EffectiveRun, type RunProperties } from '../ooxml/effective';
import { FONT_SLOTS } from '../ooxml/font-slot';
import type { XmlDocument, XmlElement } from '../ooxml/xml';
import { colourDifference, paragraphDifferences, textDifferences } from './differences';
import type { TextLook } from './look';
import { sameXml } from './clean/residue';
import { renamed, type Style } from './style';
import { styleElement } from './style-xml';

const STYLES_PART = '/word/styles.xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';

/** The styles that a document already has, as far as they are of our making. Reads them once: make a new one after changes. */
export class ResidentStyles {
  private readonly formatting: Formatting;
  private readonly addedIds = new Set<string>();

  constructor(private readonly pkg: Package) {
    this.formatting = new Formatting(pkg);
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
    const resident = this.formatting.styles.byName(style.name, style.type);
    return resident !== undefined && this.means(resident, style) ? wAttribute(resident, 'styleId') : null;
  }

  missing(styles: readonly Style[]): Style[] {
    return styles.filter((style) => this.idOf(style) === null);
  }

  private isTaken(style: Style): boolean {
    const types = ['paragraph', 'character', 'table', 'numbering'] as const;
    return types.some((type) => {
      const resident = this.formatting.styles.byName(style.name, type);
      return resident !== undefined && !(type === style.type && this.means(resident, style));
    });
  }

  /**
   * Compared by what it does, not by how it is written: Word leaves out what the document's defaults say already. One that is
   * written as we write it is ours whatever it does: where the defaults of a broken file beat it, no other would do better.
   */
  private means(resident: XmlElement, style: Style): boolean {
    const written = styleElement(ownerDocument(resident), style, wAttribute(resident, 'styleId') ?? '');
    if (sameXml(resident, written)) return true;
    const probe = this.probe(resident, style.type);
    if (style.type === 'character') return this.meansText(probe.run, style.text);
    const paragraph = this.formatting.paragraph(probe.paragraph);
    return (
      paragraphDifferences(paragraph, style.paragraph).length === 0 &&
      paragraph.outlineLevel === style.paragraph.outlineLevel &&
      this.formatting.numbering.placeOf(probe.paragraph) === null &&
      isExactly(this.formatting.run(probe.run), style.text)
    );
  }

  /** A character style is judged by what it says itself: the rest is the paragraph's. */
  private meansText(probe: XmlElement, look: TextLook): boolean {
    const from = this.formatting.runOrigins(probe);
    const is = this.formatting.run(probe);
    const ofStyle = (name: keyof RunProperties) => from[name] === 'character-style';
    return (
      FONT_SLOTS.every((slot) => ofStyle(slot) && is.fonts[slot] === look.fonts[slot]) &&
      ofStyle('size') &&
      is.size === look.size &&
      ofStyle('bold') === look.bold &&
      !ofStyle('color')
    );
  }

  /** A paragraph outside of the document that has the style: what it looks like is what the style does. */
  private probe(resident: XmlElement, type: Style['type']): { paragraph: XmlElement; run: XmlElement } {
    const document = ownerDocument(resident);
    const id = wAttribute(resident, 'styleId') ?? '';
    const paragraph = wElement(document, 'p');
    const run = wElement(document, 'r');
    paragraph.appendChild(run);
    if (type === 'paragraph') ensureProperties(paragraph, 'pPr').appendChild(wElement(document, 'pStyle', { val: id }));
    else ensureProperties(run, 'rPr').appendChild(wElement(document, 'rStyle', { val: id }));
    return { paragraph, run };
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
    for (let attempt = 2; this.isKnownId(styleId); attempt++) styleId = `${style.styleId}n${String(attempt)}`;
    this.addedIds.add(styleId);
    insertInOrder(root, styleElement(document, style, styleId));
    this.pkg.touch(name);
    return styleId;
  }

  private isKnownId(styleId: string): boolean {
    return this.addedIds.has(styleId) || this.formatting.styles.byId(styleId) !== undefined;
  }
}

/** The styles that have to be imported before the plan can be carried out. */
export function missingStyles(pkg: Package, styles: readonly Style[]): Style[] {
  return new ResidentStyles(pkg).missing(styles);
}

/** Equivalent names are fine in a document, but a style of this name was defined with one of them. */
function isExactly(is: EffectiveRun, look: TextLook): boolean {
  return (
    FONT_SLOTS.every((slot) => is.fonts[slot] === look.fonts[slot]) &&
    textDifferences(is, look, FONT_SLOTS).length === 0 &&
    colourDifference(is) === null &&
    !is.italic
  );
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
