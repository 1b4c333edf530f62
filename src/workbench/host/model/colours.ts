/** The colours of w:highlight (ISO/IEC 29500-1, 17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  yellow: 'FFFF00',
  green: '00FF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  blue: '0000FF',
  red: 'FF0000',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
  black: '000000',
};

/** What `font.color` takes by name besides `#RRGGBB`: the sixteen names of HTML. */
const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  silver: 'C0C0C0',
  gray: '808080',
  white: 'FFFFFF',
  maroon: '800000',
  red: 'FF0000',
  purple: '800080',
  fuchsia: 'FF00FF',
  green: '008000',
  lime: '00FF00',
  olive: '808000',
  yellow: 'FFFF00',
  navy: '000080',
  blue: '0000FF',
  teal: '008080',
  aqua: '00FFFF',
};

/** Six hexadecimal digits, `auto` for '', null for what is no colour. */
export function readColour(value: string): string | null {
  if (value === '') return 'auto';
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  return hex?.toUpperCase() ?? NAMED[value.toLowerCase()] ?? null;
}

export function showColour(value: string): string {
  return value === 'auto' ? '#000000' : `#${value.toUpperCase()}`;
}

/** Name of a highlight colour; null for a colour that cannot be a highlight. */
export function readHighlight(value: string): string | null {
  const hex = readColour(value);
  return Object.keys(HIGHLIGHTS).find((name) => name === value || HIGHLIGHTS[name] === hex) ?? null;
}

export function showHighlight(name: string): string | null {
  const hex = HIGHLIGHTS[name];
  return hex === undefined ? null : `#${hex}`;
}
