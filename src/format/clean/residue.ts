import { childElements, descendants, isNamed, wChild } from '../../ooxml/dom';
import { W, W14 } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';

/**
 * Formatting that was left in paragraphs and runs and would beat the style. What is not listed stays: superscript and
 * subscript, strike-through, hidden text, language, borders, tab stops, page breaks, list membership, frames, sections.
 */

/** Children of a paragraph's w:pPr. */
export const PARAGRAPH_RESIDUE: ReadonlySet<string> = new Set([
  'keepNext',
  'keepLines',
  'widowControl',
  'shd',
  'adjustRightInd',
  'snapToGrid',
  'spacing',
  'ind',
  'contextualSpacing',
  'mirrorIndents',
  'jc',
  'textAlignment',
  'outlineLvl',
]);

/** Children of w:rPr. Bold is residue: the notice gives each level a font, and authors made headings bold for want of it. */
const RUN_RESIDUE: ReadonlySet<string> = new Set([
  'rFonts',
  'b',
  'bCs',
  'outline',
  'shadow',
  'emboss',
  'imprint',
  'snapToGrid',
  'color',
  'spacing',
  'w',
  'kern',
  'position',
  'sz',
  'szCs',
  'highlight',
  'effect',
  'bdr',
  'shd',
  'fitText',
]);

/** What lies below or around characters. */
const GROUND: ReadonlySet<string> = new Set(['highlight', 'bdr', 'shd']);

/** Text effects of Word 2010; the same namespace also has OpenType features, which stay. */
const EFFECTS: ReadonlySet<string> = new Set([
  'glow',
  'shadow',
  'reflection',
  'textOutline',
  'textFill',
  'scene3d',
  'props3d',
]);

/** Marks of emphasis: kept in a part of a paragraph, where they mean something, and residue where all of it has them. */
export const EMPHASIS: ReadonlySet<string> = new Set(['i', 'iCs', 'u', 'em']);

/** What keeps its colour: a hyperlink, the prompt of a content control. */
export interface RunContext {
  readonly keepsColour: boolean;
  /** The text is what it is by its font: see `own-glyphs`. */
  readonly keepsFont: boolean;
  /** Its blanks are seen for their ground or border: see `markedBlanks`. */
  readonly keepsGround: boolean;
  /** Emphasis that the whole paragraph has. */
  readonly worthlessEmphasis: ReadonlySet<string>;
}

/** What has its place in the text alone. */
const CONTENT: ReadonlySet<string> = new Set(['p', 'r', 't', 'tbl', 'sdt', 'hyperlink']);

/**
 * Whether text or what holds text stands among the properties, as in a broken file: nobody sees it, and whoever took a property
 * away, or gave the properties to another run too, would lose it or make two of it.
 */
export function holdsContent(properties: XmlElement): boolean {
  if (/\S/u.test(properties.textContent ?? '')) return true;
  for (const element of descendants(properties))
    if (element.namespaceURI === W && CONTENT.has(element.localName)) return true;
  return false;
}

/** Whether an element of a run's (or style's) w:rPr would beat the style. */
export function isRunResidue(element: XmlElement, rPr: XmlElement, context: RunContext): boolean {
  const name = element.localName;
  if (element.namespaceURI === W14) return EFFECTS.has(name);
  if (element.namespaceURI !== W) return false;
  if ((context.keepsColour && name === 'color') || (context.keepsFont && name === 'rFonts')) return false;
  if (context.keepsGround && GROUND.has(name)) return false;
  // Raised or lowered superscripts stay as they were set.
  if (name === 'position' && wChild(rPr, 'vertAlign') !== null) return false;
  return RUN_RESIDUE.has(name) || context.worthlessEmphasis.has(name);
}

/** Whether two elements say the same: names, attributes and children in order; white space between them does not count. */
export function sameXml(one: XmlElement, other: XmlElement): boolean {
  if (!isNamed(one, other.namespaceURI ?? '', other.localName) || one.attributes.length !== other.attributes.length) {
    return false;
  }
  for (const { namespaceURI, localName, value } of Array.from(one.attributes)) {
    if (other.getAttributeNS(namespaceURI, localName) !== value) return false;
  }
  const [ones, others] = [[...childElements(one)], [...childElements(other)]];
  return (
    ones.length === others.length &&
    ones.every((element, at) => {
      const twin = others[at];
      return twin !== undefined && sameXml(element, twin);
    })
  );
}
