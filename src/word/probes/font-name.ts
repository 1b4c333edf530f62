import { paragraph } from './lab/package';
import type { LabXml } from './lab/xml';
import type { Probe } from './probe';

/** On Windows and, with Office's own fonts, on Mac. */
const KNOWN = '仿宋';
const UNKNOWN = '案例助手没有的字体';

export const fontName: Probe = {
  id: 'font-name',
  settles: 'fontNameSlots',
  question: '设 font.name 时，Word 写 w:rFonts 的哪几个位置？装了的和没装的字体一样吗？',
  async run(lab) {
    await lab.lay({ body: [paragraph('甲段字体ABC123'), paragraph('乙段字体ABC123')] });
    await lab.change((find) => {
      find('甲段字体ABC123').font.name = KNOWN;
      find('乙段字体ABC123').font.name = UNKNOWN;
    });
    const xml = await lab.read();
    const known = slotsWith(KNOWN, xml, '甲段字体');
    const unknown = slotsWith(UNKNOWN, xml, '乙段字体');
    return { value: policy(known, unknown), seen: { known, unknown } };
  },
};

function policy(known: readonly string[], unknown: readonly string[]): string | null {
  if (known.length === 0 || unknown.length === 0) return null;
  const [all, allUnknown] = [known.includes('eastAsia'), unknown.includes('eastAsia')];
  if (all) return allUnknown ? 'all' : 'all-if-font-is-known';
  return allUnknown ? null : 'latin-only';
}

function slotsWith(font: string, xml: LabXml, text: string): string[] {
  const fonts = xml.paragraph(text).look('rFonts') ?? new Map<string, string>();
  return [...fonts].filter(([, name]) => name === font).map(([slot]) => slot);
}
