/**
 * The Chinese type families that official documents use, and the names under which they are installed. A docx holds
 * the name of a font only; whether it is installed cannot be known here, so all that is ever said is that a name is right.
 */

export const FONT_FAMILIES = ['xiaobiaosong', 'heiti', 'kaiti', 'fangsong', 'songti'] as const;

export type FontFamily = (typeof FONT_FAMILIES)[number];

/**
 * Names on Windows (Chinese and English), macOS, and in the 方正 library that WPS and Chinese Linux distributions bring;
 * 方正 fonts are named by display name, by PostScript name and by file name. The first is the one on a Chinese Windows.
 */
const FAMILIES: Readonly<Record<FontFamily, readonly string[]>> = {
  xiaobiaosong: [
    '方正小标宋简体',
    '方正小标宋_GBK',
    '方正小标宋',
    '方正小标宋体',
    '方正小标宋繁体',
    '方正公文小标宋',
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
    'FZXBSJW',
    'FZXBSJW--GB1-0',
    'FZXBSK',
    'FZXBSK--GBK1-0',
    '小标宋',
    '小标宋体',
    '文星小标宋',
    '文星标宋',
    '华文小标宋',
  ],
  heiti: [
    '黑体',
    'SimHei',
    '华文黑体',
    'STHeiti',
    'STHeiti Light',
    'Heiti SC',
    '方正黑体_GBK',
    '方正黑体简体',
    '方正黑体',
    '方正公文黑体',
    'FZHei-B01',
    'FZHei-B01S',
    'FZHTK',
    'FZHTJW',
  ],
  kaiti: [
    '楷体',
    '楷体_GB2312',
    'KaiTi',
    'KaiTi_GB2312',
    '华文楷体',
    'STKaiti',
    'Kaiti SC',
    '方正楷体_GBK',
    '方正楷体简体',
    '方正楷体',
    '方正公文楷体',
    'FZKai-Z03',
    'FZKai-Z03S',
    'FZKTK',
    'FZKTJW',
  ],
  fangsong: [
    '仿宋',
    '仿宋_GB2312',
    'FangSong',
    'FangSong_GB2312',
    '华文仿宋',
    'STFangsong',
    '方正仿宋_GBK',
    '方正仿宋简体',
    '方正仿宋',
    '方正公文仿宋',
    'FZFangSong-Z02',
    'FZFangSong-Z02S',
    'FZFSK',
    'FZFSJW',
  ],
  songti: [
    '宋体',
    'SimSun',
    '新宋体',
    'NSimSun',
    '华文宋体',
    'STSong',
    'Songti SC',
    '方正书宋_GBK',
    '方正书宋简体',
    '方正书宋',
    'FZShuSong-Z01',
    'FZShuSong-Z01S',
    'FZSSK',
    'FZSSJW',
  ],
};

/** Names differ between systems in case, blanks, `_` and `-` only by accident. */
function key(name: string): string {
  return name.replace(/[\s_-]/gu, '').toLowerCase();
}

const BY_NAME = new Map<string, FontFamily>(
  FONT_FAMILIES.flatMap((family) => FAMILIES[family].map((name) => [key(name), family] as const)),
);

/** The family that a font name belongs to, whatever alias it is; null for any other font. */
export function fontFamilyOf(name: string): FontFamily | null {
  return BY_NAME.get(key(name)) ?? null;
}

/** Whether two names mean the same type family (or are the same name): such a difference is not an error. */
export function isEquivalentFont(one: string, other: string): boolean {
  const family = fontFamilyOf(one);
  return family === null ? key(one) === key(other) : family === fontFamilyOf(other);
}
