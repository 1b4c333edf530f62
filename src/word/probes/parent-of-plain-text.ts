import { codeOf } from '../host/errors';
import { controlWith, parentControlOf } from './lab/control';
import { paragraphOf, run } from './lab/package';
import type { Probe } from './probe';

const TEXT = '县红十字会';

export const parentOfPlainText: Probe = {
  id: 'parent-of-plain-text',
  settles: 'parentOfPlainText',
  question: '文字在纯文本控件里时，parentContentControl 给出这个控件吗？',
  async run(lab) {
    await lab.lay({ body: [paragraphOf(run('单位：') + controlWith('<w:text/>', TEXT))] });
    try {
      const tag = await parentControlOf(TEXT);
      return { value: tag === '' ? 'null' : 'given', seen: { tag } };
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      return { value: 'fails', seen: { code } };
    }
  },
};
