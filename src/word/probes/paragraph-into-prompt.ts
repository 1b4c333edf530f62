import { blockControlWith, deleteControl, insertParagraphIntoControl, paragraphsOfControl } from './lab/control';
import { paragraphOf, run } from './lab/package';
import type { Probe } from './probe';

export const paragraphIntoPrompt: Probe = {
  id: 'paragraph-into-prompt',
  settles: 'paragraphIntoPrompt',
  question: '在显示占位文字的控件里插入一段，占位文字的那一段还在吗？',
  async run(lab) {
    await lab.lay({
      body: [
        paragraphOf(run('前')),
        blockControlWith('<w:showingPlcHdr/>', paragraphOf(run('请填写做法'))),
        paragraphOf(run('后')),
      ],
    });
    try {
      await insertParagraphIntoControl('第一段');
      const paragraphs = await paragraphsOfControl();
      const value = paragraphs.length === 1 ? 'instead' : paragraphs[0] === '' ? 'beside' : null;
      return { value, seen: { paragraphs } };
    } finally {
      await deleteControl();
    }
  },
};
