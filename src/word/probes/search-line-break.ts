import { paragraphOf, run } from './lab/package';
import { countOf } from './lab/search';
import type { Probe } from './probe';

export const searchLineBreak: Probe = {
  id: 'search-line-break',
  settles: 'lineBreakSearch',
  question: 'search 的代码 ^l 能找到软回车吗？',
  async run(lab) {
    await lab.lay({ body: [paragraphOf(run('软回车前') + '<w:r><w:br/></w:r>' + run('软回车后'))] });
    const count = await countOf('^l');
    const value = typeof count === 'string' ? 'refused' : count === 1 ? 'found' : count === 0 ? 'not-found' : null;
    return { value, seen: { '^l': count } };
  },
};
