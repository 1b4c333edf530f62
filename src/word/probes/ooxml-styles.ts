import { paragraph, paragraphStyle, STYLED } from './lab/package';
import type { Probe } from './probe';

const STYLE = '案例助手闲置样式';

export const ooxmlStyles: Probe = {
  id: 'ooxml-styles',
  settles: 'ooxmlStyles',
  question: '读正文的 OOXML 时，没有用到的样式也在里面吗？',
  async run(lab) {
    await lab.lay({ styles: [paragraphStyle(STYLE, '<w:keepNext/>')], body: [paragraph('用样式的段', STYLED)] });
    const used = (await lab.read()).hasStyle(STYLE);
    await lab.lay({ body: [paragraph('不用样式的段')] });
    const unused = (await lab.read()).hasStyle(STYLE);
    return { value: !used ? null : unused ? 'all' : 'in-use', seen: { used, unused } };
  },
};
