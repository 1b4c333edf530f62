import { codeOf } from '../errors';
import { controlWith, parentControlOf } from './lab/control';
import { paragraphOf, run } from './lab/package';
import type { Probe } from './probe';

const TEXT = '县红十字会';

export const parentOfPlainText: Probe = {
  id: 'parent-of-plain-text',
  settles: 'parentOfPlainText',
  question: {
    zh: '文字在纯文本控件里时，parentContentControl 给出这个控件吗？',
    en: 'Does parentContentControl give a plain text control to the text in it?',
  },
  method: {
    zh: '插入一个纯文本控件，找到其中的文字，读它所在的控件。',
    en: 'A plain text control is inserted, its text is searched for, and the control around that is read.',
  },
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
