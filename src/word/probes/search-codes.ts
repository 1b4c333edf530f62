import { paragraphOf, run } from './lab/package';
import { countOf } from './lab/search';
import type { Probe } from './probe';

export const searchCodes: Probe = {
  id: 'search-codes',
  settles: 'searchCodes',
  question: 'search 的代码 ^t、^s、^^ 能找到制表符、不间断空格和“^”吗？',
  async run(lab) {
    const content = ['<w:r><w:tab/></w:r>', run('\u00a0'), run('^')];
    await lab.lay({ body: [paragraphOf(content.map((one) => run('查找') + one).join('') + run('完'))] });
    const [tab, space, caret] = [await countOf('^t'), await countOf('^s'), await countOf('^^')];
    const counts = [tab, space, caret];
    const value = counts.every((count) => count === 1)
      ? 'interpreted'
      : counts.every((count) => count === 0)
        ? 'literal'
        : null;
    return { value, seen: { '^t': tab, '^s': space, '^^': caret } };
  },
};
