import { insertAtEnd } from './lab/end';
import type { Probe } from './probe';

export const insertAddsParagraph: Probe = {
  id: 'insert-adds-paragraph',
  settles: 'bodyInsert',
  question: {
    zh: '在正文末尾插入内容后，会多出一个空段吗？',
    en: 'Does inserting at the end of the body leave an empty paragraph behind it?',
  },
  method: {
    zh: '正文只有一段时在末尾插入两段，再数后面的空段。',
    en: 'Two paragraphs are inserted at the end of a body of one; then the empty ones behind are counted.',
  },
  async run(lab) {
    const { texts, last } = await insertAtEnd(lab);
    const at = texts.findIndex((text) => text.endsWith(last));
    const behind = at < 0 ? null : texts.slice(at + 1);
    const value = behind?.length === 0 ? 'exact' : behind?.every((text) => text === '') ? 'adds-empty-paragraph' : null;
    return { value, seen: { texts } };
  },
};
