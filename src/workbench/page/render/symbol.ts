/**
 * Characters of the symbol fonts that Word's bullets, check boxes and w:sym use, in Unicode. Symbol fonts keep their
 * characters in the private use area from U+F000 on (ISO/IEC 29500-1, 17.3.3.30); a machine without the font shows boxes.
 */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x28: '☎',
  0x2a: '✉',
  0x46: '☞',
  0x4a: '☺',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x70: '❐',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x9f: '•',
  0xa1: '○',
  0xa3: '◯',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x97: '●',
  0xa3: '□',
};

/** The Greek letters of Symbol, in the places of the Latin ones that they replace. */
const SYMBOL_UPPER = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL_LOWER = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const SYMBOL: Readonly<Record<number, string>> = {
  0x22: '∀',
  0x24: '∃',
  0x27: '∍',
  0x2a: '∗',
  0x2d: '−',
  0x40: '≅',
  0x5c: '∴',
  0x5e: '⊥',
  0x7e: '∼',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xc5: '⊕',
  0xc6: '∅',
  0xc7: '∩',
  0xc8: '∪',
  0xc9: '⊃',
  0xcc: '⊂',
  0xcd: '⊆',
  0xce: '∈',
  0xcf: '∉',
  0xd0: '∠',
  0xd1: '∇',
  0xd5: '∏',
  0xd6: '√',
  0xd7: '⋅',
  0xde: '⇒',
  0xdb: '⇔',
  0xe5: '∑',
  0xf2: '∫',
};

/** What a character of a font shows, as far as the font is a symbol font whose character Unicode has elsewhere. */
export function symbolText(text: string, font: string | null): string {
  return [...text].map((character) => symbolCharacter(character, font ?? '')).join('');
}

function symbolCharacter(character: string, font: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (!isPrivate && !/^(?:symbol|wingdings)/i.test(font)) return character;
  const place = code & 0xff;
  if (/wingdings 2/i.test(font)) return WINGDINGS_2[place] ?? character;
  if (/symbol/i.test(font)) return SYMBOL[place] ?? greek(place) ?? plain(place) ?? character;
  // A bullet's private character in another font: Word's own bullets are of Wingdings, but for the round one of Symbol.
  return WINGDINGS[place] ?? SYMBOL[place] ?? character;
}

/** Digits, brackets and the like are where ASCII has them. */
function plain(place: number): string | null {
  return place >= 0x20 && place <= 0x7e ? String.fromCharCode(place) : null;
}

function greek(place: number): string | null {
  if (place >= 0x41 && place <= 0x5a) return SYMBOL_UPPER[place - 0x41] ?? null;
  if (place >= 0x61 && place <= 0x7a) return SYMBOL_LOWER[place - 0x61] ?? null;
  return null;
}
