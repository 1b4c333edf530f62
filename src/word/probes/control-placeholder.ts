import { controlWith, deleteControl, textOfControl } from './lab/control';
import { paragraphOf, run } from './lab/package';
import { NoResult, type Probe } from './probe';

const PROMPT = '请填写单位名称';

export const controlPlaceholder: Probe = {
  id: 'control-placeholder',
  settles: 'textOfPlaceholder',
  question: {
    zh: '内容控件显示占位文字时，text 是占位文字还是空的？',
    en: 'Is the text of a content control that shows its placeholder the placeholder, or empty?',
  },
  method: {
    zh: '插入一个显示占位文字的控件，再读它的 text。',
    en: 'A control that shows its placeholder is inserted; then its text is read.',
  },
  async run(lab) {
    await lab.lay({ body: [paragraphOf(run('单位：') + controlWith('<w:showingPlcHdr/>', PROMPT))] });
    try {
      if (!(await lab.read()).paragraph('单位').holds('showingPlcHdr')) throw new NoResult('placeholder-not-imported');
      const text = await textOfControl();
      const value = text === PROMPT ? 'prompt' : text === '' ? 'empty' : null;
      return { value, seen: { text } };
    } finally {
      await deleteControl();
    }
  },
};
