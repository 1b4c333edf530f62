import { paragraphOf, run } from './lab/package';
import { countOf } from './lab/search';
import type { Probe } from './probe';

export const searchLineBreak: Probe = {
  id: 'search-line-break',
  settles: 'lineBreakSearch',
  question: {
    zh: 'search 的代码 ^l 能找到软回车吗？',
    en: 'Does the code ^l of search find a line break?',
  },
  method: {
    zh: '在带一个软回车的一段里查找 ^l。',
    en: '^l is searched for in a paragraph with one line break.',
  },
  async run(lab) {
    await lab.lay({ body: [paragraphOf(run('软回车前') + '<w:r><w:br/></w:r>' + run('软回车后'))] });
    const count = await countOf('^l');
    const value = typeof count === 'string' ? 'refused' : count === 1 ? 'found' : count === 0 ? 'not-found' : null;
    return { value, seen: { '^l': count } };
  },
};
