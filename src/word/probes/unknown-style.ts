import { codeOf } from '../host/errors';
import { paragraph } from './lab/package';
import type { Probe } from './probe';

export const unknownStyle: Probe = {
  id: 'unknown-style',
  settles: 'unknownStyle',
  question: '套用一个不存在的样式，Word 报什么错？',
  async run(lab) {
    await lab.lay({ body: [paragraph('没有样式的段')] });
    try {
      await lab.change((find) => {
        find('没有样式的段').style = '案例助手没有的样式';
      });
      return { value: null, seen: { refused: false } };
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      return { value: code, seen: { refused: true } };
    }
  },
};
