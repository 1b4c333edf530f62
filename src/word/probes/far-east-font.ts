import { paragraph } from './lab/package';
import type { Probe } from './probe';

export const farEastFont: Probe = {
  id: 'far-east-font',
  settles: 'nameFarEastSlots',
  needs: ['WordApiDesktop', '1.3'],
  question: '设 font.nameFarEast 时，是不是只写中文字体，并让主题字体失效？',
  async run(lab) {
    const theme = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>';
    await lab.lay({ body: [paragraph('中文字体ABC123', '', theme)] });
    await lab.change((find) => {
      find('中文字体ABC123').font.nameFarEast = '楷体';
    });
    const fonts = (await lab.read()).paragraph('中文字体').look('rFonts') ?? new Map<string, string>();
    const slots = [...fonts].filter(([, name]) => name === '楷体').map(([slot]) => slot);
    const themed = fonts.has('eastAsiaTheme');
    const alone = slots.join() === 'eastAsia' && !themed;
    return { value: alone ? 'east-asia-only' : null, seen: { slots, themed } };
  },
};
