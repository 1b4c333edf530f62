import {
  childElements,
  insertInOrder,
  ownerDocument,
  removeChildren,
  wAttribute,
  wChild,
  wChildren,
  wElement,
  wSetAttribute,
  wValue,
} from '../../ooxml/dom';
import type { FontSlot } from '../../ooxml/font-slot';
import { W } from '../../ooxml/namespaces';
import { THEME_ATTRIBUTE } from '../../ooxml/run-properties';
import type { Styles } from '../../ooxml/styles';
import type { XmlElement } from '../../ooxml/xml';
import { EMPHASIS, isRunResidue, type RunContext, sameXml } from './residue';
import { characterProperties, type CharacterStyle } from '../style';

export interface RunTarget extends Omit<RunContext, 'keepsFont'> {
  /** The fonts by which its text is what it is, which stay; null where the style gives the font. */
  readonly fonts: ReadonlyMap<FontSlot, string> | null;
  /** The character style of the span that the run lies in, with its id in this document; null for none. */
  readonly span: { readonly style: CharacterStyle; readonly styleId: string } | null;
}

/** Takes out of runs what would beat the paragraph's style. */
export class RunCleaner {
  constructor(private readonly styles: Styles) {}

  /** `owner` is a run or the w:pPr whose w:rPr is that of the paragraph mark. Returns whether anything changed. */
  clean(owner: XmlElement, target: RunTarget): boolean {
    const old = wChild(owner, 'rPr');
    if (old === null && target.span === null && target.fonts === null) return false;
    const rPr = old === null ? wElement(ownerDocument(owner), 'rPr') : (old.cloneNode(true) as XmlElement);
    this.cleanProperties(rPr, target);
    const isEmpty = rPr.firstChild === null || [...childElements(rPr)].length === 0;
    if (old === null) {
      if (isEmpty) return false;
      if (owner.localName === 'pPr') insertInOrder(owner, rPr);
      else owner.insertBefore(rPr, owner.firstChild);
      return true;
    }
    // Of two, as a broken file may have, the second would count in its place, and go the next time.
    if (isEmpty && wChildren(owner, 'rPr').length === 1) {
      owner.removeChild(old);
      return true;
    }
    if (sameXml(old, rPr)) return false;
    owner.insertBefore(rPr, old);
    owner.removeChild(old);
    return true;
  }

  private cleanProperties(rPr: XmlElement, target: RunTarget): void {
    const hint = eastAsianHint(rPr);
    const context: RunContext = { ...target, keepsFont: target.fonts !== null };
    for (const element of [...childElements(rPr)]) {
      if (isRunResidue(element, rPr, context)) rPr.removeChild(element);
    }
    const keepsStyle = this.resolveCharacterStyle(rPr, context);
    if (target.span !== null) {
      if (keepsStyle) writeDirectly(rPr, target.span.style);
      else insertInOrder(rPr, wElement(ownerDocument(rPr), 'rStyle', { val: target.span.styleId }));
    }
    // After the span, whose fonts are for its letters.
    if (target.fonts !== null && target.fonts.size > 0) writeFonts(rPr, target.fonts);
    if (hint) keepHint(rPr);
  }

  /**
   * A character style that says nothing against the paragraph's style stays (hyperlinks, references). One that does goes,
   * and what else it says is written into the run. Returns whether there is one that stays.
   */
  private resolveCharacterStyle(rPr: XmlElement, context: RunContext): boolean {
    const id = wValue(rPr, 'rStyle');
    if (id === null) return false;
    const properties = this.propertiesOf(id);
    if (!properties.some(({ element, rPr: of }) => isRunResidue(element, of, context))) return true;
    removeChildren(rPr, 'rStyle');
    for (const { element, rPr: of } of properties) {
      if (isRunResidue(element, of, context) || wChild(rPr, element.localName) !== null) continue;
      insertInOrder(rPr, ownerDocument(rPr).importNode(element, true) as XmlElement);
    }
    return false;
  }

  /** Emphasis (`EMPHASIS`) that a run has of its own or by its character style. */
  emphasisOf(run: XmlElement): ReadonlySet<string> {
    const rPr = wChild(run, 'rPr');
    const found = new Set<string>();
    if (rPr === null) return found;
    const id = wValue(rPr, 'rStyle');
    const direct = [...childElements(rPr)];
    const styled = id === null ? [] : this.propertiesOf(id).map(({ element }) => element);
    const decided = new Set<string>();
    for (const element of [...direct, ...styled]) {
      const name = element.localName;
      if (element.namespaceURI !== W || !EMPHASIS.has(name) || decided.has(name)) continue;
      decided.add(name);
      if (!OFF.has(wAttribute(element, 'val') ?? '')) found.add(name);
    }
    return found;
  }

  /** The properties of a character style and its bases, the nearest first. */
  private propertiesOf(styleId: string): { readonly element: XmlElement; readonly rPr: XmlElement }[] {
    return [...this.styles.chain(styleId, 'character')].reverse().flatMap((style) => {
      const rPr = wChild(style, 'rPr');
      return rPr === null ? [] : [...childElements(rPr)].map((element) => ({ element, rPr }));
    });
  }
}

/** Values of on/off properties and of line and emphasis mark that mean none. */
const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none']);

/** The run has a style already that must stay: the span's look goes into the run itself. */
function writeDirectly(rPr: XmlElement, style: CharacterStyle): void {
  for (const [name, attributes] of characterProperties(style.text)) {
    insertInOrder(rPr, wElement(ownerDocument(rPr), name, attributes));
  }
}

/** Whatever level they came from, they are said by the run itself: the paragraph's style may be gone. */
function writeFonts(rPr: XmlElement, fonts: ReadonlyMap<FontSlot, string>): void {
  const element = wChild(rPr, 'rFonts') ?? insertInOrder(rPr, wElement(ownerDocument(rPr), 'rFonts'));
  for (const [slot, font] of fonts) {
    // In one w:rFonts the theme counts before the name.
    element.removeAttributeNS(W, THEME_ATTRIBUTE[slot]);
    wSetAttribute(element, slot, font);
  }
}

function eastAsianHint(rPr: XmlElement): boolean {
  const fonts = wChild(rPr, 'rFonts');
  return fonts !== null && wAttribute(fonts, 'hint') === 'eastAsia';
}

/** A hint names no font; without it Word would take “ ” — … for Latin punctuation. */
function keepHint(rPr: XmlElement): void {
  const fonts = wChild(rPr, 'rFonts') ?? insertInOrder(rPr, wElement(ownerDocument(rPr), 'rFonts'));
  wSetAttribute(fonts, 'hint', 'eastAsia');
}
