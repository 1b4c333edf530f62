import { type Finding, finding } from '../draft/finding';
import { type Face, faceAlone, isFace } from '../notice/fonts';
import type { TextLook } from './look';
import type { FormattedParagraph } from './plan';

/**
 * The fonts of planned paragraphs that a computer has under none of their names. One that is there under another name, as
 * 仿宋 for 仿宋_GB2312, is not missing: what Word then shows is not known, and nothing is said of it.
 *
 * @param installed the names of all fonts of the computer.
 */
export function missingFonts(planned: readonly FormattedParagraph[], installed: readonly string[]): string[] {
  const faces = planned
    .flatMap(({ style, spans }) => [style.text, ...spans.map((span) => span.style.text)])
    .flatMap(facesOf);
  const missing = faces.filter((face) => !installed.some((name) => isFace(name, face)));
  return [...new Set(missing.map(({ name }) => name))];
}

/** The Chinese face, and the one of digits and letters where that is another. */
function facesOf({ face, fonts: { ascii } }: TextLook): Face[] {
  return isFace(ascii, face) ? [face] : [face, faceAlone(ascii)];
}

/** What the author should know of it; nothing is wrong with the document. */
export function missingFontsFindings(missing: readonly string[]): Finding[] {
  if (missing.length === 0) return [];
  const names = missing.map((name) => `“${name}”`).join('、');
  const message = `这台电脑没有装${names}，Word 会用别的字体代替它显示和打印，看到的不是真正的样子。文档里的字体名没有错；请装上字体、重新启动 Word，或在装有它的电脑上打印。`;
  return [finding('font-missing', 'advice', message, { general: true })];
}
