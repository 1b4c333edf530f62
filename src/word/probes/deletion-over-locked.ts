import { codeOf } from '../errors';
import { controlWith, deleteControl, deleteFromTo, textOfControl, unlockControl } from './lab/control';
import { paragraphOf, run } from './lab/package';
import type { Probe } from './probe';

const TEXT = '县红十字会';

export const deletionOverLocked: Probe = {
  id: 'deletion-over-locked',
  settles: 'deletionOverLocked',
  question: {
    zh: '删除的范围里有不许删除的控件时，是报错，还是清空控件的内容？',
    en: 'Is deleting a range that holds a control locked against deletion refused, or does it empty the control?',
  },
  method: {
    zh: '插入一个不许删除的控件，从它前面的字删到后面的字，再读它的 text。',
    en: 'A control locked against deletion is inserted, all from before to behind it is deleted, and its text is read.',
  },
  async run(lab) {
    const locked = controlWith('<w:lock w:val="sdtLocked"/>', TEXT);
    await lab.lay({ body: [paragraphOf(run('报送单位：') + locked + run('盖章'))] });
    try {
      await deleteFromTo('报送单位', '盖章');
      const text = await textOfControl();
      return { value: text.includes(TEXT) ? null : 'empties', seen: { text } };
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      return { value: 'refused', seen: { code } };
    } finally {
      await unlockControl();
      await deleteControl();
    }
  },
};
