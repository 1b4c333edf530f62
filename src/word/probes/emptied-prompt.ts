import { clearControl, controlWith, deleteControl, fillControl, ooxmlOfControl } from './lab/control';
import { paragraphOf, run } from './lab/package';
import type { Probe } from './probe';

const PROMPT = '请填写联系人';

export const emptiedPrompt: Probe = {
  id: 'emptied-prompt',
  settles: 'promptWithoutPart',
  question: {
    zh: '没有构建基块的占位文字填过又清空后，回来的是原来的文字，还是 Word 的默认文字？',
    en: 'When a control whose placeholder has no building block is filled and emptied, does its own text come back or Word’s default?',
  },
  method: {
    zh: '插入一个显示占位文字的控件，填上文字再清空，读它的内容。',
    en: 'A control that shows its placeholder is inserted, filled and emptied; then its content is read.',
  },
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
