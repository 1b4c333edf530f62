import { paragraph, paragraphStyle, STYLED } from './lab/package';
import type { Probe } from './probe';

const STYLE = '案例助手闲置样式';

export const ooxmlStyles: Probe = {
  id: 'ooxml-styles',
  settles: 'ooxmlStyles',
  question: {
    zh: '读正文的 OOXML 时，没有用到的样式也在里面吗？',
    en: 'Does the OOXML of the body bring styles that are not in use?',
  },
  method: {
    zh: '带进一个样式，清空文档，再看正文的 OOXML 里有没有它。',
    en: 'A style is brought in and the document emptied; then the OOXML of the body is searched for it.',
  },
  async run(lab) {
    await lab.lay({ styles: [paragraphStyle(STYLE, '<w:keepNext/>')], body: [paragraph('用样式的段', STYLED)] });
    const used = (await lab.read()).hasStyle(STYLE);
    await lab.lay({ body: [paragraph('不用样式的段')] });
    const unused = (await lab.read()).hasStyle(STYLE);
    return { value: !used ? null : unused ? 'all' : 'in-use', seen: { used, unused } };
  },
};
