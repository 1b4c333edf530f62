/**
 * Fonts of the document, by what the machine has. Nothing is fetched: `document.css` gives each of the typefaces of
 * Chinese documents a family that is made of local fonts, the real ones first, then free look-alikes.
 */
const TYPEFACES: readonly (readonly [pattern: RegExp, family: string])[] = [
  [/仿宋|fang\s?song/i, 'Workbench FangSong'],
  [/楷|kai/i, 'Workbench KaiTi'],
  [/标宋|biaosong|xbs/i, 'Workbench XiaoBiaoSong'],
  [/黑|hei|等线|dengxian|圆|gothic|sans/i, 'Workbench HeiTi'],
  [/./, 'Workbench SongTi'],
];

/** Free fonts with the measures of common Latin ones. */
const LATIN_STAND_INS: Readonly<Record<string, string>> = {
  'Times New Roman': 'Liberation Serif',
  Arial: 'Liberation Sans',
  Calibri: 'Carlito',
  Cambria: 'Caladea',
  'Courier New': 'Liberation Mono',
};

/** Where Word takes the font of w:ascii and w:hAnsi: not for “ ” ‘ ’ — … · × and the like, which are Chinese here. */
const LATIN_RANGE = 'U+20-7E, U+A0-B6, U+B8-D6, U+D8-F6, U+F8-24F';

/** The CSS font-family for text of which Latin letters have one font and Chinese characters another. */
export function fontFamily(latin: string | null, eastAsian: string | null): string {
  const chinese = eastAsian ?? latin ?? '';
  const typeface = TYPEFACES.find(([pattern]) => pattern.test(chinese))?.[1] ?? 'Workbench SongTi';
  const families = [chinese, typeface].filter((name) => name !== '').map((name) => JSON.stringify(name));
  return [...(latin === null ? [] : [JSON.stringify(latinFamily(latin))]), ...families, 'serif'].join(', ');
}

const latinFamilies = new Set<string>();

/** A family with only the Latin letters of a font, so that the next one in the list shows everything else. */
function latinFamily(name: string): string {
  const family = `Latin ${name}`;
  if (!latinFamilies.has(name)) {
    latinFamilies.add(name);
    const standIn = LATIN_STAND_INS[name];
    const source = [name, ...(standIn === undefined ? [] : [standIn])].map((font) => `local(${JSON.stringify(font)})`);
    document.fonts.add(new FontFace(family, source.join(', '), { unicodeRange: LATIN_RANGE }));
  }
  return family;
}
