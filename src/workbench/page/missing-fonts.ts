/**
 * Which of the fonts that a notice asks for are not on this machine. `local()` finds a font by its full or PostScript
 * name (CSS Fonts 4, 4.3), of which each typeface has one in Chinese and one in Latin letters; nothing is fetched.
 */
const FONTS: Readonly<Record<string, readonly string[]>> = {
  方正小标宋: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
  黑体: ['黑体', 'SimHei'],
  楷体: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi'],
  仿宋: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong'],
};

export async function missingFonts(): Promise<string[]> {
  const found = await Promise.all(Object.values(FONTS).map((names) => Promise.any(names.map(load)).catch(() => null)));
  return Object.keys(FONTS).filter((_, index) => found[index] === null);
}

function load(name: string): Promise<FontFace> {
  return new FontFace('missing-fonts', `local(${JSON.stringify(name)})`).load();
}

/** What the page says of them; null if they are all here. */
export function fontNote(missing: readonly string[]): string | null {
  return missing.length === 0
    ? null
    : `本机没有${missing.join('、')}，这里用别的字体代替显示；文档里写的字体名不受影响。`;
}
