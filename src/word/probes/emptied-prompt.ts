import { clearControl, controlWith, deleteControl, fillControl, ooxmlOfControl } from './lab/control';
import { paragraphOf, run } from './lab/package';
import type { Probe } from './probe';

const PROMPT = '请填写联系人';

export const emptiedPrompt: Probe = {
  id: 'emptied-prompt',
  settles: 'promptWithoutPart',
  question: '没有构建基块的占位文字填过又清空后，回来的是原来的文字，还是 Word 的默认文字？',
  async run(lab) {
    await lab.lay({ body: [paragraphOf(run('联系人：') + controlWith('<w:showingPlcHdr/>', PROMPT))] });
    try {
      await fillControl('李明');
      await clearControl();
      const ooxml = await ooxmlOfControl();
      return { value: ooxml.includes(PROMPT) ? 'as-before' : 'word-default', seen: { own: ooxml.includes(PROMPT) } };
    } finally {
      await deleteControl();
    }
  },
};
