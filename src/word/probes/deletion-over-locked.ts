import { codeOf } from '../host/errors';
import { controlWith, deleteControl, deleteFromTo, textOfControl, unlockControl } from './lab/control';
import { paragraphOf, run } from './lab/package';
import type { Probe } from './probe';

const TEXT = '县红十字会';

export const deletionOverLocked: Probe = {
  id: 'deletion-over-locked',
  settles: 'deletionOverLocked',
  question: '删除的范围里有不许删除的控件时，是报错，还是清空控件的内容？',
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
