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

/**
 * The characters that Word sets in the font of w:ascii and w:hAnsi (ECMA-376 part 1, 17.3.2.26). “ ” ‘ ’ — … · × and the like
 * are among them unless the run is hinted to be Chinese.
 */
const LATIN_RANGE = 'U+20-2AF, U+1E00-1EFF, U+2000-2BFF';
const LATIN_RANGE_HINTED = 'U+20-7E, U+A9, U+AB, U+C0-D6, U+D8-DF, U+E2-E7';

/**
 * The CSS font-family for text of which Latin letters have one font and Chinese characters another.
 * @param hinted whether the run has the hint `eastAsia`.
 */
export function fontFamily(latin: string | null, eastAsian: string | null, hinted: boolean): string {
  const chinese = eastAsian ?? latin ?? '';
  const latinFirst = latin === null || latin === chinese ? [] : [latinFamily(latin, hinted)];
  const families = [...latinFirst, chinese, typefaceOf(chinese)];
  return [...families.filter((name) => name !== '').map((name) => JSON.stringify(name)), 'serif'].join(', ');
}

/** The family of document.css for a font's kind of typeface. */
function typefaceOf(font: string): string {
  return TYPEFACES.find(([pattern]) => pattern.test(font))?.[1] ?? 'Workbench SongTi';
}

const latinFamilies = new Set<string>();

/** A family with only the Latin letters of a font, so that the next one in the list shows everything else. */
function latinFamily(font: string, hinted: boolean): string {
  const family = `Latin ${hinted ? 'hinted ' : ''}${font}`;
  if (!latinFamilies.has(family)) {
    latinFamilies.add(family);
    const standIn = LATIN_STAND_INS[font];
    const names = standIn === undefined ? [font] : [font, standIn];
    const source = names.map((name) => `local(${JSON.stringify(name)})`).join(', ');
    document.fonts.add(new FontFace(family, source, { unicodeRange: hinted ? LATIN_RANGE_HINTED : LATIN_RANGE }));
  }
  return family;
}
