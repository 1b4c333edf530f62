import { child, childElements } from './dom';
import { A } from './namespaces';
import type { XmlDocument, XmlElement } from './xml';

/** The fonts of a document's theme (ISO/IEC 29500-1, 20.1.4.1.16), by the names that w:rFonts uses for them. */
export class ThemeFonts {
  private readonly major: XmlElement | null;
  private readonly minor: XmlElement | null;

  /** `language`: that of East Asian text (w:themeFontLang), which chooses among the theme's fonts for scripts. */
  constructor(
    theme: XmlDocument | undefined,
    private readonly language: string | null,
  ) {
    const root = theme?.documentElement ?? null;
    const elements = root === null ? null : child(root, A, 'themeElements');
    const scheme = elements === null ? null : child(elements, A, 'fontScheme');
    this.major = scheme === null ? null : child(scheme, A, 'majorFont');
    this.minor = scheme === null ? null : child(scheme, A, 'minorFont');
  }

  /** The font after a value of ST_Theme (`minorEastAsia`); null if the theme names none. */
  font(value: string): string | null {
    const fonts = value.startsWith('major') ? this.major : this.minor;
    if (fonts === null) return null;
    const slot = slotOfTheme(value);
    const named = child(fonts, A, slot)?.getAttributeNS(null, 'typeface');
    if (named != null && named !== '') return named;
    return slot === 'ea' ? this.scriptFont(fonts) : null;
  }

  private scriptFont(fonts: XmlElement): string | null {
    const script = scriptOf(this.language);
    for (const font of childElements(fonts)) {
      if (font.localName === 'font' && font.getAttributeNS(null, 'script') === script) {
        return font.getAttributeNS(null, 'typeface');
      }
    }
    return null;
  }
}

type ThemeSlot = 'latin' | 'ea' | 'cs';

function slotOfTheme(value: string): ThemeSlot {
  if (value.endsWith('EastAsia')) return 'ea';
  return value.endsWith('Bidi') ? 'cs' : 'latin';
}

/** ISO 15924 code of a language's script. A Chinese document that names no language is in simplified characters. */
function scriptOf(language: string | null): string {
  const tag = (language ?? 'zh-CN').toLowerCase();
  if (tag.startsWith('ja')) return 'Jpan';
  if (tag.startsWith('ko')) return 'Hang';
  return /^zh-(?:tw|hk|mo|hant)/u.test(tag) ? 'Hant' : 'Hans';
}
