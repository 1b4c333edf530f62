import { childElements, descendants, wAttribute } from './dom';
import { FONT_SLOTS, type FontSlot } from './font-slot';
import { W, W14 } from './namespaces';
import { set, shadingFill } from './paragraph-properties';
import { halfPoints, number, onOff, twips } from './values';
import type { XmlElement } from './xml';

/** A font of one slot, by name or by its place in the theme (`minorEastAsia`). */
export type FontChoice = { readonly name: string } | { readonly theme: string };

/**
 * What one `w:rPr` says, flat, so that levels of formatting can be laid over each other property by property. Absent
 * means that this level says nothing.
 */
export interface RunProperties {
  ascii?: FontChoice;
  hAnsi?: FontChoice;
  eastAsia?: FontChoice;
  cs?: FontChoice;
  /** `eastAsia`: characters that could be either are set in the East Asian font. */
  hint?: string;
  /** Half-points. */
  size?: number;
  bold?: boolean;
  boldCs?: boolean;
  italic?: boolean;
  italicCs?: boolean;
  caps?: boolean;
  smallCaps?: boolean;
  strike?: boolean;
  doubleStrike?: boolean;
  outline?: boolean;
  shadow?: boolean;
  emboss?: boolean;
  imprint?: boolean;
  vanish?: boolean;
  snapToGrid?: boolean;
  /** w:cs or w:rtl: the complex script font and size are used whatever the characters are. */
  complexScript?: boolean;
  /** Six hexadecimal digits or `auto`. */
  color?: string;
  /** Name of a theme colour, '' where the same w:color gives none; counts instead of `color`. */
  themeColor?: string;
  /** Colour of w14:textFill, or the kind of fill; counts instead of both colours since Word 2010. */
  textFill?: string;
  /** Kind of line, `none` for none. */
  underline?: string;
  /** Name of a colour, `none` for none. */
  highlight?: string;
  /** Fill colour, six hexadecimal digits; `auto` for none. */
  shading?: string;
  /** Whether there is a visible border around the text. */
  border?: boolean;
  /** Half-points above the line, negative below. */
  position?: number;
  /** Twips added to each character. */
  spacing?: number;
  /** Width of the characters in per cent. */
  scale?: number;
  /** Half-points from which on pairs are kerned. */
  kern?: number;
  vertAlign?: string;
  /** Kind of emphasis mark, `none` for none. */
  emphasis?: string;
  /** Twips into which the run is fitted. */
  fitText?: number;
  /** Language of East Asian text, for instance `zh-CN`. */
  languageEastAsia?: string;
}

/** On/off elements by their property's name. */
const FLAGS = {
  b: 'bold',
  bCs: 'boldCs',
  i: 'italic',
  iCs: 'italicCs',
  caps: 'caps',
  smallCaps: 'smallCaps',
  strike: 'strike',
  dstrike: 'doubleStrike',
  outline: 'outline',
  shadow: 'shadow',
  emboss: 'emboss',
  imprint: 'imprint',
  vanish: 'vanish',
  snapToGrid: 'snapToGrid',
  cs: 'complexScript',
  rtl: 'complexScript',
} as const;

function isFlag(name: string): name is keyof typeof FLAGS {
  return Object.hasOwn(FLAGS, name);
}

/** The attribute of w:rFonts that names a font of the theme. */
export const THEME_ATTRIBUTE: Readonly<Record<FontSlot, string>> = {
  ascii: 'asciiTheme',
  hAnsi: 'hAnsiTheme',
  eastAsia: 'eastAsiaTheme',
  cs: 'cstheme',
};

/** Reads a `w:rPr` (of a run, paragraph mark, style, list level or the defaults). */
export function readRunProperties(rPr: XmlElement | null): RunProperties {
  const read: RunProperties = {};
  if (rPr === null) return read;
  for (const element of childElements(rPr)) {
    const name = element.localName;
    if (element.namespaceURI === W14 && name === 'textFill') read.textFill = textFill(element);
    if (element.namespaceURI !== W) continue;
    if (isFlag(name)) read[FLAGS[name]] = onOff(element);
    else readOther(name, element, read);
  }
  return read;
}

function readOther(name: string, element: XmlElement, read: RunProperties): void {
  const value = wAttribute(element, 'val');
  switch (name) {
    case 'rFonts':
      readFonts(element, read);
      break;
    case 'sz':
      set(read, 'size', halfPoints(value));
      break;
    case 'color':
      read.color = value ?? 'auto';
      read.themeColor = wAttribute(element, 'themeColor') ?? '';
      break;
    case 'u':
      set(read, 'underline', value);
      break;
    case 'highlight':
    case 'vertAlign':
      set(read, name, value);
      break;
    case 'em':
      set(read, 'emphasis', value);
      break;
    case 'shd':
      read.shading = shadingFill(element);
      break;
    case 'bdr':
      read.border = value !== null && value !== 'none' && value !== 'nil';
      break;
    case 'position':
    case 'kern':
      set(read, name, halfPoints(value));
      break;
    case 'spacing':
      set(read, 'spacing', twips(value));
      break;
    case 'w':
      set(read, 'scale', number(value));
      break;
    case 'fitText':
      set(read, 'fitText', twips(value));
      break;
    case 'lang':
      set(read, 'languageEastAsia', wAttribute(element, 'eastAsia'));
      break;
  }
}

/** In one w:rFonts the theme counts before the name (17.3.2.26). */
function readFonts(element: XmlElement, read: RunProperties): void {
  for (const slot of FONT_SLOTS) {
    const theme = wAttribute(element, THEME_ATTRIBUTE[slot]);
    const name = wAttribute(element, slot);
    if (theme !== null) read[slot] = { theme };
    else if (name !== null) read[slot] = { name };
  }
  set(read, 'hint', wAttribute(element, 'hint'));
}

function textFill(element: XmlElement): string {
  let kind = 'none';
  for (const part of descendants(element)) {
    const value = part.getAttributeNS(W14, 'val');
    if (value !== null && (part.localName === 'srgbClr' || part.localName === 'schemeClr')) return value;
    if (part.parentNode === element) kind = part.localName;
  }
  return kind;
}

/**
 * Properties that styles toggle: set by two kinds of styles at once they are off again (17.7.3). Direct formatting sets
 * them outright.
 */
export const TOGGLES = [
  'bold',
  'boldCs',
  'italic',
  'italicCs',
  'caps',
  'smallCaps',
  'strike',
  'outline',
  'shadow',
  'emboss',
  'imprint',
  'vanish',
] as const satisfies readonly (keyof RunProperties)[];
