import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** The four faces of the notice. */
export type Face = '小标宋' | '黑体' | '楷体' | '仿宋';

/**
 * Free fonts that stand in for each face, best first. Any will do that can be told from the other three in the PDF: what
 * is measured is which family name the document asks for, not how the letters look.
 */
const STAND_INS: Readonly<Record<Face, readonly string[]>> = {
  小标宋: ['Noto Serif CJK SC SemiBold', 'Noto Serif CJK SC Black'],
  黑体: ['FandolHei', 'Noto Sans CJK SC Medium', 'Noto Sans CJK SC Black'],
  楷体: ['FandolKai', 'Noto Serif CJK SC Light', 'Noto Serif CJK SC ExtraLight'],
  仿宋: ['FandolFang', 'Noto Sans CJK SC Light', 'Noto Sans CJK SC Thin'],
};

/** Family names that documents use for the faces; each is led to the face's stand-in. */
const NAMES: Readonly<Record<Face, readonly string[]>> = {
  小标宋: ['方正小标宋简体', '方正小标宋_GBK'],
  黑体: ['黑体', 'SimHei'],
  楷体: ['楷体_GB2312', '楷体', 'KaiTi'],
  仿宋: ['仿宋_GB2312', '仿宋', 'FangSong'],
};

/** Where `.ci/run` puts look-alike fonts; not a system folder, so that nothing else on the machine looks different. */
const EXTRA_FONTS = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'case-author', 'fonts');

/** The stand-in family of every face, or null if this machine lacks fonts for one of them. */
export function standIns(): Readonly<Record<Face, string>> | null {
  const installed = families();
  const chosen = Object.entries(STAND_INS).map(([face, fonts]) => [face, fonts.find((font) => installed.has(font))]);
  if (chosen.some(([, font]) => font === undefined)) return null;
  return Object.fromEntries(chosen) as Record<Face, string>;
}

/** Writes a fontconfig file that leads the documents' family names to the stand-ins; LibreOffice is told by FONTCONFIG_FILE. */
export function writeFontconfig(file: string, fonts: Readonly<Record<Face, string>>): void {
  const matches = Object.entries(NAMES).flatMap(([face, names]) =>
    names.map(
      (name) =>
        `<match target="pattern"><test name="family"><string>${name}</string></test>` +
        `<edit name="family" mode="assign" binding="strong"><string>${fonts[face as Face]}</string></edit></match>`,
    ),
  );
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n` +
      `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>\n<dir>${EXTRA_FONTS}</dir>\n${matches.join('\n')}\n</fontconfig>\n`,
  );
}

/** PDF name of a family as it appears in a font's PostScript name: `ABCDEF+NotoSerifCJKjp-SemiBold`. */
export function faceOf(pdfFont: string, fonts: Readonly<Record<Face, string>>): Face | null {
  const plain = pdfFont.replace(/^[A-Z]{6}\+/, '');
  for (const [face, family] of Object.entries(fonts)) {
    // The collections of Noto CJK name their fonts after the Japanese variant.
    const [, base, weight] = /^(.*?)(?: CJK SC (\w+))?$/.exec(family) ?? [];
    const expected = weight === undefined ? family : `${(base ?? '').replaceAll(' ', '')}CJKjp-${weight}`;
    if (plain === expected || plain.startsWith(`${expected}-`)) return face as Face;
  }
  return null;
}

function families(): Set<string> {
  const list = (args: string[], command: string): string[] =>
    execFileSync(command, args, { encoding: 'utf8' })
      .split('\n')
      .flatMap((line) => line.split(','));
  return new Set([...list([':', 'family'], 'fc-list'), ...fontsIn(EXTRA_FONTS)].map((name) => name.trim()));

  function fontsIn(folder: string): string[] {
    try {
      return list(['-f', '%{family}\n', folder], 'fc-scan');
    } catch {
      return [];
    }
  }
}
