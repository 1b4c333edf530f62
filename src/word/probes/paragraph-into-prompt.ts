import { blockControlWith, deleteControl, insertParagraphIntoControl, paragraphsOfControl } from './lab/control';
import { paragraphOf, run } from './lab/package';
import type { Probe } from './probe';

export const paragraphIntoPrompt: Probe = {
  id: 'paragraph-into-prompt',
  settles: 'paragraphIntoPrompt',
  question: {
    zh: '在显示占位文字的控件里插入一段，占位文字的那一段还在吗？',
    en: 'When a paragraph is inserted into a control that shows its placeholder, does the placeholder’s paragraph stay?',
  },
  method: {
    zh: '插入一个包着一段占位文字的控件，在它末尾插入一段，数它有几段。',
    en: 'A control around a paragraph of placeholder text is inserted, a paragraph is put at its end, and its paragraphs are counted.',
  },
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
