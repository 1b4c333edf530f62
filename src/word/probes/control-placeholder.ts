import { controlWith, deleteControl, textOfControl } from './lab/control';
import { paragraphOf, run } from './lab/package';
import { NoResult } from './no-result';
import type { Probe } from './probe';

const PROMPT = '请填写单位名称';

export const controlPlaceholder: Probe = {
  id: 'control-placeholder',
  settles: 'textOfPlaceholder',
  question: '内容控件显示占位文字时，text 是占位文字还是空的？',
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
