import { wAttribute } from './dom';
import { W16SE } from './namespaces';
import type { XmlElement } from './xml';

/** Stands for what shows but has no character of its own. */
export const OBJECT_CHARACTER = '\ufffc';

/**
 * What the symbol fonts show in place of their codes, as far as Chinese documents use it: boxes and ticks as authors type
 * them, bullets, and of Symbol the signs of arithmetic and Greek letters.
 */
const SYMBOL_FONTS: Readonly<Record<string, Readonly<Record<number, string>> | undefined>> = {
  wingdings: {
    ...{ 0x6c: '●', 0x6d: '○', 0x6e: '■', 0x6f: '□', 0x70: '□', 0x71: '□', 0x72: '□', 0x75: '◆', 0x76: '◆' },
    ...{ 0x9f: '•', 0xa1: '○', 0xa7: '▪', 0xa8: '□', 0xab: '★', 0xd8: '➢', 0xe0: '→', 0xdf: '←' },
    ...{ 0xfb: '×', 0xfc: '√', 0xfd: '☒', 0xfe: '☑' },
  },
  'wingdings 2': {
    ...{ 0x30: '□', 0x4f: '×', 0x50: '√', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒' },
    ...{ 0x96: '●', 0x97: '●', 0xa2: '■', 0xa3: '□', 0x2a: '□' },
  },
  symbol: {
    ...{ 0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω', 0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x64: 'δ', 0x71: 'θ', 0x6c: 'λ' },
    ...{ 0x6d: 'μ', 0x70: 'π', 0x72: 'ρ', 0x73: 'σ', 0x66: 'φ', 0x77: 'ω', 0xa2: '′', 0xa3: '≤', 0xa5: '∞' },
    ...{ 0xab: '↔', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb0: '°', 0xb1: '±', 0xb2: '″', 0xb3: '≥' },
    ...{ 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xd6: '√', 0xd7: '⋅', 0xde: '⇒' },
  },
};

/** Fonts whose glyphs are no letters: in another font their text becomes other characters, or boxes. */
const ANY_SYMBOL_FONT =
  /^\s*(?:symbol|wingdings(?: [23])?|webdings|marlett|mt extra|monotype sorts|zapfdingbats|(?:itc )?zapf dingbats)\s*$/iu;

export function isSymbolFont(name: string): boolean {
  return ANY_SYMBOL_FONT.test(name);
}

/** Private use: what a character shows is a matter of its font alone. */
export function isPrivateUse(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}

/** What a symbol font shows in place of a typed character; the character itself in other fonts, or where that is not known. */
export function shownInFont(character: string, font: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isCode = code <= 0xff || (code >= 0xf000 && code <= 0xf0ff);
  return (isCode ? SYMBOL_FONTS[font.trim().toLowerCase()]?.[code & 0xff] : undefined) ?? character;
}

/** The character of a w:sym (17.3.3.30): `F0FE` and `00FE` of a symbol font are the same. */
export function symbolCharacter(symbol: XmlElement): string {
  const code = hexadecimal(wAttribute(symbol, 'char'));
  if (code === null) return OBJECT_CHARACTER;
  const font = SYMBOL_FONTS[(wAttribute(symbol, 'font') ?? '').trim().toLowerCase()];
  if (font !== undefined) return font[code & 0xff] ?? OBJECT_CHARACTER;
  return characterOf(code);
}

/** The character of a w16se:symEx, by which Word writes emoji. */
export function extendedSymbolCharacter(symbol: XmlElement): string {
  const code = hexadecimal(symbol.getAttributeNS(W16SE, 'char'));
  return code === null ? OBJECT_CHARACTER : characterOf(code);
}

/** Private use, controls and blanks say nothing of what is seen. */
function characterOf(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code <= 0xa0 || isPrivateUse(code) || isSurrogate ? OBJECT_CHARACTER : String.fromCodePoint(code);
}

function hexadecimal(value: string | null): number | null {
  return value !== null && /^[0-9a-f]{1,6}$/iu.test(value) ? Number.parseInt(value, 16) : null;
}
